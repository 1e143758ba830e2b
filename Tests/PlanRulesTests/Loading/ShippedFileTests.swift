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
}
