import PlanSource

/// `+`, `-`, `*`, `/` and `%`.
final class ArithmeticNode: EvaluationNode {
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

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let one = try left.evaluate(in: context)
    let other = try right.evaluate(in: context)
    do {
      switch operation {
      case .add: return try Arithmetic.sum(one, other, in: context)
      case .subtract: return try Arithmetic.difference(one, other)
      case .multiply: return try Arithmetic.product(one, other)
      case .divide: return try Arithmetic.quotient(one, other)
      default: return try Arithmetic.remainder(one, other)
      }
    } catch {
      throw error.located(range)
    }
  }
}

/// `-` before a value.
final class NegationNode: EvaluationNode {
  let operand: any EvaluationNode
  let range: ByteRange

  init(_ operand: any EvaluationNode, _ range: ByteRange) {
    self.operand = operand
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    switch try operand.evaluate(in: context) {
    case .int(let int):
      guard int != .min else { throw EvaluationError(.overflow, at: range) }
      return .int(-int)
    case .double(let double): return .double(-double)
    default: throw EvaluationError(.noSuchOverload("-"), at: range)
    }
  }
}
