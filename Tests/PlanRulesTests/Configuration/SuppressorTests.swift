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
  private static let source = TextStorage(Array("区财政局，区教育局，全年".utf8), origin: .source)

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
    let outcome = suppressor.apply(to: try Self.findings(), source: Self.source)
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
    let outcome = suppressor.apply(to: try Self.findings(), source: Self.source)
    #expect(outcome.kept.map(\.rule.rawValue) == ["units/glued", "deadline/missing"])
    #expect(outcome.notices.map(\.kind) == [.unused, .invalidDate, .unknownRule, .expired, .noReason])
    let levels: [OwnRule: Severity] = [.unusedSuppression: .warning]
    let finding = try #require(
      SuppressionNotice.findings(outcome.notices, levels: levels, language: .zh).first)
    #expect(finding.rule == OwnRule.unusedSuppression.id && finding.message.contains("text/x"))
    #expect(Suppressor(configured: [], plan: [], path: "a", today: nil).isEmpty)
  }
}
