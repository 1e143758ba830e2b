import PlanExpressions
import PlanModel
import PlanSource

/// One rule while it looks at one plan (rule language section 3).
struct RuleRun {
  let number: Int
  let entry: RuleEntry
  /// What is compiled of it so far.
  var box: CompiledRuleBox
  let run: PlanRun
  let store: CompiledStore
  let screen: RuleScreen?
  /// What the screen said, if it was asked already.
  let verdict: RuleScreen.Verdict?
  /// The things of which a check looks at no more than some; they are counted when somebody is told of how many.
  var passing: [Int]?
  /// Is told of every look; costs nothing where nobody asks.
  let tracer: RuleTracer?
  let context: EvaluationContext
  let host: PlanHost
  var found: [RawFinding] = []
  var tally = LookTally()
  /// Looks of a check and what its first two options are for them.
  var looks = LookList()
  var columns: (first: [Value], second: [Value]) = ([], [])
  private var undecided = 0
  private var missing: [String] = []
  /// Whether the budget is used up.
  private(set) var isStopped = false

  init(
    _ number: Int, _ entry: RuleEntry, in run: PlanRun, _ store: CompiledStore, screen: RuleScreen? = nil,
    verdict: RuleScreen.Verdict? = nil, tracer: RuleTracer? = nil
  ) {
    self.verdict = verdict
    self.screen = screen
    self.tracer = tracer
    self.number = number
    self.entry = entry
    self.run = run
    self.store = store
    context = run.context
    host = run.host
    box = tracer == nil ? store.premises(number) : store.asking(number, all: true)
  }

  /// What the rule asks.
  var compiled: CompiledRule {
    @inline(__always)
    _read { yield box.rule }
  }

  /// Looks at everything and adds what is found to the run.
  mutating func execute() {
    begin()
    switch box.rule.body {
    case .assert, .check, .later:
      if let subject = entry.definition.subject { walk(subject) }
      if case .check(let check) = compiled.body, !isStopped, looks.count > 0 { self.run(check) }
    case .pattern(let search): walk(search)
    case .balanced(let fields, let check): walk(fields, check)
    case .nothing:
      tracer?.stop(EvaluationError(.noSuchField("")), times: 1, self)
      fail(.defect, at: Look(thing: 0))
    }
    finish()
  }

  private func begin() {
    let box = box
    run.begin(box.rule)
  }

  /// Whether conditions that say the same for all of the plan hold; else the rule has nothing to look at.
  mutating func holdsForPlan(times count: Int) -> Bool {
    do {
      if let needs = compiled.needs, needs.isStable,
        !(try store.needsHold(number, needs.program, in: context))
      {
        tracer?.stop(at: .needs, times: count, self)
        leaveUndecided(UndecidedRule.premise, times: count)
        return false
      }
      guard let when = compiled.when, when.isStable else { return true }
      let holds = try when.program.evaluateBool(in: context)
      if !holds { tracer?.stop(at: .when, times: count, self) }
      return holds
    } catch {
      tracer?.stop(error, times: count, self)
      record(error, at: Look(thing: 0), times: count)
      return false
    }
  }

  /// Looks at one thing, or at each of its elements.
  mutating func visit(_ look: Look) {
    bind(look)
    do {
      if let needs = compiled.needs, !needs.isStable, !(try needs.program.evaluateBool(in: context)) {
        tracer?.end(look, .undecided(""), at: .needs, self)
        return leaveUndecided(UndecidedRule.premise, times: 1)
      }
      guard let each = compiled.each else { return try inspect(look) }
      guard case .list(let list) = try each.evaluate(in: context) else { return fail(.defect, at: look) }
      if list.count == 0 { tracer?.end(look, .noElements, at: .each, self) }
      for position in 0..<list.count where !isStopped { visit(list[position], of: look) }
    } catch {
      tracer?.fail(look, error, self)
      record(error, at: look)
    }
  }

  private mutating func visit(_ element: Value, of look: Look) {
    var look = look
    look.element = element
    context.slots[RuleEnvironment.Slot.element] = .value(element)
    for slot in compiled.volatileSlots { context.slots[slot] = .unset }
    do {
      try inspect(look)
    } catch {
      tracer?.fail(look, error, self)
      record(error, at: look)
    }
  }

  /// Asks `when` and the body of a look whose names are bound.
  private mutating func inspect(_ look: Look) throws(EvaluationError) {
    try context.step()
    if let when = compiled.when, !when.isStable, !(try when.program.evaluateBool(in: context)) {
      tracer?.end(look, .notApplicable, at: .when, self)
      return
    }
    var look = look
    completeIfNeeded()
    switch compiled.body {
    case .assert(let condition):
      let holds = try condition.program.evaluateBool(in: context)
      tally.count(thing: look.thing, task: look.task)
      if let tracer { look.traced = tracer.end(look, holds ? .holds : .finding, at: .assert, self) }
      if !holds { found.append(try tell(look)) }
    case .check(let check):
      if let tracer { look.traced = tracer.end(look, .holds, at: .check, self) }
      try collect(look, for: check)
    case .pattern, .balanced:
      // Every task was looked at, found in or not: they are counted already.
      tally.count(thing: look.thing, task: nil)
      if let tracer { look.traced = tracer.end(look, .finding, at: .pattern, self) }
      found.append(try tell(look))
    case .later, .nothing: break
    }
  }

  /// Binds the names of `look`.
  func bind(_ look: Look) {
    if let subject = look.subject, let kind = entry.definition.subject {
      host.bind(subject, as: kind, in: context)
    } else {
      host.bind(task: look.task, in: context)
      host.bind(section: look.section, in: context)
    }
    if let element = look.element { context.slots[RuleEnvironment.Slot.element] = .value(element) }
    if let match = look.match { context.slots[RuleEnvironment.Slot.match] = .value(.object(match)) }
    if let row = look.row { context.slots[RuleEnvironment.Slot.row] = .value(.object(row)) }
    for slot in compiled.volatileSlots { context.slots[slot] = .unset }
    for (slot, value) in zip(compiled.valueSlots, look.values) { context.slots[slot] = .value(value) }
  }

  /// Tells what was found in a look, and keeps it.
  mutating func find(_ look: Look) {
    bind(look)
    tracer?.report(look, self)
    do {
      found.append(try tell(look))
    } catch {
      tracer?.fail(look, error, self)
      record(error, at: look)
    }
  }

  func tell(_ look: Look) throws(EvaluationError) -> RawFinding {
    let told = try teller().tell(look)
    tracer?.confirm(told)
    return told
  }

  /// What makes findings of looks.
  func teller() -> FindingTeller {
    let telling = store.telling(number)
    context.definitions = store.definitions(number)
    return FindingTeller(
      rule: entry, telling: telling, elementHasPlace: compiled.elementHasPlace, host: host,
      context: context, resolver: run.resolver, language: run.settings.language)
  }

  /// Notes that a look ended without an answer.
  mutating func record(_ error: EvaluationError, at look: Look, times: Int = 1) {
    if case .unknown(let what) = error.reason { return leaveUndecided(what, times: times) }
    fail(UnevaluatedRule.Reason(error) ?? .defect, at: look)
  }

  mutating func fail(_ reason: UnevaluatedRule.Reason, at look: Look) {
    if reason == .stepLimit { isStopped = true }
    if entry.configured.isSelected { run.fail(entry.id, reason, at: look) }
  }

  private mutating func leaveUndecided(_ what: String, times: Int) {
    undecided += times
    if times > 0, !missing.contains(what) { missing.append(what) }
  }

  private mutating func finish() {
    if undecided > 0, entry.configured.isSelected {
      run.add(UndecidedRule(rule: entry.id, count: undecided, missing: missing))
    }
    if !found.isEmpty {
      countPassing()
      tellFound()
    }
    tracer?.finish(self)
    host.removeMatches()
  }

  private mutating func tellFound() {
    let kept = found.filter { finding in
      guard
        let muter = run.mutes.muter(
          of: number, task: finding.look.task, section: finding.look.section, in: run.plan)
      else { return true }
      tracer?.mute(finding.look, by: run.set.rules[muter].id)
      return false
    }
    for finding in kept where !isOfNothingLeft(finding.look) {
      run.mutes.mute(entry.mutes, by: number, task: finding.look.task, section: finding.look.section)
    }
    if entry.configured.isSelected, !kept.isEmpty { FindingWriter(self).write(kept) }
  }

  /// Whether it is about something that the reader merged, so that no other rule sees it.
  private func isOfNothingLeft(_ look: Look) -> Bool {
    entry.definition.subject == .note && look.task == nil && look.section == nil
  }
}
