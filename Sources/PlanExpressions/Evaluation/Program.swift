package import PlanSource

/// A checked expression, ready to be evaluated any number of times.
package struct Program: Sendable {
  /// The type of its value.
  package let type: ExpressionType
  /// Names of variables it uses, sorted, constants included.
  package let variables: [String]

  /// Parses, checks and compiles `source`.
  ///
  /// - Throws: ``ExpressionError`` with every problem found.
  package init(_ source: Text, in environment: ExpressionEnvironment) throws(ExpressionError) {
    throw ExpressionError(problems: [])
  }

  /// The value in `context`.
  ///
  /// - Throws: ``EvaluationError`` if it has none.
  package func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    throw EvaluationError(.stepLimit)
  }
}
