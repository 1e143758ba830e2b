import PlanSource

/// `&&` and `||` of two: an error counts only where the other side does not decide.
///
/// Source: CEL language definition, section «Logical Operators».
final class LogicPairNode: ConditionNode {
  let isAnd: Bool
  let left: any EvaluationNode
  let right: any EvaluationNode
  let range: ByteRange

  init(isAnd: Bool, _ left: any EvaluationNode, _ right: any EvaluationNode, _ range: ByteRange) {
    self.isAnd = isAnd
    self.left = left
    self.right = right
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    let first: Bool
    do {
      first = try left.evaluateBool(in: context)
    } catch {
      return try afterFailure(error, in: context)
    }
    return first == isAnd ? try right.evaluateBool(in: context) : first
  }

  private func afterFailure(
    _ failure: EvaluationError, in context: EvaluationContext
  ) throws(EvaluationError) -> Bool {
    var failure = try EvaluationError.absorb(nil, failure)
    do {
      if try right.evaluateBool(in: context) != isAnd { return !isAnd }
    } catch {
      failure = try EvaluationError.absorb(failure, error)
    }
    throw failure
  }
}

/// `&&` and `||` of many.
final class LogicChainNode: ConditionNode {
  let isAnd: Bool
  let operands: [any EvaluationNode]
  let range: ByteRange

  init(isAnd: Bool, _ operands: [any EvaluationNode], _ range: ByteRange) {
    self.isAnd = isAnd
    self.operands = operands
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    var failure: EvaluationError?
    for operand in operands {
      do {
        if try operand.evaluateBool(in: context) != isAnd { return !isAnd }
      } catch {
        failure = try EvaluationError.absorb(failure, error)
      }
    }
    if let failure { throw failure }
    return isAnd
  }
}

/// `!`.
final class NotNode: ConditionNode {
  let operand: any EvaluationNode
  let range: ByteRange

  init(_ operand: any EvaluationNode, _ range: ByteRange) {
    self.operand = operand
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    guard case .bool(let bool) = try operand.evaluate(in: context) else {
      throw EvaluationError(.noSuchOverload("!"), at: range)
    }
    return !bool
  }
}

/// `condition ? first : second`.
final class ConditionalNode: EvaluationNode {
  let condition: any EvaluationNode
  let first: any EvaluationNode
  let second: any EvaluationNode
  let range: ByteRange

  init(
    _ condition: any EvaluationNode, _ first: any EvaluationNode, _ second: any EvaluationNode,
    _ range: ByteRange
  ) {
    self.condition = condition
    self.first = first
    self.second = second
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    return try condition.evaluateBool(in: context)
      ? try first.evaluate(in: context) : try second.evaluate(in: context)
  }
}

/// `known(operand)`: false if the value cannot be told; other errors stay errors.
final class KnownNode: ConditionNode {
  let operand: any EvaluationNode
  let range: ByteRange

  init(_ operand: any EvaluationNode, _ range: ByteRange) {
    self.operand = operand
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    do {
      _ = try operand.evaluate(in: context)
      return true
    } catch {
      if error.isUnknown { return false }
      throw error
    }
  }
}
