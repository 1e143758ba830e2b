import PlanSource

/// `==` and `!=`.
final class EqualityNode: ConditionNode {
  let isNegated: Bool
  let left: any EvaluationNode
  let right: any EvaluationNode
  let range: ByteRange

  init(isNegated: Bool, _ left: any EvaluationNode, _ right: any EvaluationNode, _ range: ByteRange) {
    self.isNegated = isNegated
    self.left = left
    self.right = right
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    let one = try left.evaluate(in: context)
    let other = try right.evaluate(in: context)
    if case .list(let list) = one { try context.step(list.count) }
    return one.isEqual(to: other) != isNegated
  }
}

/// `x == []`, `x != ""` and the like.
final class EmptinessNode: ConditionNode {
  let isNegated: Bool
  let isList: Bool
  let operand: any EvaluationNode
  let range: ByteRange

  init(isNegated: Bool, isList: Bool, _ operand: any EvaluationNode, _ range: ByteRange) {
    self.isNegated = isNegated
    self.isList = isList
    self.operand = operand
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step(2)
    switch try operand.evaluate(in: context) {
    case .list(let list): return (isList && list.count == 0) != isNegated
    case .text(let text): return (!isList && text.isEmpty) != isNegated
    default: return isNegated
    }
  }
}

/// `x == "…"`.
final class TextEqualityNode: ConditionNode {
  let isNegated: Bool
  let operand: any EvaluationNode
  let text: Text
  let range: ByteRange

  init(isNegated: Bool, _ operand: any EvaluationNode, _ text: Text, _ range: ByteRange) {
    self.isNegated = isNegated
    self.operand = operand
    self.text = text
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step(2)
    guard case .text(let other) = try operand.evaluate(in: context) else { return isNegated }
    return other.hasSameBytes(as: text) != isNegated
  }
}

/// `<`, `<=`, `>` and `>=`.
final class OrderNode: ConditionNode {
  let operation: BinaryOperator
  let left: any EvaluationNode
  let right: any EvaluationNode
  let range: ByteRange

  init(
    _ operation: BinaryOperator, _ left: any EvaluationNode, _ right: any EvaluationNode, _ range: ByteRange
  ) {
    self.operation = operation
    self.left = left
    self.right = right
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    let one = try left.evaluate(in: context)
    let other = try right.evaluate(in: context)
    guard let ordering = one.ordering(against: other) else {
      throw EvaluationError(.noSuchOverload(operation.rawValue), at: range)
    }
    switch operation {
    case .less: return ordering == .less
    case .lessOrEqual: return ordering == .less || ordering == .equal
    case .greater: return ordering == .greater
    default: return ordering == .greater || ordering == .equal
    }
  }
}

/// `x in list` and `key in map`.
final class ElementNode: ConditionNode {
  let element: any EvaluationNode
  let container: any EvaluationNode
  let range: ByteRange

  init(_ element: any EvaluationNode, _ container: any EvaluationNode, _ range: ByteRange) {
    self.element = element
    self.container = container
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    let value = try element.evaluate(in: context)
    switch try container.evaluate(in: context) {
    case .list(let list):
      try context.step(list.count)
      return list.contains(value)
    case .map(let map): return map.value(for: value) != nil
    default: throw EvaluationError(.noSuchOverload("in"), at: range)
    }
  }
}

/// `x in ["…", "…"]`.
final class TextElementNode: ConditionNode {
  let element: any EvaluationNode
  let texts: [Text]
  let range: ByteRange

  init(_ element: any EvaluationNode, _ texts: [Text], _ range: ByteRange) {
    self.element = element
    self.texts = texts
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step(2 + texts.count)
    guard case .text(let text) = try element.evaluate(in: context) else { return false }
    for candidate in texts where candidate.hasSameBytes(as: text) { return true }
    return false
  }
}
