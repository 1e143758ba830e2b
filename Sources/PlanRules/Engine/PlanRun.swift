import PlanExpressions
import PlanModel
import PlanPatterns
import PlanSource

/// One plan while it is checked: what all rules share, and what they found so far.
final class PlanRun {
  private static let steps = 100_000
  private static let stepsPerTask = 1000
  private static let usualSlots = 48

  let set: RuleSet
  let settings: CheckSettings
  let facts: PlanFacts
  let host: PlanHost
  let context: EvaluationContext
  let screens: ScreenMemory
  let resolver: PlaceResolver
  let searcher: TextSearcher
  let pages: DocumentPlaceTeller
  var mutes = MuteState()
  var fingerprinter: Fingerprinter
  private(set) var report = LintReport()
  /// The section that each task stands in.
  private(set) lazy var taskSections = plan.tasks.indices.map { plan.tasks[$0].section }
  /// How many slots the rules could use that ran so far.
  private var usedSlots = 0
  private var thingTasks: [(kind: SubjectKind, tasks: [Int?])] = []
  /// What patterns and expressions look in.
  let texts: SearchedTexts

  /// The plan, which lies in one place: a copy of it is some twenty counted references.
  var plan: Plan {
    @inline(__always) _read { yield facts.plan }
  }

  init(
    _ plan: __shared Plan, set: RuleSet, settings: CheckSettings, upper: PlanFacts?,
    foreign: Set<ObjectIdentifier>, searcher: TextSearcher, patterns: PatternScan, scans: TableScans,
    archive: ScreenArchive, memory: UnitMemory
  ) {
    self.set = set
    self.settings = settings
    self.searcher = searcher
    pages = DocumentPlaceTeller(plan, language: settings.language)
    facts = PlanFacts(settings.applied(to: plan), memory: memory)
    texts = SearchedTexts(facts, set.patterns, patterns)
    host = PlanHost(
      facts, tables: set.dictionary.tables, upper: upper, texts: archive.texts, searched: texts, scans: scans)
    context = EvaluationContext(host: host, slotCount: Self.usualSlots, steps: 0)
    screens = ScreenMemory(host: host, context: context, archive: archive)
    resolver = PlaceResolver(host: host, foreign: foreign)
    fingerprinter = Fingerprinter(facts)
    host.bindPlan(in: context)
    let today = settings.today.map { Value.timestamp(Timestamp($0)) }
    context.slots[RuleEnvironment.Slot.today] =
      today.map { .value($0) } ?? .failed(EvaluationError(.unknown(what: "today")))
  }

  /// Gives the next rule its budget and its slots.
  func begin(_ compiled: CompiledRule) {
    note(slotCount: compiled.environment.slotCount)
    begin()
    context.definitions = compiled.definitions
  }

  /// Gives the next rule its budget, and forgets what the last one bound.
  func begin() {
    let tasks = min(plan.tasks.count, Int(Int32.max))
    context.steps = Self.steps + Self.stepsPerTask * tasks
    context.slots.clear(from: RuleEnvironment.Slot.subject)
  }

  /// Makes room for a rule that uses `slotCount` slots.
  func note(slotCount: Int) {
    usedSlots = max(usedSlots, slotCount + 2)
    context.slots.grow(to: usedSlots)
  }

  /// The task of each thing of `kind`.
  func tasks(of kind: SubjectKind) -> [Int?] {
    if let known = thingTasks.first(where: { $0.kind == kind }) { return known.tasks }
    let tasks = (0..<host.count(of: kind)).map { host.task(of: host.handle(of: kind, at: $0)) }
    thingTasks.append((kind, tasks))
    return tasks
  }

  func add(_ finding: Finding) { report.findings.append(finding) }

  func add(_ undecided: UndecidedRule) { report.undecided.append(undecided) }

  /// Notes that `rule` could not be evaluated, once for each reason, at the place of the first time.
  func fail(_ rule: RuleID, _ reason: UnevaluatedRule.Reason, at look: Look) {
    let trouble = UnevaluatedRule(rule: rule, reason: reason)
    guard !report.unevaluated.contains(trouble) else { return }
    report.unevaluated.append(trouble)
    let language = settings.language
    let message =
      switch language {
      case .zh: "规则 \(rule.rawValue) 未能执行：\(reason.words.zh)"
      case .en: "the rule \(rule.rawValue) was not evaluated: \(reason.words.en)"
      }
    let place = resolver.substitute(for: look)
    tell(.notEvaluated, message, at: place, task: look.task, about: [rule])
  }

  /// Says once what could not be decided, and puts the findings in order.
  func finish() -> LintReport {
    if !report.undecided.isEmpty {
      let place = resolver.substitute(for: Look(thing: 0))
      tell(
        .undecided, report.undecided.message(in: settings.language), at: place, task: nil,
        about: report.undecided.map(\.rule))
    }
    report.findings.sort(by: Finding.isBefore)
    return report
  }

  /// Tells `message`, which is about `rules`, under the name of a rule of the tool's own.
  private func tell(
    _ rule: OwnRule, _ message: String, at place: FoundPlace, task: Int?, about rules: [RuleID]
  ) {
    guard let severity = settings.ownRules[rule] else { return }
    var finding = Finding(rule: rule.id, severity: severity, message: message, range: place.range)
    let located = host.locate(place.range)
    let page = pages.place(of: place.range)
    finding.place = pages.joined(host.words(for: located, in: settings.language), page)
    finding.cell = page?.cell
    finding.task = task.map(reference)
    finding.fingerprint = fingerprinter.next(
      rule: rule.id, words: rules.map { Text($0.rawValue) }, in: task.map { .task($0) } ?? .plan)
    add(finding)
  }

  /// How findings name the task at `index`.
  func reference(toTask index: Int) -> TaskReference {
    let facts = facts.taskFacts(index)
    return TaskReference(path: facts.path, number: facts.ordinal)
  }
}
