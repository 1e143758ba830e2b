import PlanCalendar
import PlanExpressions
import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("Reading rule files")
struct RuleFileReadingTests {
  private static let whole = """
    planlint: 1
    tables:
      leads:
        key: [chapter]
        columns: {chapter: string, units: list(string), from: date, count: int, unless: regex}
        rows:
          - {chapter: 政策解读, units: [区政府办公室], from: 2024-01-01, count: 3}
          - {chapter: 财政, from: ~}
      units: my-units.yml
      known-slips: [{match: 分别退静, replace: 分别推进}]
    rules:
      - id: units/whole
        severity: warning
        title: {zh: 标题, en: Title}
        why: {zh: 说明，不必加引号, en: one, two, three}
        basis: GB/T 9704-2012
        tags: card
        profiles: [draft, web]
        options: {least: 20, share: 0.5, words: [], flag: true, name: 甲}
        for: unit
        each: task.units
        needs: 'true'
        let: {old: 'lookup("units", unit.base)', on: plan.issuedOn}
        when: old != [] && on > date(2024, 1, 1)
        assert: options.flag && options.least > 3 && options.share > 0.1 && options.words == []
        at: unit
        message: {zh: '“{unit}”{options.name}', en: '{unit}'}
        related: {at: task.number, message: 编号}
        fix: {safety: propose, replace: unit, with: '', when: 'true', description: 删去}
        cases:
          - {when: 'true', severity: info, fix: ~}
          - {when: 'false', related: [{at: unit, message: 单位}], fix: {safety: safe, with: 甲}}
        once: {per: section, above: 0.5, message: '{count}处'}
        mutes: ['numbering/*', units/missing]
        examples:
          - fail: {responsible: 区工商局}
          - pass: {responsible: 区财政局}
            today: 2024-03-01
      - id: text/pattern
        severity: info
        pattern: {in: [prose, plan.title], match: '\\d+:\\d+', unless: [甲, 乙]}
        message: x
        examples: [{fail: 一段文字}]
      - id: text/check
        severity: info
        check: {balanced: {in: all}}
        message: x
        examples: [{fail: {title: 甲}}]

    """

  private func read() throws -> RuleFile {
    let tree = try YAMLParser.parse(Array(Self.whole.utf8), limits: .rules)
    let (file, problems) = RuleFileReader.read(tree, path: "rules.yml")
    #expect(problems.isEmpty, "\(problems.map(\.message.en))")
    return file
  }

  @Test("every key of a rule is read")
  func everyKey() throws {
    let file = try read()
    #expect(file.rules.map(\.id.rawValue) == ["units/whole", "text/pattern", "text/check"])
    #expect(file.examples.compactMap { $0 }.count == 3)
    let rule = try #require(file.rules.first)
    #expect(rule.severity == .warning)
    #expect(rule.title == Words(zh: "标题", en: "Title"))
    #expect(rule.why == Words(zh: "说明，不必加引号", en: "one, two, three"))
    #expect(rule.tags == ["card"])
    #expect(rule.profiles == [.draft, .web])
    #expect(rule.subject == .unit)
    #expect(rule.options.map(\.type) == [.int, .double, .list(.string), .bool, .string])
    #expect(rule.definitions.map(\.name.string) == ["old", "on"])
    #expect(rule.message.zh.string == "“{unit}”{options.name}")
    #expect(rule.related.map(\.at.string) == ["task.number"])
    #expect(rule.fix?.safety == .propose)
    #expect(rule.fix?.with.isEmpty == true)
    #expect(rule.once?.scope == .section)
    #expect(rule.once?.above == 0.5)
    #expect(rule.mutes.map(\.string) == ["numbering/*", "units/missing"])
    #expect(rule.idText.string == "units/whole")
    #expect(rule.idText.place != nil)
  }

  @Test("cases, patterns and checks keep what was written")
  func bodies() throws {
    let file = try read()
    let cases = try #require(file.rules.first).cases
    #expect(cases.count == 2)
    if case .remove = cases[0].fix {} else { Issue.record("the first case removes the fix") }
    if case .replace(let fix) = cases[1].fix { #expect(fix.with.string == "甲") }
    #expect(cases[0].related == nil && cases[1].related?.count == 1)
    guard case .pattern(let pattern) = file.rules[1].body, case .match(let match) = pattern.source,
      case .check(let check) = file.rules[2].body
    else {
      Issue.record("a pattern and a check")
      return
    }
    #expect(pattern.fields.map(\.string) == ["prose", "plan.title"])
    #expect(match.map(\.string) == ["\\d+:\\d+"])
    #expect(pattern.unless.map(\.string) == ["甲", "乙"])
    #expect(check.name.string == "balanced")
    #expect(check.arguments.map(\.expression.string) == ["all"])
  }

  @Test("cells have the types of their columns; empty ones are empty or unknown")
  func tables() throws {
    let file = try read()
    let table = try #require(file.tables.first)
    #expect(table.keys == ["chapter"])
    let start = try #require(CivilDate(2024, 1, 1))
    #expect(
      table.rows[0] == [
        .text(Text("政策解读")), .list([.text(Text("区政府办公室"))]), .date(start), .int(3), .text(Text("")),
      ])
    #expect(table.rows[1] == [.text(Text("财政")), .list([]), .unknown, .unknown, .text(Text(""))])
    #expect(file.openTables.map(\.name.string) == ["leads", "units", "known-slips"])
    if case .file(let path) = file.openTables[1].content { #expect(path.string == "my-units.yml") }
    if case .rows(let node) = file.openTables[2].content { #expect(node.kind == .array) }
  }

  @Test("a JSON file says the same as the YAML file")
  func json() throws {
    let source = """
      {"planlint": 1, "rules": [{"id": "a/b", "severity": "info", "for": "task", "options": {"total": 100.0},
        "assert": "options.total > 1.0", "message": {"zh": "甲", "en": "A"}, "examples": [{"fail": {"title": "甲"}}],
        "cases": [{"when": true, "fix": null}]}]}
      """
    let tree = try JSONParser.parse(Array(source.utf8), limits: .rules)
    let (file, problems) = RuleFileReader.read(tree, path: "a.json")
    #expect(problems.isEmpty)
    let rule = try #require(file.rules.first)
    #expect(rule.options.map(\.type) == [.double])
    #expect(rule.cases.first?.when.string == "true")
  }

  @Test(
    "the 50 rules on paper are read without problems",
    .enabled(if: SharedFolder.isThere, "needs PLANLINT_SHARED"))
  func onPaper() throws {
    let bytes = try SharedFolder.read("rules-on-paper.yml")
    let tree = try RuleSource.parse(bytes, path: "rules-on-paper.yml")
    let (file, problems) = RuleFileReader.read(tree, path: "rules-on-paper.yml")
    #expect(problems.isEmpty, "\(problems.map { $0.describe(in: tree.source, language: .en) })")
    #expect(file.rules.count == 50)
    #expect(file.examples.reduce(0) { $0 + ($1.map { Array($0.elements).count } ?? 0) } == 147)
  }
}
