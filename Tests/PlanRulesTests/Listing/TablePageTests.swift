import Foundation
import PlanCalendar
import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// A shipped table as its file describes it.
private struct DescribedTable {
  let table: Table
  let path: String
  /// Comment lines, without `#`.
  let comments: [String]

  /// The tables of the file at `path`.
  static func all(in path: String) throws -> [DescribedTable] {
    let bytes = try ProjectFile.read(path)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let tables = try RuleSource.ruleFile(bytes, path: path).tables
    return tables.enumerated().map { position, table in
      let head = position == 0 ? comments(in: lines.prefix { !$0.hasPrefix("tables:") }) : []
      let own = lines.firstIndex { $0.hasPrefix("  \(table.name):") } ?? 0
      let before = lines[..<own].reversed().prefix { $0.hasPrefix("  #") }.reversed()
      let inside = lines[own...].dropFirst().prefix { !$0.hasPrefix("    rows:") }
      let all = head + comments(in: Array(before)) + comments(in: Array(inside))
      return DescribedTable(table: table, path: path, comments: all)
    }
  }

  private static func comments(in lines: some Sequence<Substring>) -> [String] {
    lines.compactMap { line in
      guard let mark = line.firstIndex(of: "#") else { return nil }
      let before = line[..<mark].drop { $0 == " " }
      let text = line[line.index(after: mark)...].drop { $0 == " " }
      let column = before.isEmpty ? "" : before.prefix { $0 != ":" } + "："
      return column + text
    }
  }

  /// Its part of the page.
  var lines: [String] {
    let keys = table.keys.map { "`\($0)`" }.joined(separator: " ")
    let columns = table.columns.map { "`\($0.name)` \($0.type.spelling)" }.joined(separator: "，")
    return ["### \(table.name)", "", "\(table.rows.count)行，键 \(keys.isEmpty ? "（无）" : keys)；`\(path)`", ""]
      + (comments.isEmpty ? [] : ["```text"] + comments + ["```", ""]) + ["列：\(columns)", ""] + example
  }

  /// How a row is added: the last one there is.
  private var example: [String] {
    guard let row = row else { return [] }
    return ["```yaml", "tables:", "  \(table.name):", "    - \(row)", "```", ""]
  }

  /// The last row as a configuration writes it.
  var row: String? {
    guard let row = table.rows.last else { return nil }
    let cells = zip(table.columns, row).compactMap { column, cell in
      Self.yaml(cell).map { "\(column.name): \($0)" }
    }
    return "{" + cells.joined(separator: ", ") + "}"
  }

  private static func yaml(_ cell: TableCell) -> String? {
    switch cell {
    case .text(let text): text.isEmpty ? nil : scalar(text.string)
    case .int(let int): String(int)
    case .double(let double): String(double)
    case .bool(let bool): String(bool)
    case .date(let date): date.description
    case .list(let cells): cells.isEmpty ? nil : "[" + cells.compactMap(yaml).joined(separator: ", ") + "]"
    case .unknown: nil
    }
  }

  /// `text` plain if it is all letters, else in single quotes.
  private static func scalar(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) { return text }
    return "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
  }
}

@Suite("docs/tables.md")
struct TablePageTests {
  private static func tables() throws -> [DescribedTable] {
    let paths =
      ProjectFile.paths(in: "Rules", suffix: ".yml") + ProjectFile.paths(in: "Rules/tables", suffix: ".yml")
    return try paths.flatMap { try DescribedTable.all(in: $0) }.sorted { $0.table.name < $1.table.name }
  }

  @Test("the page describes every shipped table; PLANLINT_RECORD=1 writes it")
  func fresh() throws {
    try GeneratedPart(page: "docs/tables.md", name: "tables").expect([""] + Self.tables().flatMap(\.lines))
  }

  @Test("every shipped table says what it is for")
  func described() throws {
    for table in try Self.tables() { #expect(!table.comments.isEmpty, "\(table.path) \(table.table.name)") }
  }

  @Test("of every shipped table a row can be taken out, replaced and added, and the rules still compile")
  func layers() throws {
    for described in try Self.tables() where !described.table.rows.isEmpty {
      let name = described.table.name
      let row = try #require(described.row)
      let count = described.table.rows.count
      for (rows, left) in [("[{off: true, \(row.dropFirst())]", count - 1), ("[\(row)]", count)] {
        var request = try RulePagesTests.request()
        request.configuration = "/p/.planlint.yaml"
        let text = "tables: {\(name): \(rows)}\n"
        do {
          let book = try RuleBook(request) { _ in Array(text.utf8) }
          let layers = book.tables.filter { $0.name == name }
          #expect(layers.last?.rows.count ?? 0 <= left && layers.count == 2, "\(name)")
          if left == count { _ = try book.ruleSet() }
        } catch {
          Issue.record("\(name): \(error.describe(language: .zh))")
        }
      }
    }
  }
}
