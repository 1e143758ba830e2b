import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite struct HTMLSafetyTests {
  struct Flood: CustomTestStringConvertible {
    let name: String
    let html: String
    /// Whether it is refused.
    let isRefused: Bool

    init(_ name: String, _ pattern: String, _ count: Int, isRefused: Bool = false, after prefix: String = "")
    {
      self.name = name
      html = prefix + String(repeating: pattern, count: count)
      self.isRefused = isRefused
    }

    var testDescription: String { name }
  }

  static let floods = [
    Flood("nested blocks", "<div>", 20_000, isRefused: true),
    Flood("nested tables", "<table><td>", 20_000, isRefused: true),
    Flood("nested hidden spans", "<span hidden>", 20_000, isRefused: true),
    Flood("nested lists", "<ul><li>", 20_000, isRefused: true),
    Flood("blocks between cells", "<table><div>", 20_000),
    Flood("open bold", "<b>", 20_000),
    Flood("open bold in paragraphs", "<p><b><i><font color=red>甲", 20_000),
    Flood("misnested", "<b><p></b></p>", 20_000),
    Flood("open paragraphs", "<p>甲", 3_000),
    Flood("open links", "<a href=x>甲", 20_000),
    Flood("tables", "<table>", 100_000),
    Flood("text between cells", "甲<tr>", 50_000, after: "<table>"),
    Flood("blocks put before a table", "<p>甲</p>", 50_000, after: "<table><tr>"),
    Flood("smaller-than signs", "<", 1 << 20),
    Flood("ampersands", "&", 1 << 20),
    Flood("references", "&lt;&#65;", 100_000),
    Flood("open comments", "<!--", 200_000),
    Flood("open end tags", "</", 400_000),
    Flood("open scripts", "<script>", 100_000),
    Flood("open titles", "<title>", 100_000),
    Flood("open svg and selects", "<svg><select><math>", 50_000),
    Flood("attributes", " a", 200_000, after: "<p"),
    Flood("attributes with names of their own", " b='x' colspan=2", 100_000, after: "<td"),
    Flood("open quotes", "<p a='", 100_000),
    Flood("paragraphs at depth 500", "<p>甲</p>", 50_000, after: String(repeating: "<div>", count: 500)),
    Flood(
      "cells that are too many", "<tr><td colspan=1000 rowspan=65534><td>", 5_000, isRefused: true,
      after: "<table>"),
    Flood("empty rows", "<tr>", 100_000, after: "<table><tr><td colspan=1000>a<td colspan=1000>b"),
    Flood("groups", "<tbody>", 100_000, after: "<table><tr><td colspan=1000>a<td colspan=1000>b"),
    Flood("lists of lists", "</ol><ol><li>", 50_000),
  ]

  @Test(arguments: floods)
  func `No page takes long`(_ flood: Flood) throws {
    let source = TextStorage(Array(flood.html.utf8), origin: .source)
    var isRefused = false
    let time = ThreadTime.measure {
      do {
        _ = try HTMLReader.read(source, limits: DocumentLimits())
      } catch {
        isRefused = true
      }
    }
    #expect(isRefused == flood.isRefused)
    #expect(time < .seconds(4))
  }

  @Test func `Changed pages are read or refused, with places inside`() throws {
    let seeds = (HTMLReaderTests.paragraphs + HTMLReaderTests.word + HTMLReaderTests.tables).map(\.html)
    let scraps = [
      "<table>", "<td rowspan=3>", "</td>", "<tr>", "<p>", "</p>", "<li>", "<ol>", "&nbsp;", "&#", "&amp",
      "<!--",
      "-->", "<span hidden>", "</span>", "<a href=x>", "<b>", "</table>", "<div>", "<", ">", "'", "<script>",
      "公",
      "<select>", "<title>", "<form>", "<caption>", "<pre>", "<br>", "</h1>", "<h2>", "<template>", "\n", "　",
    ]
    var mutator = Mutator(seeds: seeds + PageFurnitureTests.pages, scraps: scraps, seed: 3)
    for _ in 0..<10_000 {
      let bytes = mutator.next()
      let source = TextStorage(Array(String(decoding: bytes, as: UTF8.self).utf8), origin: .source)
      guard let document = try? HTMLReader.read(source, limits: DocumentLimits(maxDepth: 24)) else {
        continue
      }
      Self.check(document, source)
    }
  }

  private static func check(_ document: Document, _ source: TextStorage) {
    let all = ByteRange(0, source.bytes.count)
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        #expect(paragraph.text.place.map { all.contains($0) } == true)
      case .table(let table):
        for row in table.rows {
          #expect(all.contains(row.range))
          for cell in row.cells { #expect(cell.text.place.map { all.contains($0) } == true) }
          #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column + $0.columnSpan <= $1.column })
        }
      }
    }
  }
}
