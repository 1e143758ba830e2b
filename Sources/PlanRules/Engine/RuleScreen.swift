import PlanExpressions
import PlanModel

/// What can be told of a rule for all things at once, so that most are never looked at one by one.
final class RuleScreen {
  private let when: Screen?
  /// What `assert` says; `nil` for checks, which want every thing that `when` lets pass.
  private let holds: Screen?
  /// What the keys of a check say; `nil` for other bodies and if nothing can be told.
  private let check: CheckScreen?
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
      check = nil
    case .check(let compiledCheck):
      holds = nil
      check = CheckScreen(compiledCheck, &compiler, slot: slot, subject: kind)
    case .pattern, .balanced, .later, .nothing: return nil
    }
    if when?.isVacuous ?? true, holds?.isVacuous ?? true, check == nil { return nil }
    needsVariables =
      compiled.needs != nil || when?.needsVariables ?? false || holds?.needsVariables ?? false
      || check?.needsVariables ?? false
  }

  /// A thing that has to be looked at, and what is certain of it without a look.
  struct Candidate {
    var thing: Int
    /// Whether `when` certainly holds.
    var passes: Bool
    /// Whether what `assert` says certainly does not hold.
    var fails: Bool
  }

  /// The things among `count` that have to be looked at; `nil` if nothing can be told.
  ///
  /// Of all others it is certain that nothing is found and nothing stays undecided.
  func candidates(in memory: ScreenMemory, count: Int) -> [Candidate]? {
    var passed: AnswerColumn?
    if let when {
      guard let answers = memory.answers(of: when) else { return nil }
      if answers.isNeverTrue(below: count) { return [] }
      passed = answers
    }
    if let check, check.isClear(in: memory, count: count, passing: passed) { return [] }
    var held: AnswerColumn?
    if let holds {
      guard let answers = memory.answers(of: holds) else { return nil }
      held = answers
    }
    return AnswerColumn.positions(below: count, passing: passed, failing: held).map { thing in
      Candidate(
        thing: thing, passes: passed?.certain(thing) ?? (passed == nil), fails: held?.certain(thing) == false)
    }
  }
}
