import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite struct WorkbookSafetyTests {
  @Test func `Limits are kept`() {
    let many = (1...40).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c><c r=\"C\($0)\"><v>1</v></c></row>"
    }.joined()
    #expect(throws: DocumentError(.tooManyCells(limit: 60))) {
      try TestWorkbook(rows: many).document(limits: DocumentLimits(maxCells: 60))
    }
    let long = "<si><t>" + String(repeating: "甲", count: 1000) + "</t></si>"
    let cells = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 100) + "</row>"
    #expect(throws: DocumentError(.tooLarge(limit: 20_000))) {
      try TestWorkbook(rows: cells, strings: long).document(limits: DocumentLimits(maxBytes: 20_000))
    }
  }

  @Test func `Missing parts are told`() {
    let shared = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    #expect(throws: DocumentError(.missingPart("xl/sharedStrings.xml"))) { try shared.document() }
    var archive = TestWorkbook(rows: "").archive
    archive.entries.removeAll { $0.name == Array("xl/worksheets/sheet0.xml".utf8) }
    #expect(throws: DocumentError(.missingPart("xl/worksheets/sheet0.xml"))) {
      try WorkbookReader.read(archive.bytes, limits: DocumentLimits())
    }
  }

  @Test func `Many merges take no long time`() throws {
    let merges = (1...50_000).map { "<mergeCell ref=\"A\($0):XFD1048576\"/>" }.joined()
    var book = TestWorkbook(rows: (1...2000).map { "<row><c><v>\($0)</v></c><c><v>2</v></c></row>" }.joined())
    book.sheets[0].xml += "<mergeCells>\(merges)</mergeCells>"
    let bytes = book.archive.bytes
    let time = ThreadTime.measure { _ = try? WorkbookReader.read(bytes, limits: DocumentLimits()) }
    #expect(time < .seconds(3))
  }

  @Test func `Merges that another one covers are counted too`() {
    let merges = "<mergeCell ref=\"CV1:CV9\"/>" + String(repeating: "<mergeCell ref=\"A2:CV2\"/>", count: 100)
    let cells = String(repeating: "<c><v>1</v></c>", count: 100)
    var book = TestWorkbook(rows: "<row>\(cells)</row><row>\(cells)</row>")
    book.sheets[0].xml += "<mergeCells>\(merges)</mergeCells>"
    let bytes = book.archive.bytes
    #expect(throws: DocumentError(.tooManyCells(limit: 5000))) {
      try WorkbookReader.read(bytes, limits: DocumentLimits(maxCells: 5000))
    }
  }

  @Test func `Changed parts are read or refused, with places inside`() {
    let seeds = [
      "<cols><col hidden=\"1\"/></cols><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c s=\"1\"><v>45473.5</v></c></row>"
        + "<row hidden=\"1\"><c t=\"inlineStr\"><is><t>甲_x000D_乙</t></is></c><c t=\"b\"><v>1</v></c></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>"
    ]
    let scraps = [
      "<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "r=\"A1\"", "1E9", "_x0041_", "-1", "99999999999",
      "XFD", ":", "<mergeCell ref=\"A1:XFD9\"/>", "&#13;",
    ]
    let codes = ["yyyy年m月", "[h]:mm", "0.00%", "#,##0;[Red]-0", "\"x", "[", "\\", "General"]
    var mutator = Mutator(seeds: seeds, scraps: scraps, seed: 5)
    var formats = Mutator(
      seeds: codes, scraps: codes + ["e", "m", "d", "_", "*", "0", ".", ";", "@"], seed: 6)
    var book = TestWorkbook(rows: "", strings: "<si><t>甲</t></si>")
    for _ in 0..<10_000 {
      book.sheets[0].xml = String(decoding: mutator.next(), as: UTF8.self)
      let code = String(decoding: formats.next(), as: UTF8.self).filter { !"<>&\"\0".contains($0) }
      book.styles =
        "<numFmts><numFmt numFmtId=\"200\" formatCode=\"\(code)\"/></numFmts><cellXfs><xf/><xf numFmtId=\"200\"/></cellXfs>"
      guard let document = try? book.document() else { continue }
      let all = ByteRange(0, document.source.bytes.count)
      for case .table(let table) in document.blocks {
        for row in table.rows {
          #expect(all.contains(row.range))
          for cell in row.cells { #expect(cell.text.place.map { all.contains($0) } == true) }
          #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column + $0.columnSpan <= $1.column })
        }
      }
    }
  }
}
