import PlanModel
import PlanRules
import PlanSource
import Testing
import TestSupport

@Test("the example in the declaration of each check passes", arguments: CheckKind.allCases)
func declaredExamples(_ kind: CheckKind) throws {
  let file = try RuleSource.ruleFile(Array(kind.declaration.example.utf8), path: "\(kind.rawValue).yml")
  let results = RuleExampleRunner(files: [file], tables: []).run()
  #expect(!results.isEmpty)
  for result in results { #expect(result.outcome == .passed, "example \(result.number)") }
}

@Test("what the reader of rule files knows of a check is what the check declares")
func signatures() {
  for kind in CheckKind.allCases {
    let declaration = kind.declaration
    let signature = CheckSignature.all.first { $0.name == declaration.name }
    #expect(signature?.required == declaration.options.filter(\.isRequired).map(\.name))
    #expect(signature?.optional == declaration.options.filter { !$0.isRequired }.map(\.name))
  }
}

private func check(_ check: String, message: String, more: String = "") -> String {
  """
  id: test/check
  severity: info
  title: 查
  for: task
  check: \(check)
  message: '\(message)'
  once: {per: thing, above: 1.0}
  \(more)
  """
}

private func plan(_ titles: [String]) -> String {
  let tasks = titles.map { #"{"title": "\#($0)"}"# }
  return #"{"title": "云溪区2024年分工", "tasks": [\#(tasks.joined(separator: ", "))]}"#
}

@Test(
  "checks report what differs",
  arguments: [
    LintCase(
      "unique in a group",
      rules: [check("{unique: {key: task.title, within: size(task.title)}}", message: "{first}")],
      plan: plan(["甲", "乙", "甲", "甲甲", "甲甲"]),
      findings: ["test/check info «甲» “甲”", "test/check info «甲甲» “甲甲”"]),
    LintCase(
      "sequence: gaps and reversals",
      rules: [check("{sequence: {key: int(task.title)}}", message: "{previous.title}→{expected}")],
      plan: plan(["2", "3", "3", "6", "4", "5"]),
      findings: ["test/check info «6» 3→4", "test/check info «4» 6→7"]),
    LintCase(
      "sequence: one wrong key is told once",
      rules: [check("{sequence: {key: int(task.title)}}", message: "{previous.title}→{expected}")],
      plan: plan(["1", "2", "30", "4", "4", "6", "8", "9"]),
      findings: ["test/check info «30» 2→3", "test/check info «8» 6→7"]),
    LintCase(
      "majority: the first wins ties",
      rules: [check("{majority: {key: task.title}}", message: "{usual}{usualCount}")],
      plan: plan(["甲", "乙"]), findings: ["test/check info «乙» 甲1"]),
    LintCase(
      "majority: a share that is not reached",
      rules: [check("{majority: {key: task.title, share: 0.6}}", message: "{usual}")],
      plan: plan(["甲", "乙"]), findings: []),
    LintCase(
      "unknown keys are undecided",
      rules: [check("{unique: {key: 'number(task.title)'}}", message: "{first}")],
      plan: plan(["1", "无", "1.0"]),
      findings: [
        "rules/undecided info «云溪区2024年分工» 有1条规则因信息不全无法判断：test/check（1处，不知道 number(\"无\")）",
        "test/check info «1.0» “1”",
      ]),
    LintCase(
      "near-duplicate: short texts take no part",
      rules: [check("{near-duplicate: {text: task.title, least: 12}}", message: "{other}")],
      plan: plan(["公开年度财政预算", "公开年度财政预算"]), findings: []),
    LintCase(
      "balanced",
      rules: [
        "id: test/check\nseverity: info\ntitle: 查\ncheck: {balanced: {in: tasks}}\nmessage: '{wanted}'\nonce: {per: thing}"
      ],
      plan: plan(["落实《条例", "“一网”通办”", "（甲《乙）", "1）公开；2）解读", "it’s", "（一）公开", "各镇（街道)和村(居）"]),
      findings: [
        "test/check info «《» 》", "test/check info «”» “", "test/check info «《» 》",
      ]),
  ]
)
func checks(_ example: LintCase) throws {
  let found = try example.found()
  #expect(found == example.findings)
}

@Test("twenty thousand things are checked within the budget of a plan", .timeLimit(.minutes(10)))
func largePlans() throws {
  var generator = SplitMix64(seed: 7)
  let words = ["公开", "预算", "决算", "解读", "回应", "平台", "培训", "考核", "目录", "清单", "指南", "依申请"]
  let titles = (0..<20_000).map { _ in
    (0..<14).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
  }
  let rules = [
    check("{near-duplicate: {text: task.title, share: 0.9}}", message: "{other}"),
    check("{unique: {key: task.title}}", message: "{first}").replacing("test/check", with: "test/unique"),
    check("{near-copy: {text: task.title, of: plan.title}}", message: "{lost}").replacing(
      "test/check", with: "test/copy"),
  ]
  let set = try RuleFixture.set(rules)
  let report = Linter(set, settings: CheckSettings()).report(
    on: try RuleFixture.plan(Array(plan(titles).utf8)))
  #expect(report.unevaluated == [])
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
  }

  private func firstRange(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
