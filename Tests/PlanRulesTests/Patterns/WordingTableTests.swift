import PlanModel
import PlanPatterns
import PlanRegex
import PlanRules
import PlanSource
import TestSupport
import Testing

/// The tables of the rules about wording say of each row what it finds and what it must leave alone.
@Suite("Tables of wording")
struct WordingTableTests {
  private struct Row {
    var match: Regex
    var unless: Regex?
    var replace: String
    var example: String
    var right: [String]

    /// The place in `text` that it shows, if it finds one.
    func place(in string: String) throws -> ByteRange? {
      let text = Text(string)
      let scratch = RegexScratch()
      guard let found = try match.search(text, scratch: scratch) else { return nil }
      let place = match.range(of: "at", in: scratch) ?? found
      let isRefused = try unless?.allMatches(in: text).contains { $0.range.overlaps(found) } ?? false
      return isRefused ? nil : place
    }
  }

  private static func rows(_ name: String) throws -> [Row] {
    let table = try #require(ShippedTables.table(name))
    return try table.rows.map { cells in
      func cell(_ column: String) -> TableCell? { table.columnIndex(column).map { cells[$0] } }
      func string(_ column: String) -> String {
        if case .text(let text) = cell(column) { text.string } else { "" }
      }
      var right: [String] = []
      if case .list(let texts) = cell("right") {
        right = texts.map { if case .text(let text) = $0 { text.string } else { "" } }
      }
      let unless = string("unless")
      let example = string("example")
      return Row(
        match: try Regex(string("match")), unless: unless.isEmpty ? nil : try Regex(unless),
        replace: string("replace"), example: example.isEmpty ? string("match") : example, right: right)
    }
  }

  @Test("every row finds its example", arguments: ["known-slips", "viewpoint-words", "powers"])
  func examples(_ name: String) throws {
    for row in try Self.rows(name) {
      #expect(try row.place(in: row.example) != nil, "\(row.match.pattern) in \(row.example)")
    }
  }

  @Test("no row finds what stands under right", arguments: ["known-slips", "viewpoint-words", "powers"])
  func rightTexts(_ name: String) throws {
    let rows = try Self.rows(name)
    for text in rows.flatMap(\.right) {
      for row in rows {
        #expect(try row.place(in: text) == nil, "\(row.match.pattern) in \(text)")
      }
    }
  }

  @Test("what a slip is replaced by is no slip")
  func replacements() throws {
    let rows = try Self.rows("known-slips")
    #expect(rows.count >= 400)
    for row in rows {
      let place = try #require(try row.place(in: row.example))
      var bytes = Array(row.example.utf8)
      bytes.replaceSubrange(place.lowerBound..<place.upperBound, with: Array(row.replace.utf8))
      let mended = String(decoding: bytes, as: UTF8.self)
      for other in rows {
        #expect(try other.place(in: mended) == nil, "\(other.match.pattern) in \(mended)")
      }
    }
  }

  @Test(
    "every row needs something literal, so that most texts are never searched",
    arguments: ["known-slips", "viewpoint-words", "powers", "gazetteer"])
  func literals(_ name: String) throws {
    for row in try Self.rows(name) {
      #expect(!RequiredLiterals(pattern: row.match.pattern).clauses.isEmpty, "\(row.match.pattern)")
    }
  }

  @Test("what lies above a county is in the gazetteer")
  func counties() throws {
    let gazetteer = try #require(ShippedTables.table("gazetteer"))
    let counties = try #require(ShippedTables.table("counties"))
    let name = try #require(gazetteer.columnIndex("name"))
    let names = Set(gazetteer.rows.map { $0[name] })
    for column in ["city", "province"] {
      let index = try #require(counties.columnIndex(column))
      for row in counties.rows {
        #expect(names.contains(row[index]), "\(row[index])")
      }
    }
  }
}
