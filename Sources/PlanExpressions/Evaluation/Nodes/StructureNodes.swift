import PlanSource

/// `[a, b]`.
final class ListNode: EvaluationNode {
  let elements: [any EvaluationNode]
  let range: ByteRange

  init(_ elements: [any EvaluationNode], _ range: ByteRange) {
    self.elements = elements
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try element.evaluate(in: context)) }
    return .list(.values(values))
  }
}

/// `{a: b}`.
final class MapNode: EvaluationNode {
  let entries: [(key: any EvaluationNode, value: any EvaluationNode)]
  let range: ByteRange

  init(_ entries: [(key: any EvaluationNode, value: any EvaluationNode)], _ range: ByteRange) {
    self.entries = entries
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    var values: [(key: Value, value: Value)] = []
    values.reserveCapacity(entries.count)
    for entry in entries {
      let key = try entry.key.evaluate(in: context)
      values.append((key, try entry.value.evaluate(in: context)))
    }
    do { return .map(try MapValue(checking: values)) } catch { throw error.located(range) }
  }
}

extension MapValue {
  /// A map of `entries`.
  ///
  /// - Throws: ``EvaluationError`` if a key cannot be one or stands twice.
  init(checking entries: [(key: Value, value: Value)]) throws(EvaluationError) {
    for entry in entries where !entry.key.canBeKey { throw EvaluationError(.noSuchOverload("{}")) }
    guard let map = MapValue(entries) else {
      let keys = entries.map(\.key)
      let repeated = keys.indices.first { index in keys[..<index].contains { $0.isEqual(to: keys[index]) } }
      throw EvaluationError(.duplicateKey(repeated.map { keys[$0].keyDescription } ?? ""))
    }
    self = map
  }
}

/// `cel.bind(name, value, body)`.
final class BindNode: EvaluationNode {
  let local: Int
  let value: any EvaluationNode
  let body: any EvaluationNode
  let range: ByteRange

  init(local: Int, _ value: any EvaluationNode, _ body: any EvaluationNode, _ range: ByteRange) {
    self.local = local
    self.value = value
    self.body = body
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    context.setLocal(local, try value.evaluate(in: context))
    return try body.evaluate(in: context)
  }
}

/// `size(x)` of a list or a map.
final class CountNode: EvaluationNode {
  let operand: any EvaluationNode
  let range: ByteRange

  init(_ operand: any EvaluationNode, _ range: ByteRange) {
    self.operand = operand
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    switch try operand.evaluate(in: context) {
    case .list(let list): return .int(Int64(list.count))
    case .map(let map): return .int(Int64(map.entries.count))
    default: throw EvaluationError(.noSuchOverload("size"), at: range)
    }
  }
}
