import PlanExpressions
import PlanModel
import PlanPatterns
import PlanSource

/// Is told by a ``RuleRun`` of every look, and tells afterwards how each ended and why.
///
/// It asks again what the rule asked, part by part; whatever that changes in the context is put back, so that
/// the rule comes to what it comes to without a tracer.
final class RuleTracer {
  /// A look that ended.
  struct Entry {
    var look: Look
    var outcome: LookOutcome
    var part: LookPart
    var lines: [TraceLine]
    var message = ""
    var finding: Int?
    var range: ByteRange?
    /// Whether it is sure that a finding can be told.
    var isConfirmed = false
  }

  let rule: RuleID
  /// Looks of one kind that are explained, findings aside.
  private let most: Int
  var trace: RuleTrace
  private(set) var entries: [Entry] = []
  private var explained: [LookOutcome.Kind: Int] = [:]
  private var tally = KeyTally()

  /// A tracer of `rule`.
  init(_ rule: RuleID, most: Int) {
    self.rule = rule
    self.most = most
    trace = RuleTrace(rule)
  }

  /// The rule is about to be run, or not.
  func begin(_ entry: RuleEntry, in run: PlanRun) {
    trace.describe(entry)
    guard let pattern = entry.pattern else { return }
    let (texts, candidates) = run.texts.candidates(ofPattern: pattern)
    count(texts, candidates, in: run.set.patterns.rules[pattern].fields)
  }

  /// Nothing is looked at.
  func obstruct(_ obstacle: RuleTrace.Obstacle) { trace.obstacle = obstacle }

  /// Counts the texts of a pattern.
  private func count(
    _ texts: FieldTexts, _ candidates: ArraySlice<PatternCandidates.Candidate>, in fields: PatternFields
  ) {
    trace.texts = (texts.count { fields.has($0.field) }, Set(candidates.map(\.text)).count)
  }

  /// A condition about the plan alone does not hold.
  func stop(at part: LookPart, times: Int, _ rule: RuleRun) {
    let outcome: LookOutcome = part == .needs ? .undecided("") : .notApplicable
    let condition = part == .needs ? rule.compiled.needs : rule.compiled.when
    trace.counts[outcome.kind, default: 0] += times
    trace.obstacle = .condition(part, outcome, LookExplainer(rule).lines(part, condition))
  }

  /// A condition about the plan alone, or a check as a whole, has no value.
  func stop(_ error: EvaluationError, times: Int, _ rule: RuleRun) {
    let explainer = LookExplainer(rule)
    let outcome = LookOutcome(error)
    let part = explainer.failingPart(ofPlan: true) ?? .check
    let condition = part == .needs ? rule.compiled.needs : part == .when ? rule.compiled.when : nil
    trace.obstacle = .condition(part, outcome, explainer.lines(part, condition))
    if entries.isEmpty { trace.counts[outcome.kind, default: 0] += times }
    for index in entries.indices where entries[index].part == .check { entries[index].outcome = outcome }
  }

  /// A look, whose names are bound, ended in `outcome` because of `part`; gives its number.
  @discardableResult
  func end(_ look: Look, _ outcome: LookOutcome, at part: LookPart, _ rule: RuleRun) -> Int {
    var lines: [TraceLine] = []
    let count = explained[outcome.kind, default: 0]
    // Any look of a check may be reported once all are known.
    if count < most || outcome == .finding || part == .check {
      explained[outcome.kind] = count + 1
      let explainer = LookExplainer(rule)
      lines = explainer.lines(of: look, decidedBy: part)
      if part == .check { tally.add(explainer.keys) }
    }
    entries.append(Entry(look: look, outcome: outcome, part: part, lines: lines))
    return entries.count - 1
  }

  /// A look ended without an answer, perhaps only when what it found was to be told.
  func fail(_ look: Look, _ error: EvaluationError, _ rule: RuleRun) {
    let outcome = LookOutcome(error)
    if error.reason == .stepLimit { trace.isStopped = true }
    if let index = number(of: look) {
      entries[index].outcome = outcome
    } else {
      end(look, outcome, at: LookExplainer(rule).failingPart(ofPlan: false) ?? .assert, rule)
    }
  }

  /// The number of a look that has ended already, so that only what it found is open.
  private func number(of look: Look) -> Int? {
    if look.traced >= 0 { return look.traced }
    guard let last = entries.last, last.outcome == .finding, !last.isConfirmed else { return nil }
    return entries.count - 1
  }

  /// A check reports a look, whose values are bound.
  func report(_ look: Look, _ rule: RuleRun) {
    guard entries.indices.contains(look.traced) else { return }
    entries[look.traced].outcome = .finding
    entries[look.traced].lines += LookExplainer(rule).reportedLines(look)
  }

  /// What a look found can be told.
  func confirm(_ finding: RawFinding) {
    guard let index = number(of: finding.look) else { return }
    entries[index].isConfirmed = true
    entries[index].message = finding.message
    entries[index].range = finding.place.range
  }

  /// A finding is removed by `other`.
  func mute(_ look: Look, by other: RuleID) {
    if entries.indices.contains(look.traced) { entries[look.traced].outcome = .muted(by: other) }
  }

  /// Findings of `looks` are told as `finding`; `nil` if that was told before.
  func tell(_ finding: Finding?, of looks: [Look]) {
    for (position, look) in looks.enumerated() where entries.indices.contains(look.traced) {
      entries[look.traced].outcome = finding == nil ? .repeated : position == 0 ? .finding : .folded
      entries[look.traced].finding = finding == nil ? nil : trace.findings.count
    }
    if let finding { trace.findings.append(finding) }
  }

  /// The rule has run.
  func finish(_ rule: RuleRun) {
    for entry in entries { trace.counts[entry.outcome.kind, default: 0] += 1 }
    if case .check(let check) = rule.compiled.body, check.kind == .majority { trace.groups = tally.groups }
    var shown: [LookOutcome.Kind: Int] = [:]
    var looks: [TracedLook] = []
    for entry in entries {
      let kind = entry.outcome.kind
      let isAboutFinding = entry.finding != nil && kind == .finding
      guard isAboutFinding || shown[kind, default: 0] < most else { continue }
      shown[kind, default: 0] += 1
      looks.append(LookPlaces(rule).traced(entry))
    }
    let order = LookOutcome.Kind.allCases
    trace.looks = order.flatMap { kind in looks.filter { $0.outcome.kind == kind } }
  }
}

extension LookOutcome {
  /// How a look ends that fails with `error`.
  init(_ error: EvaluationError) {
    if case .unknown(let what) = error.reason {
      self = .undecided(what)
    } else {
      self = .notEvaluated((UnevaluatedRule.Reason(error) ?? .defect).words)
    }
  }
}
