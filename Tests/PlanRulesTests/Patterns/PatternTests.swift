import PlanModel
import PlanRules
import Testing

private func rule(_ pattern: String, message: String = "{match}", more: String = "") -> String {
  """
  id: test/pattern
  severity: info
  title: 找
  pattern: \(pattern)
  message: '\(message)'
  once: {per: thing, above: 1.0}
  \(more)
  """
}

private let plan = """
  {"title": "云溪区2024年分工", "preamble": ["根据要求，公开预算。"], "sections": [{"number": "一", "title": "公开预算", \
  "text": ["公开"], "tasks": [{"number": "1", "title": "公开预算", "content": "公开预算公开决算", "requirement": "2024年9月底前", \
  "responsible": "区财政局", "deadline": "９月底", "columns": {"责任领导": "张三"}}]}]}
  """

private func words(_ words: String...) -> [String] { words.map { "test/pattern info «\($0)» \($0)" } }

@Test(
  "patterns find matches in the fields they name",
  arguments: [
    LintCase(
      "a field", rules: [rule("{in: task.content, match: 公开..}")], plan: plan, findings: words("公开预算", "公开决算")
    ),
    LintCase("headings", rules: [rule("{in: headings, match: 公开}")], plan: plan, findings: words("公开", "公开")),
    LintCase(
      "several fields", rules: [rule("{in: [plan.title, units], match: 区}")], plan: plan,
      findings: words("区", "区")),
    LintCase("further columns", rules: [rule("{in: tasks, match: 张三}")], plan: plan, findings: words("张三")),
    LintCase(
      "leftmost, then longest, then first written",
      rules: [rule("{in: task.content, match: [公开, 公开预算, 预算公开决]}")], plan: plan, findings: words("公开预算", "公开")
    ),
    LintCase(
      "unless", rules: [rule("{in: task.content, match: 公开.., unless: [决算]}")], plan: plan,
      findings: words("公开预算")),
    LintCase(
      "the group at is the place, others are values",
      rules: [
        rule(
          #"{in: task.requirement, match: '(?<year>\d{4})年(?<at>\d+月)(?<none>x)?'}"#,
          message: "{match.year}|{match}|{match.none}|{match.field}")
      ],
      plan: plan, findings: ["test/pattern info «9月» 2024|9月||task.requirement"]),
    LintCase(
      "words whatever width, blanks and case", rules: [rule("{in: tasks, words: ['9 月底']}")],
      plan: plan, findings: words("9月底", "９月底")),
    LintCase(
      "back-references and look-around", rules: [rule(#"{in: task.content, match: '(?<x>公开)预算(?=\k<x>)'}"#)],
      plan: plan,
      findings: words("公开预算")),
    LintCase(
      "when and let",
      rules: [
        rule(
          #"{in: prose, match: 公开(?<what>..)}"#, message: "{long}",
          more: "let: {long: 'match.what + \"！\"'}\nwhen: 'match.what == \"决算\"'")
      ],
      plan: plan, findings: ["test/pattern info «公开决算» 决算！"]),
    LintCase(
      "task and section where every field lies in one",
      rules: [rule("{in: tasks, match: 区财政局}", message: "{task.number}{section.title}")], plan: plan,
      findings: ["test/pattern info «区财政局» 1公开预算"]),
  ]
)
func patterns(_ example: LintCase) throws {
  let found = try example.found()
  #expect(found == example.findings)
  let lazily = try example.found(trust: .shipped)
  #expect(lazily == example.findings)
}

@Test("a table gives patterns, with its rows as values")
func patternTable() throws {
  let tables = """
    slips:
      key: [match]
      columns: {match: regex, unless: regex, right: string}
      rows:
        - {match: 予算, right: 预算}
        - {match: 决祘, unless: 旧决祘, right: 决算}
    """
  let example = LintCase(
    "", rules: [rule("{in: tasks, table: slips}", message: "{match}应为{row.right}")],
    plan: #"{"title": "分工", "tasks": [{"content": "公开予算和决祘，旧决祘除外"}]}"#, findings: [], tables: tables)
  let found = try example.found()
  #expect(found == ["test/pattern info «予算» 予算应为预算", "test/pattern info «决祘» 决祘应为决算"])
}

@Test("words of the white list are never matched")
func whitelist() throws {
  var settings = CheckSettings()
  settings.whitelist = ["公开 决算"]
  let example = LintCase(
    "", rules: [rule("{in: task.content, match: 公开..}")], plan: plan, findings: [], settings: settings)
  let found = try example.found()
  #expect(found == words("公开预算"))
}
