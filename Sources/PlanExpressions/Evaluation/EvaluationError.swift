package import PlanSource

/// Why an expression has no value.
package struct EvaluationError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A value that cannot be told; `what` names it, such as `plan.year`.
    case unknown(what: String)
    case overflow
    case divisionByZero
    case indexOutOfRange(Int64)
    case noSuchKey(String)
    case noSuchField(String)
    case unboundVariable(String)
    /// A function or operator has no overload for these arguments.
    case noSuchOverload(String)
    case duplicateKey(String)
    /// An argument has the right type and a value that the function does not take.
    case invalidArgument(function: String, problem: String)
    /// The step budget is used up.
    case stepLimit
    /// A regular expression reached its match limit.
    case matchLimit
  }

  package let reason: Reason
  /// The part of the expression concerned, in bytes of the expression; `nil` until an operator adds it.
  package var range: ByteRange?

  /// An error for `reason`.
  package init(_ reason: Reason, at range: ByteRange? = nil) {
    self.reason = reason
    self.range = range
  }
}
