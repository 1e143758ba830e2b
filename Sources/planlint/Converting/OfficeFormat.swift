import PlanDocuments

/// A format of office programs that LibreOffice turns into .docx or .xlsx.
struct OfficeFormat: Hashable {
  /// What the file is written as before it is converted: the extension tells LibreOffice what to expect.
  let fileExtension: String
  /// What it becomes.
  let target: DocumentKind

  /// The format of `bytes`, which come from a file called `name`.
  init(of bytes: [UInt8], name: String) {
    let named = InputFinder.fileExtension(name)
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.compound(CompoundStreams(bytes), named: named)
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if PackageSniffer.isArchive(bytes) {
      self = PackageSniffer.kind(of: bytes) == .ods ? .ods : .odt
    } else {
      self = Self.flat(InputHead(bytes))
    }
  }

  private init(_ fileExtension: String, _ target: DocumentKind) {
    self.fileExtension = fileExtension
    self.target = target
  }

  private static let doc = OfficeFormat("doc", .docx)
  private static let xls = OfficeFormat("xls", .xlsx)
  private static let rtf = OfficeFormat("rtf", .docx)
  private static let odt = OfficeFormat("odt", .docx)
  private static let ods = OfficeFormat("ods", .xlsx)

  /// By the streams in the file; where both a document and a workbook lie in it, by its name.
  private static func compound(_ streams: CompoundStreams, named: String) -> OfficeFormat {
    let isWorkbookByName = named == "xls" || named == "et" || named == "xlt" || named == "ett"
    switch (streams.hasDocument, streams.hasWorkbook) {
    case (true, false): return doc
    case (false, true): return xls
    case (true, true): return isWorkbookByName ? xls : doc
    case (false, false):
      // Microsoft Works and old versions of WPS have streams of their own.
      return isWorkbookByName
        ? OfficeFormat(named, .xlsx) : OfficeFormat(named == "wps" ? "wps" : "doc", .docx)
    }
  }

  /// One file of XML: of the Open Document Format, or of Word and Excel 2003.
  private static func flat(_ head: InputHead) -> OfficeFormat {
    if head.contains("opendocument.spreadsheet") { return OfficeFormat("fods", .xlsx) }
    if head.contains("opendocument") || head.contains("office:document") {
      return OfficeFormat("fodt", .docx)
    }
    return OfficeFormat("xml", head.contains("office:spreadsheet") || head.contains("excel") ? .xlsx : .docx)
  }
}
