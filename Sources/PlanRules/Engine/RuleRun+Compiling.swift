import PlanExpressions

extension RuleRun {
  /// Compiles what is asked of things, once a thing is there that it is asked of.
  @inline(__always)
  mutating func completeIfNeeded() {
    if case .later = compiled.body { complete() }
  }

  private mutating func complete() {
    box = store.asking(number)
    run.note(slotCount: compiled.environment.slotCount)
    context.definitions = compiled.definitions
  }
}
