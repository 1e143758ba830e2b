import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// The program trusts its own files, so everything about them is checked here.
@Suite("Shipped rules and tables")
struct ShippedFileTests {
  private static func files(in folder: String) throws -> [RuleFile] {
    try ProjectFile.paths(in: folder, suffix: ".yml").map { path in
      try RuleSource.ruleFile(try ProjectFile.read(path), path: path)
    }
  }

  @Test("every file is right, every rule compiles, no name stands twice")
  func everything() throws {
    let rules = try Self.files(in: "Rules")
    let tables = try Self.files(in: "Rules/tables")
    #expect(!rules.isEmpty && !tables.isEmpty)
    // As rule files that somebody names, nothing about them is taken on trust.
    var request = RuleRequest(shipped: [], shippedTables: tables.flatMap(\.tables))
    request.ruleFiles = rules.map(\.path)
    do {
      let book = try RuleBook(request) { path in rules.first { $0.path == path }?.source.bytes }
      _ = try book.ruleSet()
      let ids = Set(book.definitions.map(\.id))
      for rule in book.definitions {
        for name in rule.mutes {
          let pattern = try #require(RulePattern(name.string))
          #expect(ids.contains(where: pattern.matches), "\(rule.id.rawValue) mutes \(name)")
        }
        #expect(!rule.basis.isEmpty && rule.title.zh != rule.title.en && rule.why.zh != rule.why.en)
      }
    } catch let error as RuleLoadError {
      Issue.record("\(error.describe(language: .en))")
    }
  }

  @Test("a table whose rows come later is the table of the file")
  func deferred() throws {
    for file in try Self.files(in: "Rules/tables") {
      let table = try #require(file.tables.first)
      let tree = try YAMLParser.parse(try ProjectFile.read(file.path), limits: .rules)
      let node = try #require(tree.root["tables"]?[table.name])
      var head = JSONWriter()
      head.beginObject()
      for member in node.members where member.key.string != "rows" {
        head.key(member.key)
        head.write(member.value)
      }
      head.endObject()
      let rows = JSONWriter.write(try #require(node["rows"]))
      let later = try RuleSource.shippedTable(name: table.name, head: head.bytes) { rows }
      #expect(later.keys == table.keys && later.columns == table.columns)
      #expect(later.rows == table.rows)
    }
  }
}
