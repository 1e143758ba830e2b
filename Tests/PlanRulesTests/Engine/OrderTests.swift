import PlanModel
import PlanRules
import PlanSource
import ShippedRules
import TestSupport
import Testing

/// What is said of a plan does not hang on what was checked before it.
@Suite("Order of plans")
struct OrderTests {
  private static func plan(responsible: String) throws -> Plan {
    let plan = """
      {"title": "江城市云溪区2024年政务公开任务分工", "issued": "2024年3月1日", "tasks": [
        {"number": "1", "title": "公开招生计划", "responsible": "\(responsible)"},
        {"number": "2", "title": "公开财政预算", "responsible": "区财政局牵头，区教育局配合"}]}
      """
    return try PlanReader.read(try JSONParser.parse(Array(plan.utf8)), format: .json)
  }

  /// The shipped rules as the program has them, of which expressions and checks are compiled when they are needed.
  private static func rules() throws -> RuleSet {
    let tables = ShippedRules.tables.map {
      ShippedRuleReader.table(name: "\($0.name)", head: $0.head, rows: $0.rows, outline: $0.outline)
    }
    let files = ShippedRules.files.map {
      ShippedRuleReader.file(
        path: "Rules/\($0.path)", headers: $0.headers, patterns: $0.patterns, body: $0.core)
    }
    var request = RuleRequest(shipped: files, shippedTables: tables)
    request.outline = ShippedRules.outline
    request.forms = ShippedRules.forms
    return try RuleBook(request) { _ in nil }.ruleSet()
  }

  private static func words(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.rule.rawValue) \($0.range) \($0.message) \($0.fingerprint)" }
  }

  @Test("a plan for which steps run out comes out the same first, second and together with another")
  func steps() throws {
    let rules = try Self.rules()
    let units = Array(repeating: "区财政局、区教育局", count: 4000).joined(separator: "、")
    let large = try Self.plan(responsible: units)
    let other = try Self.plan(responsible: "区财政局、区教育局、区财政局")
    let alone = Self.words(Linter(rules, settings: CheckSettings()).check(large))
    #expect(alone.contains { $0.hasPrefix("units/duplicate-unit") })
    let linter = Linter(rules, settings: CheckSettings())
    let first = Self.words(linter.check(other))
    #expect(Self.words(linter.check(large)) == alone)
    #expect(Self.words(linter.check(large)) == alone)
    let reports = Linter(rules, settings: CheckSettings()).reports(on: [large, other, large])
    #expect(reports.map { Self.words($0.findings) } == [alone, first, alone])
  }
}
