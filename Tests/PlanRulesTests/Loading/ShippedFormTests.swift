import PlanModel
import PlanPatterns
import PlanRegex
import PlanRules
import PlanSource
import ShippedRules
import TestSupport
import Testing

/// What the build step made of the shipped files says the same as the loader of rule files.
@Suite("Shipped forms")
struct ShippedFormTests {
  private static func yaml(_ path: String) throws -> RuleFile {
    try RuleSource.ruleFile(try ProjectFile.read(path), path: path)
  }

  private static func shipped() -> [RuleFile] {
    ShippedRules.files.map {
      ShippedRuleReader.file(
        path: "Rules/\($0.path)", headers: $0.headers, patterns: $0.patterns, body: $0.core)
    }
  }

  private static func tables() -> [Table] {
    ShippedRules.tables.map {
      ShippedRuleReader.table(name: "\($0.name)", head: $0.head, rows: $0.rows, outline: $0.outline)
    }
  }

  private static func outline() -> PatternOutline {
    PatternOutline(shipped: ShippedRules.outline)
  }

  @Test("headers and parts of every rule are those of its file")
  func rules() throws {
    for file in Self.shipped() {
      let wanted = try Self.yaml(file.path)
      #expect(file.ruleIDs == wanted.ruleIDs)
      for (rule, other) in zip(file.rules, wanted.rules) {
        #expect(Self.header(rule) == Self.header(other))
        var (parts, otherParts) = (rule.parts, other.parts)
        (parts.telling.why, otherParts.telling.why) = (Words(""), Words(""))
        #expect(Self.words(parts) == Self.words(otherParts), "\(rule.id.rawValue)")
      }
    }
  }

  private static func header(_ rule: RuleDefinition) -> [String] {
    [
      rule.id.rawValue, rule.severity.rawValue, rule.file, rule.subject?.rawValue ?? "",
      rule.tags.joined(separator: ","), rule.profiles.map(\.rawValue).joined(separator: ","),
      rule.mutes.map(\.string).joined(separator: ","),
    ]
  }

  /// What parts say, without their places and whatever else differs between YAML and JSON.
  private static func words(_ parts: RuleParts) -> [String] {
    var texts = [
      parts.telling.title.zh, parts.telling.title.en, parts.telling.basis, parts.telling.message.zh.string,
      parts.telling.message.en.string,
    ]
    texts += [parts.asking.each, parts.asking.needs, parts.asking.when, parts.telling.at].map {
      $0?.string ?? "–"
    }
    texts += parts.asking.options.map { "\($0.name) \($0.type) \($0.value)" }
    texts += parts.asking.definitions.map { "\($0.name) = \($0.expression)" }
    texts += parts.telling.related.map { "\($0.at) \($0.message.zh) \($0.message.en)" }
    texts.append(parts.telling.fix.map { "\($0.safety) \($0.with) \($0.replace?.string ?? "–")" } ?? "–")
    texts += parts.telling.cases.map { "\($0.when) \($0.message?.zh.string ?? "–") \($0.at?.string ?? "–")" }
    texts.append(parts.telling.once.map { "\($0.scope) \($0.above) \($0.message?.zh.string ?? "–")" } ?? "–")
    switch parts.asking.body {
    case .assert(let expression): texts.append(expression.string)
    case .check(let check):
      texts.append(check.name.string)
      texts += check.arguments.map { "\($0.name): \($0.node.kind == .string ? $0.expression.string : "")" }
    case .pattern(let pattern):
      texts += (pattern.fields + pattern.unless).map(\.string)
      switch pattern.source {
      case .match(let expressions): texts += expressions.map(\.string)
      case .words(let words): texts += words.map(\.string)
      case .table(let name): texts.append(name.string)
      }
    }
    return texts
  }

  @Test("every table is that of its file")
  func tables() throws {
    let tables = Self.tables()
    let paths = ["Rules", "Rules/tables"].flatMap { ProjectFile.paths(in: $0, suffix: ".yml") }
    let wanted = try paths.flatMap { try Self.yaml($0).tables }
    #expect(Set(tables.map(\.name)) == Set(wanted.map(\.name)))
    for other in wanted {
      let table = try #require(tables.first { $0.name == other.name })
      #expect(table.keys == other.keys && table.columns == other.columns && table.rows == other.rows)
      let isOfPatterns = table.columnIndex("match") ?? table.columnIndex("word") != nil
      #expect((table.outline != nil) == isOfPatterns)
    }
  }

  /// What the alternatives of `rule` look for, in order; `nil` for one that looks for nothing.
  private static func targets(of rule: RuleDefinition, _ tables: [Table]) throws -> [SearchTarget?] {
    guard case .pattern(let pattern) = rule.body else { return [] }
    switch pattern.source {
    case .match(let expressions): return expressions.map { .regex($0.string) }
    case .words(let words): return words.map { SearchTarget(word: $0.string) }
    case .table(let name): return try targets(of: try #require(tables.first { $0.name == name.string }))
    }
  }

  private static func targets(of table: Table) throws -> [SearchTarget?] {
    let match = table.columnIndex("match")
    let column = try #require(match ?? table.columnIndex("word"))
    return table.rows.map { row in
      guard case .text(let text) = row[column], !text.isEmpty else { return nil }
      return match == nil ? SearchTarget(word: text.string) : .regex(text.string)
    }
  }

  @Test("what patterns require is what is read from them")
  func outlines() throws {
    let tables = Self.tables()
    var targets: [SearchTarget?] = []
    for file in Self.shipped() {
      for rule in try Self.yaml(file.path).rules { targets += try Self.targets(of: rule, tables) }
    }
    #expect(Self.outline().text == PatternOutline(targets + (try Self.searchTargets(tables))).text)
    for table in tables {
      guard let text = table.outline else { continue }
      #expect("\(text)" == PatternOutline(try Self.targets(of: table)).text)
    }
    for case .regex(let pattern)? in targets {
      let groups = try Regex(pattern).namedGroups.sorted { $0.group < $1.group }.map(\.name)
      #expect(GroupNames.of(pattern) == groups, "\(pattern)")
    }
  }

  /// What expressions look for, as far as few texts have what it requires and tables are not large.
  private static func searchTargets(_ tables: [Table]) throws -> [SearchTarget?] {
    let lines = String(decoding: try ProjectFile.read("Rules/expressions.forms"), as: UTF8.self)
    return try lines.split(separator: "\n").flatMap { line -> [SearchTarget?] in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard parts.count == 3, ["find", "hits"].contains(parts[0]) else { return [] }
      var own: [SearchTarget?] = [.regex(parts[2])]
      if parts[0] == "hits" {
        guard let table = tables.first(where: { $0.name == parts[2] }) else { return [] }
        own = try targets(of: table)
        if own.count > 64 { return [] }
      }
      return own.allSatisfy { $0?.isTelling ?? true } ? own : []
    }
  }

  @Test("both forms of the rules find the same, also with a row laid over a shipped table")
  func findings() throws {
    var hasFindings = false
    for path in ProjectFile.paths(in: "Examples", suffix: ".json") {
      guard let tree = try? JSONParser.parse(try ProjectFile.read(path)),
        let plan = try? PlanReader.read(tree, format: .json)
      else { continue }
      for layer in [nil, Self.layer] {
        var quick = RuleRequest(shipped: Self.shipped(), shippedTables: Self.tables())
        quick.outline = ShippedRules.outline
        quick.forms = ShippedRules.forms
        let files = try Self.shipped().map { try Self.yaml($0.path) }
        let slow = RuleRequest(shipped: files, shippedTables: Self.tables())
        let found = try [quick, slow].map { request in
          var request = request
          request.configuration = layer == nil ? nil : ".planlint.yaml"
          let book = try RuleBook(request) { _ in layer.map { Array($0.utf8) } }
          return Linter(try book.ruleSet(), settings: CheckSettings()).check(plan).map {
            "\($0.rule.rawValue) \($0.severity) \($0.range) \($0.message) \($0.fingerprint)"
          }
        }
        #expect(found[0] == found[1], "\(path)")
        hasFindings = hasFindings || !found[0].isEmpty
      }
    }
    #expect(hasFindings)
  }

  private static let layer = """
    tables:
      deadline-words:
        - {word: 年底, kind: vague}
      stray-commas:
        - {phrase: 公开, match: '公(?<at>开)'}
    """
}
