import PlanSource

/// A part of a compiled expression.
///
/// Every evaluation of a node costs one step.
protocol EvaluationNode: AnyObject, Sendable {
  var range: ByteRange { get }

  /// The value in `context`.
  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value

  /// The value where only a bool will do.
  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool
}

extension EvaluationNode {
  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    if case .bool(let bool) = try evaluate(in: context) { return bool }
    throw EvaluationError(.noSuchOverload("bool"), at: range)
  }
}

/// A node that gives a bool, so that no value has to be made of it on the way.
protocol ConditionNode: EvaluationNode {}

extension ConditionNode {
  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    .bool(try evaluateBool(in: context))
  }
}
