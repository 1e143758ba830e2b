import PlanExpressions
import PlanModel

/// What can be told of a rule for all things at once, so that most are never looked at one by one.
final class RuleScreen {
  private let when: Screen?
  /// What `assert` says; `nil` for checks, which want every thing that `when` lets pass.
  private let holds: Screen?
  private let isCheck: Bool
  /// Whether the names of the rule must be bound before it is asked.
  let needsVariables: Bool

  /// The screen of a rule that walks over things of `subject`; `nil` if nothing could be told.
  init?(_ compiled: CompiledRule, subject: SubjectKind) {
    guard compiled.each == nil, compiled.needs?.isStable ?? true else { return nil }
    let slot = RuleEnvironment.slot(of: subject)
    let kind = subject.objectKind.rawValue
    var compiler = ScreenCompiler(compiled.environment.expressions, definitions: compiled.definitions)
    when = compiled.when.map { compiler.screen(of: $0.program, slot: slot, kind: kind) }
    switch compiled.body {
    case .assert(let condition):
      holds = compiler.screen(of: condition.program, slot: slot, kind: kind)
      isCheck = false
    case .check:
      holds = nil
      isCheck = true
    case .pattern, .balanced, .nothing: return nil
    }
    if when?.isVacuous ?? true, holds?.isVacuous ?? true { return nil }
    needsVariables = compiled.needs != nil || when?.needsVariables ?? false || holds?.needsVariables ?? false
  }

  /// The things among `count` that have to be looked at; of all others it is certain that nothing is found
  /// and nothing stays undecided. `nil` if nothing can be told.
  func candidates(in memory: ScreenMemory, count: Int) -> [Int]? {
    var passed: AnswerColumn?
    if let when {
      guard let answers = memory.answers(of: when) else { return nil }
      if answers.isNeverTrue(below: count) { return [] }
      passed = answers
    }
    var held: AnswerColumn?
    if let holds {
      guard let answers = memory.answers(of: holds) else { return nil }
      held = answers
    }
    return AnswerColumn.positions(below: count, passing: passed, failing: held)
  }
}
