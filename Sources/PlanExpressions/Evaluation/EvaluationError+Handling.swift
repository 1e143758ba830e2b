import PlanSource

extension EvaluationError {
  /// The same error, at `range` unless it has a place already.
  func located(_ range: ByteRange) -> EvaluationError {
    self.range == nil ? EvaluationError(reason, at: range) : self
  }

  /// What is left of two errors when both sides of `&&` or `||` fail: unknown before all others, else the
  /// first.
  ///
  /// - Throws: `other` if it is a limit, which nothing absorbs.
  static func absorb(
    _ first: EvaluationError?, _ other: EvaluationError
  ) throws(EvaluationError) -> EvaluationError {
    if other.reason == .stepLimit { throw other }
    guard let first, !first.isUnknown else { return first ?? other }
    return other.isUnknown ? other : first
  }

  /// Whether a value could not be told.
  package var isUnknown: Bool {
    if case .unknown = reason { true } else { false }
  }
}
