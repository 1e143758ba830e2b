import PlanCalendar
import PlanModel
import PlanRules
import PlanSource
import Testing

/// Suppressions of a configuration, and which of three findings stay.
private struct Sample: Sendable, CustomTestStringConvertible {
  let suppression: String
  let kept: [String]
  let notices: [SuppressionNotice.Kind]
  var testDescription: String { suppression }

  init(_ suppression: String, keeps kept: [String], _ notices: [SuppressionNotice.Kind] = []) {
    self.suppression = suppression
    self.kept = kept
    self.notices = notices
  }
}

@Suite("Suppressions")
struct SuppressorTests {
  private static let plan = Plan(
    source: TextStorage(Array("区财政局，区教育局，全年".utf8), origin: .source), format: .text)

  private static func finding(
    _ rule: String, _ path: [String], _ number: String, _ range: ByteRange
  ) throws -> Finding {
    var finding = Finding(rule: try #require(RuleID(rule)), severity: .error, message: rule, range: range)
    if !number.isEmpty { finding.task = TaskReference(path: path, number: number) }
    return finding
  }

  private static func findings() throws -> [Finding] {
    [
      try finding("units/missing", ["一"], "1", ByteRange(0, 12)),
      try finding("units/glued", ["一", "二"], "3", ByteRange(15, 27)),
      try finding("deadline/missing", [], "", ByteRange(30, 36)),
    ]
  }

  private static let samples = [
    Sample("rule: units/missing, reason: x", keeps: ["units/glued", "deadline/missing"]),
    Sample("rule: units/*, reason: x", keeps: ["deadline/missing"]),
    Sample("rule: units/*, reason: x, where: {task: 一/二/3}", keeps: ["units/missing", "deadline/missing"]),
    Sample("rule: units/*, reason: x, where: {task: 一}", keeps: ["deadline/missing"]),
    Sample("rule: units/*, reason: x, where: {text: 财政局}", keeps: ["units/glued", "deadline/missing"]),
    Sample("rule: deadline/missing, reason: x, where: {text: 全年}", keeps: ["units/missing", "units/glued"]),
    Sample(
      "rule: deadline/missing, reason: x, where: {task: 一}",
      keeps: ["units/missing", "units/glued", "deadline/missing"], [.unused]),
    Sample("rule: units/*, reason: x, where: {file: 'x/*.json'}", keeps: ["deadline/missing"]),
    Sample(
      "rule: units/*, reason: x, where: {file: 'y/*'}",
      keeps: ["units/missing", "units/glued", "deadline/missing"], [.unused]),
    Sample("rule: units/*, reason: x, until: 2024-03-01", keeps: ["deadline/missing"]),
    Sample(
      "rule: units/*, reason: x, until: 2024-02-29",
      keeps: ["units/missing", "units/glued", "deadline/missing"], [.expired]),
  ]

  @Test("findings that may stay are taken away, once their place fits", arguments: samples)
  private func configured(_ sample: Sample) throws {
    let today = CivilDate(2024, 3, 1)
    let text = "suppress: [{\(sample.suppression)}]\n"
    let configuration = try RuleSource.configuration(Array(text.utf8), path: "c")
    let suppressor = Suppressor(
      configured: configuration.suppressions, plan: [], path: "x/a.json", today: today)
    let outcome = suppressor.apply(to: try Self.findings(), of: Self.plan)
    #expect(outcome.kept.map(\.rule.rawValue) == sample.kept)
    #expect(outcome.suppressedCount == 3 - sample.kept.count)
    let notices = Suppressor.notices(
      for: configuration.suppressions, judged: [0], used: outcome.used, today: today)
    #expect(notices.map(\.kind) == sample.notices)
  }

  @Test("a plan's own exceptions hold only with a reason and until their day")
  func own() throws {
    func entry(_ rule: String, _ place: String, _ reason: String, _ until: String, _ start: Int)
      -> PlanSuppression
    {
      PlanSuppression(
        rule: Text(rule), place: Text(place), reason: Text(reason), until: Text(until),
        range: ByteRange(start, start + 1))
    }
    let plan = [
      entry("units/missing", "一/1", "已核", "", 5), entry("units/glued", "", "", "", 4),
      entry("units/glued", "", "已核", "2024-01-01", 3), entry("units", "", "已核", "", 2),
      entry("deadline/missing", "", "已核", "明年", 1), entry("text/x", "", "已核", "", 0),
    ]
    let suppressor = Suppressor(configured: [], plan: plan, path: "a", today: CivilDate(2024, 3, 1))
    let outcome = suppressor.apply(to: try Self.findings(), of: Self.plan)
    #expect(outcome.kept.map(\.rule.rawValue) == ["units/glued", "deadline/missing"])
    #expect(outcome.notices.map(\.kind) == [.unused, .invalidDate, .unknownRule, .expired, .noReason])
    let levels: OwnRuleLevels = [.unusedSuppression: .warning]
    let finding = try #require(
      SuppressionNotice.findings(outcome.notices, levels: levels, language: .zh).first)
    #expect(finding.rule == OwnRule.unusedSuppression.id && finding.message.contains("text/x"))
    #expect(Suppressor(configured: [], plan: [], path: "a", today: nil).isEmpty)
  }

  private static let places: [(place: String, count: Int)] = [
    ("一", 3), ("（一）", 3), ("一/（二）", 2), ("一/二/3", 1), ("一、/（二）/3.", 1), ("1/2/3", 1), ("二", 1),
    ("3", 1), ("第3项", 2), ("/sections/0/tasks/0", 1), ("/sections/0", 3), ("/sections", 4),
    ("/tasks/0/numb", 0),
    ("一、（二）第3项", 1), ("一、第1项", 1), ("一、第1项“责任单位”", 1), ("财政 局", 1), ("区教育局", 1),
    ("区民政局", 0), ("六", 0), ("一/二/4", 0), ("", 5),
  ]

  @Test("a place is told by numbers, by a pointer, in words, or by the words marked", arguments: places)
  private func placed(_ place: String, _ count: Int) throws {
    let rule = """
      id: units/missing
      severity: error
      title: x
      for: task
      assert: 'false'
      at: 'task.responsible != "" ? task.responsible : task.number'
      message: x
      once: {per: thing, above: 1.0}
      """
    let heading = """
      id: text/heading
      severity: error
      title: x
      for: section
      when: 'section.number == "二、"'
      assert: 'false'
      message: x
      """
    let json = """
      {"tasks": [{"number": "3", "responsible": "\\u533a\\u6559\\u80b2局"}], "sections": [{"number": "一、", "title": "公开", "tasks": [
        {"number": "1", "responsible": "区财政局"}, {"number": "2"}], "sections": [{"number": "（二）", "title": "解读",
        "tasks": [{"number": "3."}]}]}, {"number": "二、", "title": "平台"}]}
      """
    let plan = try RuleFixture.plan(Array(json.utf8))
    let linter = Linter(try RuleFixture.set([rule, heading]), settings: CheckSettings())
    let findings = linter.check(plan)
    #expect(findings.count == 5)
    let entries = ["units/*", "text/*"].map { rule in
      PlanSuppression(
        rule: Text(rule), place: Text(place), reason: Text("已核"), until: .missing, range: ByteRange(0, 1))
    }
    let own = Suppressor(configured: [], plan: entries, path: "a", today: nil)
    #expect(own.apply(to: findings, of: plan).suppressedCount == count, "\(findings.map(\.place))")
    guard !place.isEmpty, !place.contains("局") else { return }
    let text =
      "suppress: [{rule: units/*, where: {task: '\(place)'}, reason: x}, {rule: text/*, where: {task: '\(place)'}, reason: x}]"
    let configuration = try RuleSource.configuration(Array(text.utf8), path: "c")
    let configured = Suppressor(configured: configuration.suppressions, plan: [], path: "a", today: nil)
    #expect(configured.apply(to: findings, of: plan).suppressedCount == count)
  }

  @Test("a plan's exception from a rule that does not exist gets the nearest name")
  func unknown() throws {
    let entry = PlanSuppression(
      rule: Text("units/mising"), place: .missing, reason: Text("已核"), until: .missing, range: ByteRange(0, 1)
    )
    let suppressor = Suppressor(
      configured: [], plan: [entry], path: "a", today: nil, book: try ConfigurationTests.book(""))
    let notices = suppressor.apply(to: [], of: Self.plan).notices
    let finding = SuppressionNotice.findings(notices, levels: [.unusedSuppression: .info], language: .zh)
      .first
    #expect(finding?.message.contains("是否为“units/missing”") ?? false, "\(finding?.message ?? "")")
  }
}
