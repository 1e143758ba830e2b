import PlanDocuments
import PlanSource
import Testing

@Suite("Places in Word documents")
struct WordProjectionTests {
  @Test("every run leads back to the bytes of its part")
  func spans() throws {
    let file = WordFile(
      "<w:p>\(r("云溪"))\(r("区&amp;街道"))<w:r><w:tab/></w:r>\(r("办"))</w:p>"
        + tbl(tr(tc("甲"), tc(p("乙") + p("丙")))))
    let document = try file.read()
    let projection = try #require(document.projection)
    let xml = Array(file.document.utf8)
    let found = projection.spans.map { span in
      let text = String(
        decoding: document.source.bytes[span.range.lowerBound..<span.range.upperBound], as: UTF8.self)
      let source = String(decoding: xml[span.xml.lowerBound..<span.xml.upperBound], as: UTF8.self)
      return "\(span.run) \(text)" + (span.isVerbatim ? "" : " \(source)")
        + (span.isVerbatim && text != source ? "!" : "")
    }
    #expect(found == ["0 云溪", "1 区", "1 & &amp;", "1 街道", "3 办", "4 甲", "5 乙", "6 丙"])
    #expect(String(decoding: document.source.bytes, as: UTF8.self) == "云溪区&街道\t办\n甲\n乙\n丙\n")
  }

  @Test("every text has a place, empty cells too")
  func places() throws {
    let document = try WordFile(tbl(tr(tc(""), tc(" 乙 ")), tr(tc("甲"), tc("")))).read()
    guard case .table(let table) = try #require(document.blocks.first) else { return }
    #expect(
      table.rows.flatMap(\.cells).map(\.text.place) == [
        ByteRange(0, 0), ByteRange(2, 5), ByteRange(7, 10), ByteRange(11, 11),
      ])
    #expect(table.rows.map(\.range) == [ByteRange(0, 6), ByteRange(7, 11)])
  }

  @Test("the text of a cell is one slice of the source")
  func slices() throws {
    let nested = tbl(tr(tc("丙"), tc("丁")))
    let document = try WordFile(p("甲") + tbl(tr(tc(p("乙") + nested), tc("戊")))).read()
    guard case .table(let table) = try #require(document.blocks.last) else { return }
    #expect(table.rows.first?.cells.map { $0.text.string } == ["乙\n丙\n丁", "戊"])
    for text in table.rows.flatMap(\.cells).map(\.text) { #expect(text.storage === document.source) }
  }
}
