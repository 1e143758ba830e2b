import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite("Damaged Word documents")
struct WordDamageTests {
  private static func reason(_ bytes: [UInt8], limits: DocumentLimits = DocumentLimits()) -> DocumentError
    .Reason?
  {
    do throws(DocumentError) {
      _ = try WordReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("packages without a document say what is missing")
  func missing() {
    #expect(Self.reason([]) == .empty)
    #expect(Self.reason(Array("云溪区".utf8)) == .damagedArchive)
    #expect(Self.reason(TestArchive([.init("a", "")]).bytes) == .missingPart("_rels/.rels"))
    #expect(
      Self.reason(OfficePackageTests.package("word/document.xml", WordFile.type).bytes)
        == .missingPart("word/document.xml"))
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    #expect(Self.reason(OfficePackageTests.package("xl/workbook.xml", sheet).bytes) == .unknownPackage)
  }

  @Test("content beyond the limits is refused with the limit")
  func limits() {
    let nested = { (count: Int) in
      String(repeating: "<w:tbl><w:tr><w:tc>", count: count)
        + String(repeating: "</w:tc></w:tr></w:tbl>", count: count)
    }
    let spans = tbl(
      tr(tc("甲", "<w:gridSpan w:val='2000000000'/>"), tc("乙", "<w:gridSpan w:val='999999999999'/>")))
    #expect(Self.reason(WordFile(nested(32)).bytes) == nil)
    #expect(Self.reason(WordFile(nested(33)).bytes) == .nestingTooDeep(limit: 32))
    #expect(
      Self.reason(WordFile(String(repeating: "<a>", count: 200_000)).bytes) == .nestingTooDeep(limit: 512))
    #expect(Self.reason(WordFile(spans).bytes) == .tooManyCells(limit: 500_000))
    #expect(
      Self.reason(WordFile(tbl(tr(tc(""), tc("")))).bytes, limits: DocumentLimits(maxCells: 2))
        == .tooManyCells(limit: 2))
    let before = tbl(tr(tc("甲"), properties: "<w:gridBefore w:val='999999999999999'/>"))
    #expect(Self.reason(WordFile(before).bytes) == nil)
  }

  @Test("numbers cannot make a text grow beyond the limit")
  func growth() {
    var file = WordFile(String(repeating: WordNumberingTests.item(""), count: 20_000))
    file.numbering = WordNumberingTests.list(
      WordNumberingTests.level(0, "upperRoman", String(repeating: "%1", count: 60)))
    let limits = DocumentLimits(maxBytes: 3 << 20)
    #expect(Self.reason(file.bytes, limits: limits) == .tooLarge(limit: 3 << 20))
  }

  @Test("document types and broken XML are refused wherever they are")
  func malformed() {
    var file = WordFile(p("甲"))
    file.styles = "<w:style>"
    #expect(Self.reason(file.bytes) == .malformedXML("mismatched tag", line: 2, column: 273))
    var archive = WordFile(p("甲")).archive
    archive.entries[2] = .init(
      "word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
    #expect(Self.reason(archive.bytes) == .documentType)
  }

  private static var seeds: [TestArchive] {
    var plan = WordFile(
      p("云溪区2024年政务公开工作要点", "<w:jc w:val='center'/>") + WordNumberingTests.item("主要任务")
        + tbl(
          tr(tc("工作任务", "<w:gridSpan w:val='2'/>"), tc("责任单位")),
          tr(tc("甲", "<w:vMerge w:val='restart'/>"), tc(WordNumberingTests.item("乙", 1)), tc("区财政局")),
          tr(tc("", "<w:vMerge/>"), tc(p("丙&amp;") + tbl(tr(tc("丁")))), tc("")))
        + "<w:p><w:r><w:footnoteReference w:id='2'/><mc:AlternateContent><mc:Choice><w:txbxContent>\(p("己"))"
        + "</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>")
    plan.numbering = WordNumberingTests.list(
      WordNumberingTests.level(0, "chineseCounting", "%1、"), WordNumberingTests.level(1, "decimal", "%2."))
    plan.styles =
      "<w:style w:default='1' w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'/>"
    plan.notes = [("footnotes", "<w:footnote w:id='2'>\(p("注"))</w:footnote>")]
    return [plan.archive, WordFile(p("甲")).archive]
  }

  @Test("10,000 damaged packages give a document or an error")
  func fuzz() throws {
    var generator = SplitMix64(seed: 20_240_331)
    var read = 0
    let seeds = Self.seeds
    let whole = seeds.map(\.bytes)
    let limits = DocumentLimits(maxBytes: 1 << 20, maxCells: 10_000)
    for round in 0..<10_000 {
      let seed = round % 7 == 0 ? 1 : 0
      var bytes = whole[seed]
      if round % 4 == 0 {
        var archive = seeds[seed]
        Self.damageContent(&archive, &generator)
        bytes = archive.bytes
      } else {
        Self.damage(&bytes, &generator)
      }
      guard let document = try? WordReader.read(bytes, limits: limits) else { continue }
      read += 1
      Self.check(document)
    }
    #expect(read > 500)
  }

  /// Every span and every text lies inside the source.
  private static func check(_ document: Document) {
    let count = document.source.bytes.count
    #expect(UTF8Validation.firstInvalid(in: document.source.bytes) == nil)
    #expect(document.projection?.spans.allSatisfy { $0.range.upperBound <= count } ?? false)
    for case .table(let table) in document.blocks {
      #expect(table.rows.allSatisfy { $0.range.upperBound <= count && $0.range.lowerBound >= 0 })
    }
  }

  private static func damageContent(_ archive: inout TestArchive, _ generator: inout SplitMix64) {
    let position = Int.random(in: 0..<archive.entries.count, using: &generator)
    let other = Int.random(in: 0..<archive.entries.count, using: &generator)
    if Int.random(in: 0..<8, using: &generator) == 0 {
      (archive.entries[position].data, archive.entries[other].data) = (
        archive.entries[other].data, archive.entries[position].data
      )
      return
    }
    archive.entries[position].data = generator.mutated(
      archive.entries[position].data, alphabet: Array("<>/w:&;\"'= 0129tblrcpy".utf8))
  }

  private static func damage(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: bytes.removeSubrange(min(place, bytes.count)...)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case _ where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      default: break
      }
    }
  }
}
