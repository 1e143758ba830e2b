import PlanModel
import PlanRules
import PlanSource
import Testing

private func task(_ message: String, more: String = "") -> String {
  """
  id: test/tell
  severity: warning
  title: 说
  for: task
  assert: 'task.remarks != ""'
  message: '\(message)'
  \(more)
  """
}

private let one = #"""
  {"title": "云溪区2024年分工", "tasks": [{"number": "1", "title": "公开预算", "deadline": "9月底前",
  "responsible": "甲局、乙局、丙局、丁局、戊局、己局、庚局"}]}
  """#

@Test(
  "templates print values for people",
  arguments: [
    ("{{花括号}}", "{花括号}"),
    ("{task.deadlines[0].due}", "2024年9月30日"),
    ("{task.units}", "甲局、乙局、丙局、丁局、戊局等7项"),
    ("{task.units.filter(u, u.index < 2)}", "甲局、乙局"),
    ("{[]}", ""),
    ("{95.0}，{0.1 + 0.2}，{size(task.units)}", "95，0.3，7"),
    ("{task}", "第1项"),
    ("{task.title == \"\" ? \"无\" : \"有\"}", "有"),
  ]
)
func templates(_ message: String, _ text: String) throws {
  let found = try LintCase("", rules: [task(message)], plan: one, findings: []).found()
  #expect(found == ["test/tell warning «1» \(text)"])
}

@Test(
  "the first case that holds overrides, and configuration goes before it",
  arguments: [
    (nil, ["test/tell error «公开预算» 预算 ‹9月底前›"]), (Severity.info, ["test/tell info «公开预算» 预算 ‹9月底前›"]),
  ] as [(Severity?, [String])]
)
func cases(_ severity: Severity?, _ findings: [String]) throws {
  let more = """
    cases:
      - {when: 'task.title == "公开决算"', message: 决算}
      - {when: 'says(task.title, "预算")', severity: error, message: 预算, at: task.title, related: {at: task.deadline, message: 时限}}
      - {when: 'true', message: 其他}
    """
  let example = LintCase(
    "", rules: [task("说", more: more)], plan: one, findings: [], configure: { $0.severity = severity })
  let found = try example.found()
  #expect(found == findings)
}

/// A fix, the plan before it and what becomes of it.
struct FixCase: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: String
  let plan: String
  /// The plan after the edits; `nil` if there is no fix.
  let fixed: String?
  var safety = Fix.Safety.safe
  var description = ""

  var testDescription: String { name }
}

private func pattern(_ match: String, in fields: String = "tasks", fix: String, more: String = "") -> String {
  """
  id: test/fix
  severity: info
  title: 改
  pattern: {in: \(fields), match: '\(match)'}
  message: 改
  fix: \(fix)
  \(more)
  """
}

@Test(
  "fixes are edits of the source",
  arguments: [
    FixCase(
      name: "the place", rule: pattern(",", fix: "{safety: safe, with: '{wide(match.text)}'}"),
      plan: #"{"tasks": [{"content": "甲,乙,丙"}]}"#, fixed: #"{"tasks": [{"content": "甲，乙，丙"}]}"#,
      description: "修改2处"),
    FixCase(
      name: "deleted", rule: pattern("的的", fix: "{safety: propose, with: ''}"),
      plan: #"{"tasks": [{"content": "公开的的预算"}]}"#, fixed: #"{"tasks": [{"content": "公开预算"}]}"#,
      safety: .propose, description: "删去"),
    FixCase(
      name: "inserted",
      rule: pattern("甲(?<at>乙)", fix: "{safety: safe, replace: 'start(match.text)', with: 、}"),
      plan: #"{"tasks": [{"content": "甲乙"}]}"#, fixed: #"{"tasks": [{"content": "甲、乙"}]}"#,
      description: "插入“、”"),
    FixCase(
      name: "each of a list, with the element",
      rule: """
        id: test/fix
        severity: info
        title: 改
        for: task
        let: {marks: 'find(task.texts, "[,;]")'}
        assert: 'marks == []'
        at: marks
        message: 改
        fix: {safety: safe, replace: marks, with: '{wide(it)}'}
        """,
      plan: #"{"tasks": [{"title": "甲,乙", "content": "丙;丁"}]}"#,
      fixed: #"{"tasks": [{"title": "甲，乙", "content": "丙；丁"}]}"#, description: "修改2处"),
    FixCase(
      name: "only when",
      rule: pattern(",", fix: "{safety: safe, when: 'match.field != \"task.content\"', with: ，}"),
      plan: #"{"tasks": [{"content": "甲,乙"}]}"#, fixed: nil),
    FixCase(
      name: "removed by a case",
      rule: pattern(",", fix: "{safety: safe, with: ，}", more: "cases: [{when: 'true', fix: ~}]"),
      plan: #"{"tasks": [{"content": "甲,乙"}]}"#, fixed: nil),
    FixCase(
      name: "nothing where the cell is missing",
      rule: """
        id: test/fix
        severity: info
        title: 改
        for: task
        assert: 'task.deadline != ""'
        at: task.deadline
        message: 改
        fix: {safety: safe, with: 全年}
        """,
      plan: #"{"tasks": [{"content": "甲"}]}"#, fixed: nil),
    FixCase(
      name: "nothing in a cell taken over from the row above",
      rule: """
        id: test/fix
        severity: info
        title: 改
        for: task
        assert: 'task.deadline != "全年"'
        at: task.deadline
        message: 改
        fix: {safety: safe, with: 年底前}
        """,
      plan: #"{"tasks": [{"content": "甲", "deadline": "全年", "inherited": ["deadline"]}]}"#, fixed: nil),
    FixCase(
      name: "dates as the plan writes them",
      rule: pattern(
        "#日期", fix: "{safety: safe, with: '{date(2024, 9, 30)}'}"),
      plan: #"{"tasks": [{"content": "于#日期印发"}]}"#, fixed: #"{"tasks": [{"content": "于2024年9月30日印发"}]}"#,
      description: "改为“2024年9月30日”"),
  ]
)
func fixes(_ example: FixCase) throws {
  let set = try RuleFixture.set([example.rule])
  let plan = try RuleFixture.plan(Array(example.plan.utf8))
  let finding = try #require(Linter(set, settings: CheckSettings()).check(plan).first)
  var bytes = plan.source.bytes
  for edit in finding.fix?.edits.reversed() ?? [] {
    bytes.replaceSubrange(edit.range.lowerBound..<edit.range.upperBound, with: edit.text.utf8)
  }
  #expect(finding.fix.map { _ in String(decoding: bytes, as: UTF8.self) } == example.fixed)
  guard let fix = finding.fix else { return }
  #expect(fix.safety == example.safety)
  #expect(fix.description == example.description)
}
