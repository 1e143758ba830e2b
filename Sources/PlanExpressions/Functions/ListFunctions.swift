import PlanSource

extension FunctionOverload {
  private static let element = ExpressionType.parameter("A")
  private static let list = ExpressionType.list(element)

  /// Functions that make lists of lists, and `reverse`, which texts have too.
  ///
  /// Source: CEL extension «lists»; `first` and `last` give an element where the extension has optional ones.
  static let listFunctions: [FunctionOverload] =
    ([
      method("slice", as: ([list, .int, .int], list), slice),
      method("flatten", as: ([list], .list(.dyn))) {
        (list: ListValue, context) throws(EvaluationError) -> ListValue in
        try .values(flattened(list, depth: 1, context))
      },
      method("flatten", as: ([list, .int], .list(.dyn))) {
        (list: ListValue, depth: Int64, context) throws(EvaluationError) -> ListValue in
        guard depth >= 0 else { throw .invalid("flatten", "the depth \(depth) is negative") }
        return try .values(flattened(list, depth: Int(depth), context))
      },
      method("reverse") { (text: Text, _) throws(EvaluationError) -> Text in reversed(text) },
      method("reverse", as: ([list], list)) { (list: ListValue, _) throws(EvaluationError) -> ListValue in
        .values((0..<list.count).reversed().map { list[$0] })
      },
      method("distinct", as: ([list], list), distinct),
      method("first", as: ([list], element)) { (list: ListValue, _) throws(EvaluationError) -> Value in
        try edge(list, 0)
      },
      method("last", as: ([list], element)) { (list: ListValue, _) throws(EvaluationError) -> Value in
        try edge(list, list.count - 1)
      },
      function("lists.range", as: ([.int], .list(.int))) {
        (count: Int64, context) throws(EvaluationError) -> ListValue in
        guard count >= 0 else { throw .invalid("lists.range", "the count \(count) is negative") }
        try context.step(Int(min(count, 1 << 40)))
        return .values((0..<count).map(Value.int))
      },
    ])

  private static func slice(
    _ list: ListValue, _ start: Int64, _ end: Int64, _: EvaluationContext
  ) throws(EvaluationError) -> ListValue {
    for bound in [start, end] where bound < 0 || bound > list.count {
      throw EvaluationError(.indexOutOfRange(bound))
    }
    guard start <= end else { throw .invalid("slice", "start \(start) is after end \(end)") }
    switch list {
    case .values(let values): return .values(Array(values[Int(start)..<Int(end)]))
    case .objects(let kind, let document, let indices):
      let lower = indices.lowerBound + Int32(start)
      return .objects(kind: kind, document: document, indices: lower..<lower + Int32(end - start))
    }
  }

  /// The elements of `list`, with those of lists in it, down to `depth`, in their place.
  private static func flattened(
    _ list: ListValue, depth: Int, _ context: EvaluationContext
  ) throws(EvaluationError) -> [Value] {
    if depth == 1 { return try flattened(list, context) }
    var result: [Value] = []
    // A list and how far it has been read, for every level that is open.
    var open: [(list: ListValue, next: Int)] = [(list, 0)]
    while let (list, next) = open.last {
      guard next < list.count else {
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      try context.step()
      if case .list(let inner) = list[next], open.count <= depth {
        open.append((inner, 0))
      } else {
        result.append(list[next])
      }
    }
    return result
  }

  /// The same where lists in lists stay as they are, as nearly always.
  private static func flattened(
    _ list: ListValue, _ context: EvaluationContext
  ) throws(EvaluationError) -> [Value] {
    var result: [Value] = []
    try context.step(list.count)
    for position in 0..<list.count {
      let element = list[position]
      guard case .list(let inner) = element else {
        result.append(element)
        continue
      }
      try context.step(inner.count)
      if case .values(let values) = inner {
        result += values
      } else {
        for position in 0..<inner.count { result.append(inner[position]) }
      }
    }
    return result
  }

  private static func edge(_ list: ListValue, _ position: Int) throws(EvaluationError) -> Value {
    guard list.count > 0 else { throw EvaluationError(.indexOutOfRange(0)) }
    return list[position]
  }

  private static func distinct(
    _ list: ListValue, _ context: EvaluationContext
  ) throws(EvaluationError) -> ListValue {
    guard case .values(let values) = list else { return list }
    if let texts = distinctTexts(values) { return .values(texts) }
    // A few are compared one by one.
    let areMany = values.count > 24
    var seen = SeenKeys(most: areMany ? values.count : 0)
    var few: [DistinctKey] = []
    var others: [Value] = []
    var result: [Value] = []
    for value in values {
      if let key = DistinctKey(value) {
        if areMany {
          guard seen.insert(key) else { continue }
        } else {
          if few.contains(key) { continue }
          few.append(key)
        }
      } else {
        try context.step(others.count)
        if others.contains(where: { $0.isEqual(to: value) }) { continue }
        others.append(value)
      }
      result.append(value)
    }
    return .values(result)
  }
}

extension FunctionOverload {
  /// The different ones among `values` if they are texts and few of them differ, however many they are; else `nil`.
  private static func distinctTexts(_ values: [Value]) -> [Value]? {
    var result: [Value] = []
    search: for value in values {
      guard case .text(let text) = value else { return nil }
      for known in result {
        if case .text(let other) = known, other.hasSameBytes(as: text) { continue search }
      }
      if result.count == 24 { return nil }
      result.append(value)
    }
    return result
  }
}

/// The different ones among keys.
///
/// Not a `Set`: the first of a type of its own costs the look-up of a conformance among thousands.
private struct SeenKeys {
  private var keys: [DistinctKey] = []
  /// Positions of keys behind where their hashes begin to look; 0 if there is none.
  private var places: [Int32]

  /// Room for `most` keys.
  init(most: Int) {
    var size = 16
    while size < most * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    keys.reserveCapacity(most)
  }

  /// Adds `key`; `false` if it was there.
  mutating func insert(_ key: DistinctKey) -> Bool {
    var hasher = Hasher()
    key.hash(into: &hasher)
    var place = hasher.finalize() & (places.count - 1)
    while places[place] != 0 {
      if keys[Int(places[place]) - 1] == key { return false }
      place = (place + 1) & (places.count - 1)
    }
    keys.append(key)
    places[place] = Int32(truncatingIfNeeded: keys.count)
    return true
  }
}

/// What makes a value equal to another, for values that can be told apart by hashing.
private enum DistinctKey: Hashable {
  case key(MapValue.Key)
  case bits(UInt64)
  case timestamp(Timestamp)
  case duration(Duration)
  case object(ObjectHandle)

  init?(_ value: Value) {
    switch value {
    case .bool, .int, .uint, .text:
      guard let key = MapValue.Key(value) else { return nil }
      self = .key(key)
    case .double(let double):
      // NaN differs from itself, so it is no key.
      if double.isNaN { return nil }
      self = MapValue.Key(value).map(Self.key) ?? .bits(double.bitPattern)
    case .timestamp(let timestamp): self = .timestamp(timestamp)
    case .duration(let duration): self = .duration(duration)
    case .object(let object): self = .object(object)
    case .null, .bytes, .list, .map, .type: return nil
    }
  }
}
