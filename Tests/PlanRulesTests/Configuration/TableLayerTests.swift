import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("Tables that people own")
struct TableLayerTests {
  private static let shipped = """
    planlint: 1
    tables:
      units:
        key: [name, names]
        columns: {name: string, names: list(string), status: string, since: date, rank: int}
        rows:
          - {name: 财政局, names: [财局], status: current}
          - {name: 物价局, status: superseded, since: 2018-01-01}
          - {name: 物价局, status: current, rank: 2}
          - {name: 司法局, names: [法局, 司局]}
      slips:
        key: [word]
        columns: {word: string, replace: string}
        rows: [{word: 帐号, replace: 账号}, {word: 按装, replace: 安装}]
    rules:
      - {id: a/slip, severity: info, pattern: {table: slips}, message: '{row.replace}', once: {per: thing, above: 1.0}, examples: [{fail: 甲}]}
      - {id: a/unit, severity: info, for: unit, assert: 'lookup("units", unit.base) == []', message: '{lookup("units", unit.base)[0].status}', once: {per: thing, above: 1.0}, examples: [{fail: 甲}]}

    """

  private static func book(_ configuration: String, _ files: [String: String] = [:]) throws -> RuleBook {
    var request = RuleRequest(shipped: [try RuleSource.ruleFile(Array(shipped.utf8), path: "shipped.yml")])
    request.configuration = "/p/.planlint.yaml"
    return try RuleBook(request) { path in
      path == "/p/.planlint.yaml" ? Array(configuration.utf8) : files[path].map { Array($0.utf8) }
    }
  }

  private static func said(_ book: RuleBook) throws -> [String] {
    let plan = try RuleFixture.plan(
      Array(#"{"tasks": [{"title": "帐号按装数字云溪", "responsible": "区财政局、区物价局、区司法局、区政数局"}]}"#.utf8))
    var settings = CheckSettings()
    settings.whitelist = book.configurations.flatMap(\.whitelist)
    return Linter(try book.ruleSet(), settings: settings).check(plan).map(\.message)
  }

  private static let layers: [(text: String, says: [String])] = [
    ("whitelist: []", ["账号", "安装", "current", "superseded", ""]),
    ("tables: {slips: [{word: 帐号, off: true}]}", ["安装", "current", "superseded", ""]),
    (
      "tables: {slips: [{replace: 账号, off: true}, {word: 数字, replace: 数智}]}",
      ["安装", "数智", "current", "superseded", ""]
    ),
    ("tables: {slips: [{word: 帐号, replace: 帐户}]}", ["帐户", "安装", "current", "superseded", ""]),
    (
      "tables: {units: [{name: 物价局, status: superseded, off: true}]}", ["账号", "安装", "current", "current", ""]
    ),
    ("tables: {units: [{name: 物价局, off: true}]}", ["账号", "安装", "current", ""]),
    ("tables: {units: [{names: 法局, off: true}]}", ["账号", "安装", "current", "superseded"]),
    ("registry: [{name: 政数局}]", ["账号", "安装", "current", "superseded", "", "current"]),
    ("registry: [{name: 财政局, status: superseded}]", ["账号", "安装", "superseded", "superseded", ""]),
    ("registry: r.yml", ["账号", "安装", "current", "", "current"]),
    ("tables: {units: rows.yml}", ["账号", "安装", "gone", "superseded", ""]),
    ("whitelist: [帐号]", ["安装", "current", "superseded", ""]),
  ]

  @Test("rows are added, replaced and taken out", arguments: layers)
  private func layer(_ text: String, _ says: [String]) throws {
    let files = [
      "/p/r.yml": "- {name: 物价局, off: true}\n- {name: 政数局, since: 2024-03-01}\n",
      "/p/rows.yml": "# 本地\nrows:\n  - {name: 财政局, status: gone}\n",
    ]
    let said = try Self.said(Self.book(text, files))
    #expect(said == says, "\(said)")
  }

  private static let mistakes = [
    ConfigurationMistake("tables: {slips: [{«wrod»: 甲}]}\n", "是否为“word”"),
    ConfigurationMistake("tables: {slips: [{word: 甲, «advice»: 乙}]}\n", "可用的有 word、replace"),
    ConfigurationMistake("tables: {slips: [«{replace: 甲}»]}\n", "这一行没有写“word”"),
    ConfigurationMistake("tables: {slips: [«{word: 甲, off: true}»]}\n", "没有这样的行"),
    ConfigurationMistake("tables: {slips: [{word: 帐号, off: «yes»}]}\n", "“off”只能写 true"),
    ConfigurationMistake("tables: {slips: [«{off: true}»]}\n", "至少再写一列"),
    ConfigurationMistake("tables: {«slip»: [{word: 甲}]}\n", "是否为“slips”"),
    ConfigurationMistake("registry: [{name: 甲局, since: «2024年3月»}]\n", "日期写作 2024-03-01"),
    ConfigurationMistake("registry: [«甲局»]\n", "须为键值对"),
    ConfigurationMistake("registry: [«{names: []}»]\n", "“name”或“names”"),
    ConfigurationMistake("registry: «nowhere.yml»\n", "无法读取"),
    ConfigurationMistake(
      "tables: {«units»: {key: [name], columns: {name: string, rank: string}, rows: []}}\n", "“rank”列是 int"),
  ]

  @Test("what is wrong with a layer is said at its place", arguments: mistakes)
  private func mistake(_ mistake: ConfigurationMistake) throws {
    let error = #expect(throws: RuleLoadError.self) { try Self.book(mistake.marked.text) }
    let problems = error?.problems ?? []
    #expect(problems.map(\.range) == mistake.marked.ranges, "\(problems.map(\.message.zh))")
    #expect(problems.first?.message.zh.contains(mistake.says) ?? false, "\(problems.map(\.message.zh))")
  }
}
