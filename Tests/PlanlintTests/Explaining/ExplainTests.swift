import Foundation
import TestSupport
import Testing

/// `check --explain-rule`, as a user runs it.
@Suite("check --explain-rule")
struct ExplainTests {
  static let plan = """
    {"title": "江城市云溪区2024年政务公开工作要点分工", "sections": [{"number": "一", "title": "推进公开", "tasks": [
      {"number": "1", "title": "公开财政预决算", "responsible": "区财政局牵头", "deadline": "9月底前"},
      {"number": "2", "title": "公开教育信息", "responsible": "区教育局、区民政局", "deadline": "12月20日前"},
      {"number": "3", "title": "公开办事指南", "responsible": "区政务服务局、区司法局", "deadline": "全年"}]}]}
    """
  static let rules = """
    planlint: 1
    rules:
      - id: office/november
        severity: error
        title: {zh: 完成时限不得晚于11月30日, en: No deadline after 30 November}
        for: deadline
        let: {last: 'date(plan.year, 11, 30)'}
        when: 'deadline.field == "deadline" && deadline.dated'
        assert: 'deadline.due <= last'
        message: {zh: '“{deadline}”晚于11月30日', en: '{deadline} is after 30 November'}
        examples: [{fail: {title: 报送总结, deadline: «12月20日前»}}, {pass: {title: 报送总结, deadline: 11月30日前}}]
      - id: office/lead
        severity: warning
        title: {zh: 几个单位要有牵头, en: Several units need a lead}
        for: task
        when: 'size(task.units) > 1'
        assert: 'task.units.exists(u, u.role == "lead")'
        message: {zh: '没有牵头单位', en: 'nobody leads'}
        examples: [{fail: {title: 甲, responsible: '«区财政局、区教育局»'}}, {pass: {title: 甲, responsible: 区财政局}}]
      - id: office/open
        severity: info
        title: {zh: “公开”, en: 公开}
        pattern: {in: [task.title], words: [公开], unless: [公开教育]}
        when: 'task.number != "3"'
        message: {zh: '“{match.text}”', en: '{match.text}'}
        examples: [{fail: {title: «公开»预算}}, {pass: {title: 甲}}]
      - id: office/usual
        severity: info
        title: {zh: 时限写法不一, en: Deadlines written in several ways}
        for: task
        check: {majority: {key: 'task.deadline.endsWith("前") ? "前" : "无"', share: 0.5}}
        message: {zh: '多数作“{usual}”', en: 'mostly {usual}'}
        examples: [{fail: {tasks: [{deadline: 5月前}, {deadline: 6月前}, {deadline: 7月前}, {deadline: 全年}]}}, {pass: {title: 甲}}]
      - id: office/table
        severity: info
        title: {zh: 表, en: table}
        profiles: [web]
        for: plan
        assert: 'false'
        message: 表
        examples: [{fail: {title: 甲}}]

    """

  private func run(
    _ arguments: String..., configuration: String = "extends: [recommended, rules.yml]\n", plan: String = plan
  ) throws -> Command.Result {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", plan)
    try files.write("rules.yml", Self.rules)
    try files.write(".planlint.yaml", configuration)
    return try Command.run(["check", "plan.json", "--explain-rule"] + arguments, in: files.url)
  }

  @Test(
    "looks are told with the values that decide, in both languages and as JSON",
    arguments: [
      ("november", "zh", "text"), ("november", "en", "text"), ("november", "en", "json"),
      ("lead", "zh", "text"), ("open", "zh", "text"), ("usual", "zh", "text"), ("usual", "zh", "json"),
      ("table", "zh", "text"),
    ])
  func looks(_ rule: String, _ language: String, _ format: String) throws {
    let result = try run("office/\(rule)", "--lang", language, "--format", format)
    #expect(result.errors.isEmpty)
    #expect(result.status == (rule == "november" ? 1 : 0))
    try expectGolden(result.output, "\(rule).\(language).\(format)")
  }

  @Test("what was switched off, and by whom, is said; nothing is found then")
  func standing() throws {
    let off = "extends: [recommended, rules.yml]\nrules:\n  office/november: off\n"
    let configured = try run("office/november", configuration: off)
    #expect(configured.status == 0)
    #expect(
      configured.output.contains(".planlint.yaml 的 rules 里 office/november: off"), "\(configured.output)")
    let ignored = try run("office/november", "--ignore", "office")
    #expect(ignored.status == 0 && ignored.output.contains("--ignore office"), "\(ignored.output)")
    let selected = try run("office/november", "--select", "units")
    #expect(selected.status == 0 && selected.output.contains("--select"), "\(selected.output)")
    let overridden = try run(
      "office/november",
      configuration: """
        extends: [recommended, rules.yml]
        overrides:
          - files: ['*.json']
            rules: {'office/*': off}

        """)
    #expect(overridden.output.contains("overrides 里 office/*: off"), "\(overridden.output)")
  }

  @Test("findings that may stay are told with the exception or the line of the baseline")
  func exceptions() throws {
    let configuration = """
      extends: [recommended, rules.yml]
      suppress:
        - {rule: office/november, where: {task: 一/2}, reason: 已报区政府同意}

      """
    let suppressed = try run("office/november", configuration: configuration)
    #expect(suppressed.status == 0)
    #expect(suppressed.output.contains("配置中的第1条例外：已报区政府同意"), "\(suppressed.output)")
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", Self.plan)
    try files.write("rules.yml", Self.rules)
    let rules = ["check", "plan.json", "--rules", "rules.yml"]
    #expect(try Command.run(rules + ["--write-baseline", "b.json"], in: files.url).status == 0)
    let known = try Command.run(
      rules + ["--baseline", "b.json", "--explain-rule", "office/november"], in: files.url)
    #expect(known.status == 0 && known.output.contains("b.json:"), "\(known.output)")
  }

  @Test("words of the white list, unless and muting are told")
  func passedOver() throws {
    let white = try run(
      "office/open", configuration: "extends: [recommended, rules.yml]\nwhitelist: [公开财政]\n")
    #expect(
      white.output.contains("白名单中的词，不算：1处") && white.output.contains("碰到 unless，不算：1处"), "\(white.output)")
  }

  @Test("--verbose lists every look; unknown rules get a suggestion; what does not go together is status 2")
  func options() throws {
    let tasks = (1...9).map { #"{"number": "\#($0)", "title": "公开", "responsible": "区财政局"}"# }
    let plan = #"{"title": "云溪区2024年分工", "tasks": [\#(tasks.joined(separator: ","))]}"#
    let some = try run("office/lead", plan: plan)
    #expect(some.output.contains("不适用：9处，列出5处"), "\(some.output)")
    #expect(try run("office/lead", "--verbose", plan: plan).output.contains("不适用：9处\n"))
    let unknown = try run("office/novembr")
    #expect(unknown.status == 2 && unknown.errors.contains("office/november"), "\(unknown.errors)")
    #expect(try run("november").errors.contains("office/november"))
    #expect(try run("rules/undecided").status == 2)
    #expect(try run("office/lead", "--fix").status == 2)
    #expect(try run("office/lead", "--format", "sarif").status == 2)
    #expect(try Command.run("check", "--verbose", "Examples/clean.json").status == 2)
    #expect(try run("office/lead", plan: "{").status == 2)
  }
}
