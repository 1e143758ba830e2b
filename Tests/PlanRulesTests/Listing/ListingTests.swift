import PlanModel
import PlanRules
import PlanSource
import Testing

@Suite("Lists and explanations of rules")
struct ListingTests {
  private static let rules = """
    planlint: 1
    rules:
      - id: units/missing
        severity: error
        title: {zh: 没有责任单位, en: No responsible unit}
        why: {zh: 无人承办。, en: Nobody carries it out.}
        basis: 国办发〔2022〕8号
        profiles: [draft, issue]
        tags: [card]
        options: {most: 3, words: [甲, "乙'丙"], share: 0.5}
        for: task
        assert: 'options.most > 1 && options.words != [] && options.share > 0.1'
        message: x
        fix: {safety: propose, with: ''}
        examples:
          - fail: {title: 甲, responsible: '«»'}
          - fail:
              tasks:
                - {title: 甲}

                - {title: 乙}
            severity: info
          - pass: {responsible: 区财政局}
      - id: text/mark
        severity: warning
        title: 标点
        basis: a|b
        pattern: {in: [prose], match: x}
        message: x
        fix: {safety: safe, with: ''}
        examples: [{fail: 甲}]

    """

  private func book(_ configuration: String = "") throws -> RuleBook {
    var request = RuleRequest(shipped: [try RuleSource.ruleFile(Array(Self.rules.utf8), path: "rules.yml")])
    request.configuration = ".planlint.yaml"
    return try RuleBook(request) { _ in Array(configuration.utf8) }
  }

  @Test("the list has a rule a line")
  func list() throws {
    let list = RuleList(try book("rules: {text/mark: info, rules/*: off, suppression/*: off}\n"))
    #expect(list.text(.zh) == "units/missing  错误  没有责任单位\ntext/mark      提示  标点\n\n共2条规则：错误1条，警告0条，提示1条\n")
    #expect(
      list.text(.en)
        == "units/missing  error    No responsible unit\ntext/mark      info     标点\n\n2 rules: 1 errors, 0 warnings, 1 infos\n"
    )
  }

  @Test("the table in Markdown has those that are off too")
  func markdown() throws {
    let lines = RuleList(try book("rules: {units/missing: off}\n")).markdown(.zh).split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[2] == "| `units/missing` | 关闭 | 建议 | 没有责任单位 | 国办发〔2022〕8号 |")
    #expect(lines[3] == "| `text/mark` | 警告 | 自动 | 标点 | a\\|b |")
  }

  @Test("the list in JSON can be read again")
  func json() throws {
    let tree = try JSONParser.parse(RuleList(try book()).json())
    let first = try #require(tree.root.elements.first { _ in true })
    #expect(first["id"]?.text.string == "units/missing")
    #expect(first["title"]?["en"]?.text.string == "No responsible unit")
    #expect(first["options"]?.elements.map { $0["value"]?.text.string } == ["3", "['甲', '乙''丙']", "0.5"])
    #expect(Array(tree.root.elements).count == 6)
  }

  @Test("an explanation says what, why, how it is set, and shows the examples as they are written")
  func explanation() throws {
    let id = try #require(RuleID("units/missing"))
    let book = try book("rules: {units/missing: {severity: info, options: {most: 5}}}\n")
    let text = try #require(RuleExplanation(id, in: book)).text(.zh)
    #expect(
      text == """
        units/missing  没有责任单位

        级别：提示（默认为错误）
        提示：x
        依据：国办发〔2022〕8号
        看什么：每项任务
        适用：draft（征求意见稿）、issue（报送稿，含通知）
        修改：给出修改建议（--fix --unsafe-fixes）
        标签：card

        无人承办。

        选项（可在 .planlint.yaml 中改）：
          most: 5  (int)，默认 3
          words: ['甲', '乙''丙']  (list(string))
          share: 0.5  (double)

        会报告的（«»是报告的位置，‹›是相关位置）：
          · 工作任务：甲；责任单位：«»
          · 工作任务：甲
            工作任务：乙
            （级别：提示）

        不报告的：
          · 责任单位：区财政局

        不用这条规则，或只放过一处，写在 .planlint.yaml 里：
          rules:
            units/missing: off
          suppress:
            - {rule: units/missing, where: {task: 一/1}, reason: 为什么可以不改}

        """)
    let page = try #require(RuleExplanation(id, in: book)).markdown(.en)
    #expect(
      page.contains("| `most` | int | 3 |") && page.contains("| title | responsible |\n|---|---|\n| 甲 | «» |")
    )
  }

  @Test("the tool's own rules are explained too, unknown ones are not")
  func own() throws {
    let text = try #require(RuleExplanation(OwnRule.undecided.id, in: book())).text(.en)
    #expect(text.hasPrefix("rules/undecided  A value is unknown"))
    let unknown = try #require(RuleID("units/x"))
    #expect(try RuleExplanation(unknown, in: book()) == nil)
  }

  @Test("examples of embedded rules are shown as rows, and texts as they are")
  func embedded() throws {
    let json = """
      {"planlint": 1, "rules": [{"id": "a/b", "severity": "info", "for": "task", "assert": "true", "message": "x",
        "examples": [{"fail": {"title": "«甲»", "number": "1", "remarks": "", "deadline": null, "content": "甲, 乙"}, "severity": "info"},
          {"pass": "一段文字\\n| 1 | 甲 |\\n"}]}]}
      """
    let file = try RuleSource.shippedRuleFile(Array(json.utf8), path: "a.yml")
    let book = try RuleBook(RuleRequest(shipped: [file])) { _ in nil }
    let id = try #require(RuleID("a/b"))
    let text = try #require(RuleExplanation(id, in: book)).text(.zh)
    #expect(text.contains("  · 工作任务：«甲»；序号：1；备注：；重点内容：甲, 乙\n    （级别：提示）\n"), "\(text)")
    #expect(text.contains("  · 一段文字\n    | 1 | 甲 |\n"), "\(text)")
  }
}
