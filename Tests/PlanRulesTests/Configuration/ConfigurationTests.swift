import PlanExpressions
import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("Configurations")
struct ConfigurationTests {
  private static let shipped = """
    planlint: 1
    rules:
      - {id: units/missing, severity: error, for: task, assert: 'true', message: x, examples: [{fail: 甲}],
         options: {most: 3, share: 0.5, words: [a]},
         when: 'options.most > 1 && options.share > 0.1 && options.words != []'}
      - {id: units/open-list, severity: info, for: task, assert: 'true', message: x, examples: [{fail: 甲}]}
      - {id: deadline/missing, severity: error, for: task, assert: 'true', message: x, examples: [{fail: 甲}]}

    """

  private static let mistakes = [
    ConfigurationMistake("«rule»: {}\n", "the configuration has no key 'rule'; did you mean 'rules'?"),
    ConfigurationMistake("«- a»\n", "takes a mapping"),
    ConfigurationMistake("profile: «drafts»\n", "did you mean 'draft'?"),
    ConfigurationMistake("rules: {«units»: off}\n", "'units' names no rule"),
    ConfigurationMistake(
      "rules: {«units/mising»: off}\n", "there is no rule 'units/mising'; did you mean 'units/missing'?"),
    ConfigurationMistake("rules: {«unit/*»: off}\n", "there is no category 'unit'; did you mean 'units'?"),
    ConfigurationMistake("rules: {units/missing: «of»}\n", "did you mean 'off'?"),
    ConfigurationMistake("rules: {units/missing: «1»}\n", "off, error, warning, info or {severity, options}"),
    ConfigurationMistake(
      "rules: {units/missing: {«level»: info}}\n", "the setting of a rule has no key 'level'"),
    ConfigurationMistake(
      "rules: {units/missing: {options: {«mots»: 2}}}\n", "has no option 'mots'; did you mean 'most'?"),
    ConfigurationMistake(
      "rules: {units/missing: {options: {most: «x»}}}\n", "the option 'most' of 'units/missing' is of int"),
    ConfigurationMistake("rules: {units/missing: {options: {words: «[1]»}}}\n", "is of list(string)"),
    ConfigurationMistake("rules: {units/*: {«options»: {most: 2}}}\n", "a category has no options"),
    ConfigurationMistake("tables: {«units»: [{name: 甲}]}\n", "there is no table 'units' to add rows to"),
    ConfigurationMistake("registry: «3»\n", "'registry' takes a table"),
    ConfigurationMistake("extends: [«missing.yaml»]\n", "cannot read '/p/missing.yaml'"),
    ConfigurationMistake("extends: «.planlint.yaml»\n", "'/p/.planlint.yaml' extends itself"),
    ConfigurationMistake("overrides: [{«files»: '*.docx'}]\n", "an override needs 'rules'"),
    ConfigurationMistake("overrides: [{files: «'[a'», rules: {}}]\n", "close every [ and {"),
    ConfigurationMistake("overrides: [{files: a, rules: {«units/x»: off}}]\n", "there is no rule 'units/x'"),
    ConfigurationMistake("suppress: [{«rule»: units/missing}]\n", "a suppression needs 'reason'"),
    ConfigurationMistake("suppress: [{rule: units/missing, reason: «' '»}]\n", "there is no reason"),
    ConfigurationMistake(
      "suppress: [{rule: units/missing, reason: x, until: «2024年»}]\n", "'2024年' is no date"),
    ConfigurationMistake("suppress: [{rule: units/missing, reason: x, where: «{}»}]\n", "'where' is empty"),
    ConfigurationMistake("suppress: [«{rule: units/x, reason: x}»]\n", "there is no rule 'units/x'"),
    ConfigurationMistake("required-sections: [{«any»: [a]}]\n", "a required section needs 'title'"),
    ConfigurationMistake("upper: «[a]»\n", "'upper' takes a file"),
  ]

  static func book(_ configuration: String, _ change: (inout RuleRequest) -> Void = { _ in }) throws
    -> RuleBook
  {
    var request = RuleRequest(shipped: [try RuleSource.ruleFile(Array(shipped.utf8), path: "shipped.yml")])
    request.configuration = "/p/.planlint.yaml"
    change(&request)
    return try RuleBook(request) { path in
      path == "/p/.planlint.yaml" ? Array(configuration.utf8) : Self.files[path].map { Array($0.utf8) }
    }
  }

  private static let files = [
    "/p/base.yaml": "rules: {units/open-list: warning}\nwhitelist: [甲]\n",
    "/p/office.yml":
      "planlint: 1\nrules: [{id: office/a, severity: info, for: task, assert: a, message: x, examples: [{fail: 甲}]}]\n",
    "/p/names.yml": "- {name: 区财政局}\n",
    "extra.yml":
      "planlint: 1\nrules: [{id: units/missing, severity: info, for: task, assert: a, message: x, examples: [{fail: 甲}]}]\n",
  ]

  @Test("every mistake is told at its place", arguments: mistakes)
  private func told(_ mistake: ConfigurationMistake) throws {
    let error = #expect(throws: RuleLoadError.self) { _ = try Self.book(mistake.marked.text) }
    let problems = error?.problems ?? []
    #expect(
      problems.map(\.message.en).joined(separator: "\n").contains(mistake.says),
      "\(problems.map(\.message.en))")
    #expect(problems.compactMap(\.range).contains(try #require(mistake.marked.ranges.first)), "\(problems)")
    #expect(problems.count == 1, "\(problems.map(\.message.en))")
  }

  /// The rules in force as `id=level`, and only muting ones in brackets.
  private func inForce(_ book: RuleBook, path: String = "/p/a.json") -> [String] {
    book.rules(overrides: book.overrides(for: path)).map { rule in
      let text = "\(rule.definition.id.rawValue)=\((rule.severity ?? rule.definition.severity).rawValue)"
      return rule.isSelected ? text : "(\(text))"
    }
  }

  @Test("configuration goes before the rule file, a rule before its category")
  func precedence() throws {
    let all = ["units/missing=error", "units/open-list=info", "deadline/missing=error"]
    #expect(try inForce(Self.book("")) == all)
    #expect(try inForce(Self.book("# nothing\n")) == all)
    #expect(try inForce(Self.book("extends: strict\n")) == all)
    #expect(try inForce(Self.book("extends: []\n")) == [])
    #expect(try inForce(Self.book("extends: []\nrules: {units/missing: info}\n")) == ["units/missing=info"])
    #expect(
      try inForce(Self.book("rules: {units/missing: warning, units/*: off}\n"))
        == ["units/missing=warning", "deadline/missing=error"])
    #expect(try inForce(Self.book("extends: base.yaml\n"))[1] == "units/open-list=warning")
    #expect(
      try inForce(Self.book("extends: base.yaml\nrules: {units/open-list: error}\n"))[1]
        == "units/open-list=error")
    #expect(try inForce(Self.book("extends: office.yml\n")) == all + ["office/a=info"])
    #expect(try inForce(Self.book("extends: [recommended, office.yml]\n")) == all + ["office/a=info"])
  }

  @Test("what is named again and again is read once")
  func namedAgain() throws {
    var request = RuleRequest()
    request.configuration = "/p/0.yaml"
    var reads = 0
    let book = try RuleBook(request) { path in
      reads += 1
      if path == "/p/12.yaml" { return Self.files["/p/office.yml"].map { Array($0.utf8) } }
      guard let number = Int(path.dropFirst(3).dropLast(5)) else { return nil }
      return Array("extends: [\(number + 1).yaml, \(number + 1).yaml]\n".utf8)
    }
    #expect(reads == 13)
    #expect(inForce(book) == ["office/a=info"])
  }

  @Test("overrides are about some files, the command line about all")
  func commandLine() throws {
    let text =
      "rules: {units/open-list: off}\noverrides: [{files: 'x/*', rules: {units/*: warning, units/open-list: error}}]\n"
    let book = try Self.book(text)
    #expect(inForce(book, path: "/p/y/a") == ["units/missing=error", "deadline/missing=error"])
    #expect(
      inForce(book, path: "/p/x/a") == [
        "units/missing=warning", "units/open-list=error", "deadline/missing=error",
      ])
    let units = try #require(RulePattern(commandLine: "units"))
    let selected = try Self.book(text) { request in
      request.select = [units]
      request.severities = [(.category("units"), .info)]
    }
    #expect(inForce(selected, path: "/p/x/a") == ["units/missing=info", "units/open-list=info"])
    let openList = try #require(RulePattern("units/open-list"))
    #expect(try inForce(Self.book(text) { $0.select = [openList] }) == ["units/open-list=info"])
    #expect(try inForce(Self.book(text) { $0.ignore = [units] }) == ["deadline/missing=error"])
    #expect(throws: RuleLoadError.self) { try Self.book(text) { $0.ignore = [.category("nothing")] } }
  }

  @Test("two rules of one name are an error")
  func duplicates() {
    let error = #expect(throws: RuleLoadError.self) { try Self.book("") { $0.ruleFiles = ["extra.yml"] } }
    #expect(
      error?.problems.map(\.message.en) == ["the rule 'units/missing' is already defined in shipped.yml"])
  }

  @Test("options are of the types of their defaults")
  func options() throws {
    let book = try Self.book("rules: {units/missing: {options: {most: 5, share: 1, words: []}}}\n")
    let options = try #require(book.rules().first).options
    #expect(options.map(\.name.string) == ["most", "share", "words"])
    #expect(options.map(\.type) == [.int, .double, .list(.string)])
  }

  @Test("tables lie over each other: registry, configuration, shipped")
  func tables() throws {
    let text = """
      registry: names.yml
      tables: {units: [{name: 区教育局, status: superseded}]}
      required-sections: [政策解读, {title: 平台建设, any: [平台, 网站]}]

      """
    let book = try Self.book(text) { request in
      let columns = [TableColumn(name: "name", type: .string), TableColumn(name: "status", type: .string)]
      request.shippedTables = [
        Table(
          name: "units", keys: ["name"], columns: columns,
          rows: [[.text(Text("财政局")), .text(Text("current"))]])
      ]
    }
    #expect(book.tables.map(\.name) == ["units", "required-sections", "units", "units"])
    #expect(book.tables[0].rows == [[.text(Text("区财政局")), .text(Text("current"))]])
    #expect(book.tables[2].rows == [[.text(Text("区教育局")), .text(Text("superseded"))]])
    #expect(book.tables[1].rows.count == 2)
  }

  @Test("the tool's own rules can be given levels")
  func ownRules() throws {
    let book = try Self.book("rules: {rules/undecided: off, suppression/unused: error}\n")
    let levels = book.ownRules()
    #expect(
      levels[.undecided] == nil && levels[.unusedSuppression] == .error && levels[.notEvaluated] == .error)
  }

  @Test("the nearest configuration is looked for upwards")
  func candidates() {
    #expect(
      ConfigurationPath.candidates(for: "/a/b/c.json") == [
        "/a/b/.planlint.yaml", "/a/.planlint.yaml", "/.planlint.yaml",
      ])
    #expect(ConfigurationPath.candidates(for: "c.json") == [".planlint.yaml"])
    #expect(ConfigurationPath.resolve("../x/./y.yml", from: "/a/b/.planlint.yaml") == "/a/x/y.yml")
    #expect(ConfigurationPath.resolve("/y.yml", from: "/a/b") == "/y.yml")
    #expect(ConfigurationPath.relative("/a/b/c", to: "/a/.planlint.yaml") == "b/c")
  }
}
