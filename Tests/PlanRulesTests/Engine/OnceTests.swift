import PlanModel
import PlanRules
import Testing

private func comma(_ once: String, more: String = "") -> String {
  """
  id: test/comma
  severity: info
  title: 半角逗号
  pattern: {in: [tasks, plan.preamble], match: ','}
  message: 半角
  once: \(once)
  \(more)
  """
}

private let lead = """
  id: test/lead
  severity: warning
  title: {zh: 没有牵头单位, en: no lead}
  for: task
  when: 'size(task.units) > 1'
  assert: 'task.leadUnits != []'
  at: task.responsible
  message: '{task}没有牵头单位'
  """

private func plan(_ cells: [String], field: String = "responsible") -> String {
  let tasks = cells.enumerated().map { #"{"number": "\#($0 + 1)", "\#(field)": "\#($1)"}"# }
  return #"{"title": "分工", "tasks": [\#(tasks.joined(separator: ", "))]}"#
}

@Test(
  "findings of one rule are said together",
  arguments: [
    LintCase(
      "for a task, by default", rules: [comma("{per: task}")], plan: plan(["甲,乙,丙", "丁"], field: "content"),
      findings: ["test/comma info «,» 半角 ‹,›"]),
    LintCase(
      "each thing alone", rules: [comma("{per: thing}")], plan: plan(["甲,乙,丙", "丁"], field: "content"),
      findings: ["test/comma info «,» 半角", "test/comma info «,» 半角"]),
    LintCase(
      "for the plan", rules: [comma("{per: plan}")], plan: plan(["甲,乙", "丙,丁", "戊"], field: "content"),
      findings: ["test/comma info «,» 半角 ‹,›"]),
    LintCase(
      "for the plan with a message", rules: [comma("{per: plan, message: '“{match}”等{count}处'}")],
      plan: plan(["甲,乙", "丙,丁", "戊"], field: "content"), findings: ["test/comma info «,» “,”等2处 ‹,›"]),
    LintCase(
      "nearly every task", rules: [lead],
      plan: plan(["甲局、乙局", "甲局、丙局", "甲局、丁局", "甲局、戊局", "甲局、己局", "甲局"]),
      findings: [
        "test/lead warning «甲局、乙局» 全文5项中5项：没有牵头单位 ‹甲局、丙局› ‹甲局、丁局› ‹甲局、戊局› ‹甲局、己局›"
      ]),
    LintCase(
      "nearly every task, in other words",
      rules: [lead + "\nonce: {above: 0.5, message: '{total}项中{count}项，如{task.number}'}"],
      plan: plan(["甲局、乙局", "甲局、丙局", "甲局、丁局", "甲局、戊局", "甲局、己局", "甲局牵头，乙局配合"]),
      findings: [
        "test/lead warning «甲局、乙局» 6项中5项，如1 ‹甲局、丙局› ‹甲局、丁局› ‹甲局、戊局› ‹甲局、己局›"
      ]),
    LintCase(
      "nearly every task, by a pattern", rules: [comma("{message: '{total}项中{count}项'}")],
      plan: plan(["甲,乙", "丙,丁", "戊,己", "庚,辛", "壬,癸", "子"], field: "content"),
      findings: ["test/comma info «,» 6项中5项 ‹,› ‹,› ‹,› ‹,›"]),
    LintCase(
      "fewer than five are said one by one", rules: [lead],
      plan: plan(["甲局、乙局", "甲局、丙局", "甲局、丁局", "甲局、戊局"]),
      findings: [
        "test/lead warning «甲局、乙局» 第1项没有牵头单位", "test/lead warning «甲局、丙局» 第2项没有牵头单位",
        "test/lead warning «甲局、丁局» 第3项没有牵头单位", "test/lead warning «甲局、戊局» 第4项没有牵头单位",
      ]),
  ]
)
func once(_ example: LintCase) throws {
  let found = try example.found()
  #expect(found == example.findings)
}

private let merged = """
  id: layout/merged
  severity: info
  title: 合并
  for: task
  assert: 'task.remarks != "合并"'
  message: 合并
  once: {per: thing}
  mutes: [units/missing, 'numbering/*']
  """

private let missing = """
  id: units/missing
  severity: error
  title: 无责任单位
  for: task
  assert: 'task.units != []'
  at: task.responsible
  message: 无责任单位
  once: {above: 1.0}
  """

private let title = """
  id: numbering/title
  severity: error
  title: 标题
  for: section
  assert: 'section.title == ""'
  message: '{section.title}'
  mutes: [units/missing]
  """

@Test(
  "a finding removes those of rules that its rule mutes, where it is about",
  arguments: [
    LintCase(
      "in the task", rules: [missing, merged],
      plan: #"{"title": "分工", "tasks": [{"number": "1", "remarks": "合并"}, {"number": "2"}]}"#,
      findings: ["layout/merged info «1» 合并", "units/missing error «2» 无责任单位"]),
    LintCase(
      "in the section and below it", rules: [missing, title],
      plan: """
        {"title": "分工", "tasks": [{"number": "1"}], "sections": [{"number": "一", "title": "公开", "sections": \
        [{"number": "（一）", "title": "", "tasks": [{"number": "2"}]}]}]}
        """,
      findings: ["units/missing error «1» 无责任单位", "numbering/title error «公开» 公开"]),
    LintCase(
      "a rule that is not selected still mutes", rules: [missing, merged],
      plan: #"{"title": "分工", "tasks": [{"number": "1", "remarks": "合并"}, {"number": "2"}]}"#,
      findings: ["units/missing error «2» 无责任单位"],
      configure: { $0.isSelected = $0.definition.id.category == "units" }),
    LintCase(
      "what is itself muted mutes nothing",
      rules: [
        title, missing,
        """
        id: text/whole
        severity: info
        title: 全文
        for: plan
        assert: 'false'
        message: 全文
        mutes: [numbering/title]
        """,
      ],
      plan: #"{"title": "分工", "sections": [{"number": "一", "title": "公开", "tasks": [{"number": "2"}]}]}"#,
      findings: ["text/whole info «分工» 全文", "units/missing error «2» 无责任单位"]),
  ]
)
func mutes(_ example: LintCase) throws {
  let found = try example.found()
  #expect(found == example.findings)
}
