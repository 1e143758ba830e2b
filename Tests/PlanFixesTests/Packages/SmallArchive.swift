/// A ZIP archive of stored entries, written by hand (PKWARE APPNOTE 6.3.10).
struct SmallArchive {
  struct Entry {
    var name: String
    var data: [UInt8]
    /// Whether sizes and checksum follow the data instead of standing before them.
    var hasDescriptor = false
    /// Further fields of the header; in the table they are the same.
    var extra: [UInt8] = []

    init(_ name: String, _ text: String, hasDescriptor: Bool = false, extra: [UInt8] = []) {
      self.name = name
      data = Array(text.utf8)
      self.hasDescriptor = hasDescriptor
      self.extra = extra
    }
  }

  var entries: [Entry]
  var comment = ""

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var table: [UInt8] = []
    for entry in entries {
      let offset = result.count
      let check = Self.le(Self.crc(entry.data), 4)
      let sizes = Self.le(UInt32(entry.data.count), 4) + Self.le(UInt32(entry.data.count), 4)
      let flags = Self.le(entry.hasDescriptor ? 0x0808 : 0x0800, 2)
      let names = Self.le(UInt32(entry.name.utf8.count), 2) + Self.le(UInt32(entry.extra.count), 2)
      let date = Self.le(0x4A6B, 2) + Self.le(0x5885, 2)
      let told = entry.hasDescriptor ? [UInt8](repeating: 0, count: 12) : check + sizes
      result += Self.le(0x0403_4B50, 4) + Self.le(20, 2) + flags + Self.le(0, 2) + date + told + names
      result += Array(entry.name.utf8) + entry.extra + entry.data
      if entry.hasDescriptor { result += Self.le(0x0807_4B50, 4) + check + sizes }
      table += Self.le(0x0201_4B50, 4) + Self.le(0x031E, 2) + Self.le(20, 2) + flags + Self.le(0, 2) + date
      table += check + sizes + names + Self.le(0, 6) + Self.le(0x81A4_0000, 4) + Self.le(UInt32(offset), 4)
      table += Array(entry.name.utf8) + entry.extra
    }
    let count = Self.le(UInt32(entries.count), 2)
    let end = Self.le(0x0605_4B50, 4) + Self.le(0, 4) + count + count + Self.le(UInt32(table.count), 4)
    let size = Self.le(UInt32(comment.utf8.count), 2)
    return result + table + end + Self.le(UInt32(result.count), 4) + size + Array(comment.utf8)
  }

  private static func le(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
  }
}

/// Small packages around parts that tests write.
enum SmallPackage {
  private static let header = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The main part of a .docx with `body`.
  static func document(_ body: String) -> String {
    header + #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
      + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
      + #"xmlns:v="urn:schemas-microsoft-com:vml"><w:body>\#(body)</w:body></w:document>"#
  }

  /// A .docx with `body`.
  static func word(_ body: String, further: [SmallArchive.Entry] = []) -> SmallArchive {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let extra: [UInt8] = [0x99, 0x99, 2, 0, 1, 2]
    return SmallArchive(
      entries: [
        .init("[Content_Types].xml", types("/word/document.xml", type)),
        .init("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
        .init("word/media/image1.png", "\u{1}\u{2}PNG", hasDescriptor: true, extra: extra),
        .init("word/document.xml", document(body), hasDescriptor: true, extra: extra),
      ] + further, comment: "云溪区")
  }

  /// A sheet with `rows`.
  static func sheet(_ rows: String) -> String {
    header + #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#
      + rows + "</sheetData></worksheet>"
  }

  /// The part of shared `strings`.
  static func strings(_ strings: String, unique: Int) -> String {
    header + #"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9" "#
      + #"uniqueCount="\#(unique)">\#(strings)</sst>"#
  }

  /// An .xlsx with `sheets`, the last of them hidden if there are several, and `strings`.
  static func workbook(
    _ sheets: [String], strings: String, unique: Int = 3, further: [SmallArchive.Entry] = []
  ) -> SmallArchive {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let list = sheets.indices.map { number in
      let state = number > 0 ? #" state="hidden""# : ""
      return #"<sheet name="表\#(number)" sheetId="\#(number + 1)" r:id="rId\#(number)"\#(state)/>"#
    }
    let parts = sheets.indices.map { ("worksheet", "worksheets/sheet\($0).xml") }
    let book =
      header + #"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
      + #"xmlns:r="\#(office)/relationships"><sheets>\#(list.joined())</sheets></workbook>"#
    return SmallArchive(
      entries: [
        .init("[Content_Types].xml", types("/xl/workbook.xml", type)),
        .init("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
        .init("xl/workbook.xml", book),
        .init(
          "xl/_rels/workbook.xml.rels", relationships(parts + [("sharedStrings", "sharedStrings.xml")])),
        .init("xl/sharedStrings.xml", Self.strings(strings, unique: unique)),
      ] + sheets.enumerated().map { .init("xl/worksheets/sheet\($0).xml", sheet($1)) } + further)
  }

  private static func relationships(_ items: [(kind: String, target: String)]) -> String {
    let lines = items.enumerated().map { position, item in
      #"<Relationship Id="rId\#(position)" Type="\#(office)/relationships/\#(item.kind)" "#
        + #"Target="\#(item.target)"/>"#
    }
    return #"<Relationships xmlns="\#(package)/relationships">\#(lines.joined())</Relationships>"#
  }

  private static func types(_ part: String, _ type: String) -> String {
    #"<Types xmlns="\#(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Override PartName="\#(part)" ContentType="\#(type)"/></Types>"#
  }
}
