import PlanDocuments
import Testing

@Suite("ZIP archives")
struct ZipArchiveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let reason: DocumentError.Reason

    init(_ name: String, _ bytes: [UInt8], _ reason: DocumentError.Reason) {
      testDescription = name
      self.bytes = bytes
      self.reason = reason
    }
  }

  private static let limits = DocumentLimits(maxBytes: 8 << 20, maxEntries: 100)
  private static let plan = TestArchive.Entry("word/document.xml", "云溪区2024年政务公开工作要点")

  @Test("entries are read whatever their method and the capitals of their names")
  func entries() throws {
    let long = [UInt8](repeating: 0x61, count: 200_000)
    var archive = try ZipArchive(
      TestArchive([Self.plan, .init("Media/Image.bin", long, method: 8), .init("空.xml", "")]).bytes,
      limits: Self.limits)
    #expect(archive.entries.map(\.name) == ["word/document.xml", "Media/Image.bin", "空.xml"])
    #expect(try archive.read("/word/Document.XML") == Self.plan.data)
    #expect(try archive.read("media/image.bin") == long)
    #expect(try archive.read("空.xml") == [])
    #expect(try archive.read("word/styles.xml") == nil)
  }

  @Test(
    "dangerous and damaged archives are refused with the reason",
    arguments: [
      Case("nothing", [], .empty),
      Case("no archive", Array("云溪区".utf8), .damagedArchive),
      Case("no entries", TestArchive([]).bytes, .damagedArchive),
      Case("cut off", Array(TestArchive([plan]).bytes.dropLast(30)), .damagedArchive),
      Case("too large", [UInt8](repeating: 0, count: 8 << 20 | 1), .tooLarge(limit: 8 << 20)),
      Case("climbs out", entry("word/../../a.xml"), .unsafeEntryName("word/../../a.xml")),
      Case("absolute", entry("/etc/a.xml"), .unsafeEntryName("/etc/a.xml")),
      Case("drive", entry("C:a.xml"), .unsafeEntryName("C:a.xml")),
      Case("backslash", entry("word\\a.xml"), .unsafeEntryName("word\\a.xml")),
      Case("zero byte", entry("a\0b.xml"), .unsafeEntryName("a\0b.xml")),
      Case("no name", entry(""), .unsafeEntryName("")),
      Case("twice", TestArchive([plan, .init("Word/document.xml", "")]).bytes, .damagedArchive),
      Case("encrypted", changed { $0.flags = 1 }, .encrypted),
      Case("unknown method", changed { $0.method = 12 }, .damagedArchive),
      Case("other disk", changed { $0.disk = 3 }, .damagedArchive),
      Case(
        "same data twice",
        TestArchive([plan, plan.with { ($0.name, $0.sameAs) = (Array("word/x23456789.xml".utf8), 0) }]).bytes,
        .damagedArchive),
      Case(
        "overlapping", TestArchive([plan, plan.with { ($0.name[0], $0.sameAs) = (0x78, 0) }]).bytes,
        .overlappingEntries),
      Case(
        "too many entries", TestArchive((0..<101).map { .init("\($0)", "") }).bytes,
        .tooManyEntries(limit: 100)),
      Case(
        "20,000 entries", TestArchive((0..<20_000).map { .init("\($0)", "") }).bytes,
        .tooManyEntries(limit: 100)
      ),
      Case(
        "fewer entries than declared", TestArchive([plan], declaredCount: 90).bytes, .damagedArchive),
    ])
  func refused(_ example: Case) {
    let error = #expect(throws: DocumentError.self) { try ZipArchive(example.bytes, limits: Self.limits) }
    #expect(error?.reason == example.reason)
  }

  @Test(
    "a part that would grow too large is refused when it is read; a picture like it may be there",
    arguments: [
      (9 << 20, DocumentError.Reason.tooLarge(limit: 8 << 20)), (7 << 20, .ratioTooHigh(limit: 200)),
    ])
  func growth(_ size: UInt32, _ reason: DocumentError.Reason) throws {
    let picture = TestArchive.Entry("media/image1.bmp", "x").with { $0.size = size }
    var archive = try ZipArchive(TestArchive([Self.plan, picture]).bytes, limits: Self.limits)
    #expect(try archive.read("word/document.xml") == Self.plan.data)
    let error = #expect(throws: DocumentError.self) { try archive.read("media/image1.bmp") }
    #expect(error == DocumentError(reason, part: "media/image1.bmp"))
  }

  @Test("content that is not what the table says is damaged")
  func content() throws {
    for change: (inout TestArchive.Entry) -> Void in [
      { $0.checksum = 7 }, { $0.size = UInt32($0.data.count - 1) }, { $0.size = UInt32($0.data.count + 1) },
      { ($0.method, $0.data, $0.size, $0.checksum) = (8, [], 4, 0) },
    ] {
      for method: UInt16 in [0, 8] {
        let entry = TestArchive.Entry("a", [1, 2, 3, 4, 5, 6], method: method).with(change)
        var archive = try ZipArchive(TestArchive([entry]).bytes, limits: Self.limits)
        let error = #expect(throws: DocumentError.self) { try archive.read("a") }
        #expect(error == DocumentError(.damagedArchive, part: "a"))
      }
    }
  }

  @Test("all that is read together is limited")
  func total() throws {
    let data = [UInt8](repeating: 0x20, count: 1 << 20)
    let limits = DocumentLimits(maxBytes: 2 << 20)
    var archive = try ZipArchive(TestArchive([.init("a", data)]).bytes, limits: limits)
    for _ in 0..<8 { #expect(try archive.read("a")?.count == data.count) }
    let error = #expect(throws: DocumentError.self) { try archive.read("a") }
    #expect(error?.reason == .tooLarge(limit: 8 << 20))
  }

  private static func entry(_ name: String) -> [UInt8] { TestArchive([.init(name, "x")]).bytes }

  private static func changed(_ change: (inout TestArchive.Entry) -> Void) -> [UInt8] {
    TestArchive([plan.with(change)]).bytes
  }
}
