/// What one evaluation after another works in: variables, the host, the step budget, remembered values.
///
/// One context serves one plan on one thread; it is reused from task to task so that nothing is allocated
/// per evaluation. Variables are numbered by ``ExpressionEnvironment``.
package final class EvaluationContext {
  /// What a variable holds.
  package enum Slot {
    case unset
    case value(Value)
    case failed(EvaluationError)
  }

  /// The values of variables, by slot.
  package var slots: [Slot]
  /// Expressions that give unset variables their values when they are first used (`let`).
  package var definitions: [Int: Program]
  /// Values of sub-expressions that name only stable variables, by memo number of the program that
  /// was compiled with ``ExpressionEnvironment/memoCounter``.
  package var memos: [Slot]
  /// How many steps are left.
  package var steps: Int
  package let host: any ExpressionHost

  /// A context for `host` with `slotCount` variables and `steps` steps.
  package init(host: any ExpressionHost, slotCount: Int, steps: Int) {
    self.host = host
    self.steps = steps
    slots = Array(repeating: .unset, count: slotCount)
    definitions = [:]
    memos = []
  }

  /// Takes `count` steps from the budget.
  ///
  /// - Throws: ``EvaluationError`` with `.stepLimit` if it is used up.
  @inline(__always)
  package func step(_ count: Int = 1) throws(EvaluationError) {
    steps &-= count
    if steps < 0 { throw EvaluationError(.stepLimit) }
  }
}
