import PlanModel
import PlanRules
import Testing

private func empty(at place: String) -> String {
  """
  id: test/empty
  severity: error
  title: 空
  for: task
  assert: 'task.responsible != ""'
  at: '\(place)'
  message: 空
  once: {above: 1.0}
  """
}

@Test(
  "what is missing is told at the nearest thing that exists",
  arguments: [
    LintCase(
      "its empty cell", rules: [empty(at: "task.responsible")],
      plan: #"{"title": "分工", "tasks": [{"number": "1", "responsible": ""}]}"#,
      findings: ["test/empty error «» 空"]),
    LintCase(
      "the number of the task", rules: [empty(at: "task.responsible")],
      plan: #"{"title": "分工", "tasks": [{"number": "1", "title": "公开预算"}]}"#,
      findings: ["test/empty error «1» 空"]),
    LintCase(
      "the first text of the task", rules: [empty(at: "task.responsible")],
      plan: #"{"title": "分工", "tasks": [{"title": "公开预算"}]}"#, findings: ["test/empty error «公开预算» 空"]),
    LintCase(
      "an empty list", rules: [empty(at: "task.units")],
      plan: #"{"title": "分工", "tasks": [{"number": "（一）"}]}"#, findings: ["test/empty error «（一）» 空"]),
    LintCase(
      "the first of a list, the rest related", rules: [empty(at: "[task.number, task.title, section.title]")],
      plan: #"{"title": "分工", "sections": [{"title": "主动公开", "tasks": [{"number": "1", "title": "公开预算"}]}]}"#,
      findings: ["test/empty error «1» 空 ‹公开预算› ‹主动公开›"]),
    LintCase(
      "an element of each that stands somewhere",
      rules: [
        """
        id: test/element
        severity: info
        title: 附件
        for: plan
        each: 'find(plan.texts, "附件(?<at>[0-9]+)")'
        assert: 'it == "1"'
        message: '附件{it}'
        """
      ],
      plan: #"{"title": "分工", "tasks": [{"content": "见附件1和附件2"}]}"#, findings: ["test/element info «2» 附件2"]),
    LintCase(
      "an element that is a mere value leaves the thing",
      rules: [
        """
        id: test/value
        severity: info
        title: 用词
        for: plan
        options: {words: [预算, 决算]}
        each: 'options.words'
        assert: 'plan.tasks.exists(t, says(t.text, it))'
        message: '没有“{it}”'
        """
      ],
      plan: #"{"title": "分工", "tasks": [{"content": "公开预 算"}]}"#, findings: ["test/value info «分工» 没有“决算”"]),
    LintCase(
      "escapes of the source",
      rules: [
        """
        id: test/quote
        severity: info
        title: 引号
        pattern: {in: tasks, match: '"[^"]*"'}
        message: '{match}'
        """
      ],
      plan: #"{"title": "分工", "tasks": [{"content": "落实\"一网\u901a办\"要求"}]}"#,
      findings: [#"test/quote info «\"一网\u901a办\"» "一网通办""#]),
  ]
)
func places(_ example: LintCase) throws {
  let found = try example.found()
  #expect(found == example.findings)
}

@Test("a finding says in words and by number where it is")
func whereItIs() throws {
  let set = try RuleFixture.set([empty(at: "task.responsible")])
  let plan = try RuleFixture.plan(
    Array(
      #"{"title": "分工", "sections": [{"number": "五、", "title": "公开", "tasks": [{"number": "3.", "responsible": ""}]}]}"#
        .utf8))
  let finding = try #require(Linter(set, settings: CheckSettings()).check(plan).first)
  #expect(finding.task == TaskReference(path: ["五"], number: "3"))
  #expect(finding.place == "五、第3项“责任单位”")
}

@Test("fingerprints survive changes elsewhere and differ among equals")
func fingerprints() throws {
  let rule = """
    id: test/comma
    severity: info
    title: 逗号
    pattern: {in: tasks, match: ','}
    message: 半角
    once: {per: thing, above: 1.0}
    """
  let linter = Linter(try RuleFixture.set([rule]), settings: CheckSettings())
  func fingerprints(_ json: String) throws -> [String] {
    linter.check(try RuleFixture.plan(Array(json.utf8))).map(\.fingerprint)
  }
  let before = try fingerprints(#"{"title": "分工", "tasks": [{"content": "甲,乙,丙"}, {"content": "丁,戊"}]}"#)
  let after = try fingerprints(
    #"{"title": "另一标题", "preamble": ["前言"],  "tasks": [{"content": "新的一项"}, {"content": "甲,乙,丙"}, {"content": "丁,戊"}]}"#
  )
  #expect(before == after)
  #expect(Set(before).count == 3)
  #expect(before.allSatisfy { $0.utf8.prefix { $0 != UInt8(ascii: ":") }.count == 16 })
}
