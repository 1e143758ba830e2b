import PlanDocuments
import PlanModel
import PlanRules
import PlanSource
import Testing
import TestSupport

/// The rules that the language was tried with on paper, and the tables they ask.
private enum PaperRules {
  static func file() throws -> RuleFile {
    RuleFileReader.read(
      try YAMLParser.parse(try SharedFolder.read("rules-on-paper.yml"), limits: .rules),
      path: "rules-on-paper.yml"
    ).file
  }

  /// Tables in the form `table:`, `key:`, `columns:`, `rows:`, one a file.
  static func tables() throws -> [Table] {
    try ["key-points", "known-slips", "role-words", "units", "variant-terms", "viewpoint-words", "workdays"]
      .map { name in
        let bytes = try SharedFolder.read("domain/tables/\(name).yml")
        let tree = try YAMLParser.parse(bytes, limits: .plans)
        let (table, problems) = RuleFileReader.readTable(tree, path: name, name: name)
        return try #require(table, "\(problems)")
      }
  }
}

@Test(
  "the rules on paper do what their examples say", .enabled(if: SharedFolder.isThere, "needs PLANLINT_SHARED")
)
func paperRules() throws {
  let file = try PaperRules.file()
  let tables = file.tables + (try PaperRules.tables())
  let vocabulary = Vocabulary(tables: tables)
  let results = RuleExampleRunner(files: [file], tables: tables) { bytes in
    try? PlanBuilder(vocabulary: vocabulary).build(DocumentKind.text.read(bytes)).plan
  }.run()
  #expect(results.count >= 140)
  for result in results {
    if case .failed(let faults) = result.outcome {
      Issue.record(
        "\(result.rule.rawValue) \(result.number): \(faults.map(\.words.en).joined(separator: "; "))")
    }
  }
  #expect(results.allSatisfy { $0.outcome != .waiting })
}
