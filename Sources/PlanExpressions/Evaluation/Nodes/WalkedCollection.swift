import PlanSource

/// What a macro walks over.
enum WalkedCollection {
  case values([Value])
  case objects(kind: UInt16, document: UInt16, first: Int32, count: Int)
  case entries([(key: Value, value: Value)])

  /// The collection that `value` is.
  ///
  /// - Throws: ``EvaluationError`` if it is neither list nor map.
  init(_ value: Value, of macro: ComprehensionMacro, at range: ByteRange) throws(EvaluationError) {
    switch value {
    case .list(.values(let values)): self = .values(values)
    case .list(.objects(let kind, let document, let indices)):
      self = .objects(kind: kind, document: document, first: indices.lowerBound, count: indices.count)
    case .map(let map): self = .entries(map.entries)
    default: throw EvaluationError(.noSuchOverload(macro.rawValue), at: range)
    }
  }

  var count: Int {
    switch self {
    case .values(let values): values.count
    case .objects(_, _, _, let count): count
    case .entries(let entries): entries.count
    }
  }

  /// What a macro with one variable sees: the element, of a map the key.
  @inline(__always)
  subscript(position: Int) -> Value {
    switch self {
    case .values(let values): values[position]
    case .objects(let kind, let document, let first, _):
      .object(ObjectHandle(kind: kind, document: document, index: Int(first) + position))
    case .entries(let entries): entries[position].key
    }
  }

  /// What a macro with two variables sees first: the index, of a map the key.
  func position(_ position: Int) -> Value {
    if case .entries(let entries) = self { entries[position].key } else { .int(Int64(position)) }
  }

  /// What a macro with two variables sees second: the element, of a map the value.
  func element(_ position: Int) -> Value {
    if case .entries(let entries) = self { entries[position].value } else { self[position] }
  }
}
