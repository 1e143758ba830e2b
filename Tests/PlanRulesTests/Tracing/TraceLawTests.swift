import PlanDocuments
import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// Whatever a rule says, its trace says too.
@Suite("Traces of rules")
struct TraceLawTests {
  private static let shipped = Result { try loadShipped() }

  private static func loadShipped() throws -> RuleSet {
    func files(in folder: String) throws -> [RuleFile] {
      try ProjectFile.paths(in: folder, suffix: ".yml").map { path in
        try RuleSource.ruleFile(try ProjectFile.read(path), path: path)
      }
    }
    let tables = try files(in: "Rules/tables").flatMap(\.tables)
    let ruleFiles = try files(in: "Rules")
    let rules = ruleFiles.flatMap(\.rules).map { ConfiguredRule($0, trust: .shipped) }
    return try RuleSet(rules, tables: ruleFiles.flatMap(\.tables) + tables)
  }

  private static let plans = [
    "Examples/clean.json", "Examples/defects.json", "Examples/files/plan.txt", "Examples/files/plan.html",
  ]

  private static func plan(_ path: String, _ vocabulary: Vocabulary) throws -> Plan {
    let bytes = try ProjectFile.read(path)
    if path.hasSuffix(".json") { return try RuleFixture.plan(bytes) }
    let kind: DocumentKind = path.hasSuffix(".html") ? .html : .text
    let document = try kind.read(bytes, limits: DocumentLimits())
    return try PlanBuilder(vocabulary: vocabulary).build(document).plan
  }

  @Test("the traces of all shipped rules tell what check finds, and change nothing", arguments: plans)
  func shippedRules(_ path: String) throws {
    let set = try Self.shipped.get()
    let plan = try Self.plan(path, set.vocabulary)
    let plain = Linter(set, settings: CheckSettings()).report(on: plan)
    try expectTraces(of: set, on: plan, tell: plain)
  }

  @Test(
    "the traces of all shipped rules tell what check finds in real plans",
    .enabled(if: SharedFolder.isThere, "the field data is not there"),
    arguments: ["guichi-2018", "zhongkai-2019"])
  func realPlans(_ name: String) throws {
    let set = try Self.shipped.get()
    let plan = try RuleFixture.plan(try SharedFolder.read("plans/\(name).plan.json"))
    let plain = Linter(set, settings: CheckSettings()).report(on: plan)
    try expectTraces(of: set, on: plan, tell: plain)
  }

  @Test("the traces of rules that end in every way tell what check finds")
  func everyEnding() throws {
    let set = try RuleFixture.set(EndingRules.all, tables: EndingRules.tables)
    let plan = try RuleFixture.plan(Array(EndingRules.plan.utf8))
    let plain = Linter(set, settings: CheckSettings()).report(on: plan)
    let traces = try expectTraces(of: set, on: plan, tell: plain)
    let kinds = Set(traces.flatMap { $0.counts.filter { $0.value > 0 }.map(\.key) })
    let expected: Set<LookOutcome.Kind> = [
      .finding, .folded, .muted, .undecided, .notEvaluated, .spared, .holds, .notApplicable, .noElements,
    ]
    #expect(kinds.isSuperset(of: expected), "\(expected.subtracting(kinds))")
  }

  @discardableResult
  private func expectTraces(of set: RuleSet, on plan: Plan, tell plain: LintReport) throws -> [RuleTrace] {
    let (report, traces) = Linter(set, settings: CheckSettings()).traces(set.ids, on: plan, most: 3)
    #expect(report.findings.map(told) == plain.findings.map(told))
    #expect(report.undecided == plain.undecided)
    #expect(report.unevaluated == plain.unevaluated)
    for trace in traces {
      let rule = trace.rule.rawValue
      let findings = plain.findings.filter { $0.rule == trace.rule }.map(told).sorted()
      #expect(trace.findings.map(told).sorted() == findings, "\(rule)")
      #expect(trace.counts[.finding, default: 0] == findings.count, "\(rule)")
      #expect(trace.looks.count { $0.outcome == .finding } == findings.count, "\(rule)")
      let undecided = plain.undecided.first { $0.rule == trace.rule }?.count ?? 0
      #expect(trace.counts[.undecided, default: 0] == undecided, "\(rule)")
      let isUnevaluated = plain.unevaluated.contains { $0.rule == trace.rule }
      #expect((trace.counts[.notEvaluated, default: 0] > 0) == isUnevaluated, "\(rule)")
      // The value of the part that decided is the one it decided with.
      for look in trace.looks where look.part == .assert && look.outcome != .notApplicable {
        let value = look.lines.first { $0.key == "assert" && $0.depth == 0 }?.value
        switch look.outcome.kind {
        case .holds: #expect(value == .value("true"), "\(rule)")
        case .finding, .folded, .repeated, .muted: #expect(value == .value("false"), "\(rule)")
        default: break
        }
      }
    }
    return traces
  }

  private func told(_ finding: Finding) -> String {
    "\(finding.fingerprint) \(finding.range.lowerBound) \(finding.severity) \(finding.message)"
  }
}

/// Rules that end in every way.
private enum EndingRules {
  static let tables = "empty:\n  key: [name]\n  columns: {name: string}\n  rows: [{name: 甲}]"

  static let all = [
    """
    id: a/loud
    severity: warning
    title: 响
    for: task
    when: 'task.index == 0'
    assert: 'false'
    message: 响
    mutes: [a/soft]
    """,
    """
    id: a/soft
    severity: warning
    title: 轻
    for: task
    let: {long: 'size(task.title) > 1'}
    when: 'task.numberValue != 3'
    assert: '!long || task.responsible == ""'
    message: 轻
    """,
    """
    id: a/unknown
    severity: warning
    title: 未知
    for: deadline
    assert: 'deadline.due > date(2024, 1, 1)'
    message: 未知
    """,
    """
    id: a/index
    severity: warning
    title: 越界
    for: task
    assert: 'task.units[4].name == ""'
    message: 越界
    """,
    """
    id: a/each
    severity: warning
    title: 逐个
    for: task
    each: 'task.units'
    assert: 'it.name != "区财政局"'
    message: '{it}'
    once: {per: plan}
    """,
    """
    id: a/pattern
    severity: warning
    title: 字
    pattern: {in: [task.title], match: ['公开(?<what>..)'], unless: ['不公开..']}
    when: 'match.what != "决算"'
    message: '{match.what}'
    """,
    """
    id: a/usual
    severity: warning
    title: 多数
    for: task
    when: 'task.deadline != ""'
    check: {majority: {key: task.deadline, share: 0.4}}
    message: '{usual}'
    """,
    """
    id: a/year
    severity: warning
    title: 年
    for: task
    when: 'plan.year > 2000'
    assert: 'true'
    message: 年
    """,
  ]

  static let plan = """
    {"title": "分工", "tasks": [
      {"number": "1", "title": "公开预算", "responsible": "区财政局、区教育局", "deadline": "全年"},
      {"number": "2", "title": "公开决算", "responsible": "区财政局", "deadline": "6月底前"},
      {"number": "3", "title": "不公开名单", "deadline": "全年"},
      {"number": "4", "title": "公开清单", "responsible": "区财政局", "deadline": "全年"},
      {"number": "5", "title": "短", "responsible": "区民政局"}]}
    """
}
