import PlanCalendar
import PlanModel
import PlanRules
import PlanSource
import Testing
import TestSupport

/// Rules, a plan whose places are marked, and what is to be found.
///
/// Rules are written without `id` lines' indentation and without examples, which are added. A finding is told as
/// `rule severity «words» message`, then `‹words›` for each related place; places must be those marked.
struct LintCase: Sendable, CustomTestStringConvertible {
  let name: String
  let rules: [String]
  let plan: String
  let findings: [String]
  var tables = ""
  var settings = CheckSettings()
  var configure: @Sendable (inout ConfiguredRule) -> Void = { _ in }

  init(
    _ name: String, rules: [String], plan: String, findings: [String], tables: String = "",
    settings: CheckSettings = CheckSettings(),
    configure: @escaping @Sendable (inout ConfiguredRule) -> Void = { _ in }
  ) {
    self.name = name
    self.rules = rules
    self.plan = plan
    self.findings = findings
    self.tables = tables
    self.settings = settings
    self.configure = configure
  }

  var testDescription: String { name }

  /// What the rules say of the plan, in the form of ``findings``.
  func found(trust: ConfiguredRule.Trust = .checked) throws -> [String] {
    let marked = Marked(plan)
    let set = try RuleFixture.set(rules, tables: tables, trust: trust, configure: configure)
    let plan = try RuleFixture.plan(marked.utf8)
    let report = Linter(set, settings: settings).report(on: plan)
    return report.findings.map { finding in
      let related = finding.related.map { " ‹\(RuleFixture.words(at: $0.range, in: plan))›" }.joined()
      let words = RuleFixture.words(at: finding.range, in: plan)
      return "\(finding.rule.rawValue) \(finding.severity.rawValue) «\(words)» \(finding.message)\(related)"
    }
  }
}

/// Makes rule sets and plans of texts.
enum RuleFixture {
  /// The rule file of `rules`, each with an example added, and `tables`.
  static func file(_ rules: [String], tables: String = "") throws -> RuleFile {
    var text = "planlint: 1\n" + (tables.isEmpty ? "" : "tables:\n\(indented(tables, by: "  "))")
    text += "rules:\n"
    for rule in rules {
      text += "  -\n" + indented(rule, by: "    ") + "    examples: [{fail: {title: 甲}}]\n"
    }
    return try RuleSource.ruleFile(Array(text.utf8), path: "test.yml")
  }

  static func set(
    _ rules: [String], tables: String = "", trust: ConfiguredRule.Trust = .checked,
    configure: (inout ConfiguredRule) -> Void = { _ in }
  ) throws -> RuleSet {
    let file = try file(rules, tables: tables)
    let configured = file.rules.map { definition in
      var rule = ConfiguredRule(definition, trust: trust)
      configure(&rule)
      return rule
    }
    return try RuleSet(configured, tables: file.tables)
  }

  static func plan(_ json: [UInt8]) throws -> Plan {
    let tree = try JSONParser.parse(json)
    return PlanReader.readPlan(tree.root, in: tree, format: .json)
  }

  static func words(at range: ByteRange, in plan: Plan) -> String {
    String(decoding: plan.source.bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }

  private static func indented(_ text: String, by blanks: String) -> String {
    text.split(separator: "\n").map { blanks + $0 + "\n" }.joined()
  }
}
