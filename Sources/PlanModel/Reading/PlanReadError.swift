package import PlanSource

/// Why a document is no plan.
package enum PlanReadError: Error, Hashable, Sendable {
  /// The outermost value is no object.
  case rootIsNoObject(ByteRange)
  /// The root has neither `sections`, `tasks` nor `planlint`.
  case rootIsNoPlan(ByteRange)
}
