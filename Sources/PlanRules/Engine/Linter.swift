import PlanExpressions
package import PlanModel

/// Checks one plan after another against a set of rules, on one thread.
package final class Linter {
  private let set: RuleSet
  private let settings: CheckSettings
  private let compiled: CompiledStore
  private let searcher: TextSearcher
  private let patterns: PatternScan
  private let tableScans = TableScans()
  private let upper: PlanFacts?
  /// Storages of the upper plan, whose places are not places of the plans checked.
  private let foreign: Set<ObjectIdentifier>
  private let clock: (any RuleClock)?
  private let archive: ScreenArchive
  private let memory: UnitMemory

  /// A linter for `rules`; `clock` is told what takes the time.
  ///
  /// Not `screened`, every thing is looked at one by one, which comes to the same and takes longer.
  package init(
    _ rules: RuleSet, settings: CheckSettings, clock: (any RuleClock)? = nil, screened: Bool = true
  ) {
    set = rules
    self.clock = clock
    self.settings = settings
    compiled = CompiledStore(rules, language: settings.language, screened: screened)
    archive = ScreenArchive(forms: screened ? compiled.forms : nil)
    memory = UnitMemory(vocabulary: rules.vocabulary)
    searcher = TextSearcher(whitelist: settings.whitelist)
    patterns = PatternScan(rules.patterns)
    upper = settings.upper.map { PlanFacts($0, vocabulary: rules.vocabulary) }
    foreign = settings.upper?.storages ?? []
  }

  /// The findings of `plan`, in order of place, rule and message.
  package func check(_ plan: Plan) -> [Finding] {
    report(on: plan).findings
  }

  /// What the rules say of `plan`, with what they could not decide.
  package func report(on plan: Plan) -> LintReport {
    report(on: plan, tracers: [:])
  }

  /// What the rules say of each of `plans`, in their order.
  ///
  /// Each rule looks at all of them before the next one does: what it consists of is then still in the processor's
  /// cache, which is most of what a rule costs that has nothing to say. A handful of plans is enough.
  package func reports(on plans: [Plan]) -> [LintReport] {
    memory.trim()
    let runs = plans.map(begin)
    for (number, entry) in set.rules.enumerated() {
      for run in runs { ask(number, entry, of: run) }
    }
    return runs.map { $0.finish() }
  }

  /// What the rules say of `plan`, and how `rule` came to what it says.
  ///
  /// Every finding is explained, and of looks that came to something else the first `most` of each kind.
  package func trace(_ rule: RuleID, on plan: Plan, most: Int) -> (report: LintReport, trace: RuleTrace) {
    let (report, traces) = traces([rule], on: plan, most: most)
    return (report, traces.first ?? RuleTrace(rule))
  }

  /// The same for several rules, in their order.
  package func traces(
    _ rules: [RuleID], on plan: Plan, most: Int
  ) -> (report: LintReport, traces: [RuleTrace]) {
    let tracers = rules.map { RuleTracer($0, most: most) }
    searcher.isTracing = true
    let report = report(
      on: plan, tracers: Dictionary(tracers.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first }))
    searcher.isTracing = false
    return (report, tracers.map(\.trace))
  }

  private func begin(_ plan: Plan) -> PlanRun {
    let run = PlanRun(
      plan, set: set, settings: settings, upper: upper, foreign: foreign, searcher: searcher,
      patterns: patterns, scans: tableScans, archive: archive, memory: memory)
    if let clock { run.makeFacts(clock: clock) }
    return run
  }

  private func report(on plan: Plan, tracers: [RuleID: RuleTracer]) -> LintReport {
    memory.trim()
    let run = begin(plan)
    for (number, entry) in set.rules.enumerated() {
      if !tracers.isEmpty, let tracer = tracers[entry.id] {
        trace(number, entry, in: run, tracer)
      } else {
        ask(number, entry, of: run)
      }
    }
    return run.finish()
  }

  /// Lets a rule look at a plan, unless it has nothing to look at.
  private func ask(_ number: Int, _ entry: RuleEntry, of run: PlanRun) {
    guard applies(entry, in: run), !run.mutes.isMuted(number) else { return }
    clock?.begin(.rule(entry.id))
    let screen = compiled.screen(number)
    let verdict = verdict(number, screen, in: run)
    if verdict.map({ !$0.candidates.isEmpty }) ?? true {
      var rule = RuleRun(number, entry, in: run, compiled, screen: screen, verdict: verdict)
      rule.execute()
    }
    clock?.end()
  }

  /// Runs a rule look by look, or says why there is nothing to run it on.
  private func trace(_ number: Int, _ entry: RuleEntry, in run: PlanRun, _ tracer: RuleTracer) {
    tracer.begin(entry, in: run)
    if let muter = run.mutes.muter(of: number) {
      tracer.obstruct(.muted(by: set.rules[muter].id))
    } else if applies(entry, in: run) {
      var rule = RuleRun(number, entry, in: run, compiled, tracer: tracer)
      rule.execute()
    } else {
      let profiles = entry.definition.profiles
      if !profiles.isEmpty, !profiles.contains(run.facts.profile) {
        return tracer.obstruct(.profile(run.facts.profile, wanted: profiles))
      }
      tracer.obstruct(.nothing)
    }
  }

  /// What `screen` says that rule `number` has to look at, unless something else must be asked first.
  private func verdict(_ number: Int, _ screen: RuleScreen?, in run: PlanRun) -> RuleScreen.Verdict? {
    guard let screen, !screen.hasNeeds, let subject = set.rules[number].definition.subject else { return nil }
    if screen.needsVariables {
      run.screens.bindVariables = { [compiled] in
        if screen.isRecorded { run.begin() } else { run.begin(compiled.premises(number).rule) }
      }
    }
    defer { run.screens.bindVariables = nil }
    return screen.verdict(in: run.screens, count: run.host.count(of: subject))
  }

  /// Whether a rule has anything to say about the plan at all.
  private func applies(_ entry: RuleEntry, in run: PlanRun) -> Bool {
    guard entry.isNeeded else { return false }
    guard entry.profiles.isEmpty || entry.profiles.contains(run.facts.profile) else { return false }
    if let subject = entry.subject { return run.host.count(of: subject) > 0 }
    return entry.pattern.map { run.texts.hasCandidates(ofPattern: $0) } ?? true
  }
}
