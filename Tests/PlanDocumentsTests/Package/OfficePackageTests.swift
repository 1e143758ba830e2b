import PlanDocuments
import Testing

@Suite("Packages")
struct OfficePackageTests {
  static let transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  static func relationships(_ items: [(kind: String, target: String)], family: String = transitional)
    -> String
  {
    let lines = items.enumerated().map { position, item in
      #"<Relationship Id="rId\#(position)" Type="\#(family)/\#(item.kind)" Target="\#(item.target)"/>"#
    }
    return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + lines.joined() + "</Relationships>"
  }

  static func types(_ part: String, _ type: String) -> String {
    #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Override PartName="\#(part)" ContentType="\#(type)"/></Types>"#
  }

  static func package(_ main: String, _ type: String, family: String = transitional) -> TestArchive {
    TestArchive([
      .init("[Content_Types].xml", types(main, type)),
      .init("_rels/.rels", relationships([("officeDocument", main)], family: family)),
    ])
  }

  @Test("the main part is found by its relationship, and told by its type")
  func mainPart() throws {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let found = [
      Self.package("/word/document.xml", word), Self.package("/xl/workbook.xml", sheet),
      Self.package("content/main.xml", word, family: Self.strict),
      Self.package("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
      Self.package("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      Self.package("/word/document.xml", "application/xml"),
    ].map { try? OfficePackage($0.bytes, limits: DocumentLimits()) }
    #expect(
      found.map { $0?.mainPart } == [
        "word/document.xml", "xl/workbook.xml", "content/main.xml", "word/document.xml", "xl/workbook.bin",
        "word/document.xml",
      ])
    #expect(found.map { $0?.content } == [.document, .workbook, .document, .document, .other, .document])
  }

  @Test("targets are resolved as seen from their part")
  func targets() throws {
    var archive = Self.package("/a/b/main.xml", "application/xml")
    let items = [
      ("styles", "styles.xml"), ("numbering", "../numbering.xml"), ("theme", "/theme/t.xml"),
      ("footnotes", "./../../../x.xml"),
    ]
    archive.entries.append(.init("a/b/_rels/main.xml.rels", Self.relationships(items)))
    var package = try OfficePackage(archive.bytes, limits: DocumentLimits())
    let relationships = try package.relationships(of: package.mainPart)
    #expect(relationships.map(\.kind) == ["styles", "numbering", "theme", "footnotes"])
    #expect(relationships.map(\.target) == ["a/b/styles.xml", "a/numbering.xml", "theme/t.xml", "x.xml"])
  }

  @Test("archives are told by their parts")
  func sniffing() {
    let found: [(TestArchive, PackageSniffer.Kind)] = [
      (Self.package("word/document.xml", "application/xml"), .word),
      (Self.package("xl/workbook.xml", "application/xml"), .workbook),
      (Self.package("ppt/presentation.xml", "application/xml"), .other),
      (TestArchive([.init("OFD.xml", "")]), .ofd),
      (TestArchive([.init("mimetype", "application/vnd.oasis.opendocument.text")]), .odt),
      (TestArchive([.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]), .ods),
      (TestArchive([.init("mimetype", "application/epub+zip")]), .other),
      (TestArchive([.init("云溪区.txt", "")]), .other),
      (TestArchive([.init("../云溪区.txt", "")]), .damaged),
    ]
    for (archive, kind) in found {
      #expect(PackageSniffer.isArchive(archive.bytes))
      #expect(PackageSniffer.kind(of: archive.bytes) == kind)
    }
    #expect(!PackageSniffer.isArchive(Array("云溪区".utf8)))
  }
}
