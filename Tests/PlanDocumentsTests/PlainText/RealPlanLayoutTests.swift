import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite("Real plans as plain text", .enabled(if: SharedFolder.isThere, "no folder of real plans"))
struct RealPlanLayoutTests {
  struct Case: Sendable {
    var name: String
    var paragraphs: Int
    /// The lengths of the rows of each table.
    var tables: [[Int: Int]]
  }

  static let cases = [
    Case(name: "city-2018", paragraphs: 0, tables: [[3: 5, 2: 15]]),
    Case(name: "dongqu-2022", paragraphs: 1, tables: [[4: 24]]),
    Case(name: "guichi-2018", paragraphs: 1, tables: [[5: 1, 7: 27, 6: 1]]),
    Case(name: "longcheng-2019", paragraphs: 39, tables: []),
    Case(name: "zhongkai-2019", paragraphs: 7, tables: [[4: 5, 5: 36]]),
  ]

  @Test("paragraphs, tables and rows are those of the page", arguments: cases)
  func counts(_ example: Case) throws {
    let bytes = try SharedFolder.read("plans/\(example.name).txt")
    let document = try DocumentKind.text.read(bytes)
    var paragraphs = 0
    var tables: [[Int: Int]] = []
    for block in document.blocks {
      switch block {
      case .paragraph: paragraphs += 1
      case .table(let table):
        tables.append(Dictionary(grouping: table.rows, by: \.cells.count).mapValues(\.count))
      }
    }
    #expect(paragraphs == example.paragraphs)
    #expect(tables == example.tables)
  }
}
