import Synchronization

/// Gives every sub-expression that is computed once per plan a number of its own.
///
/// Programs that are evaluated in the same ``EvaluationContext`` must share one counter.
package final class MemoCounter: Sendable {
  private let next = Atomic<Int>(0)

  /// A counter at 0.
  package init() {}

  /// How many numbers have been given.
  package var count: Int { next.load(ordering: .relaxed) }

  /// The next number.
  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}
