import PlanDocuments
import PlanModel
import PlanSource

/// What an input is, by its first bytes and then by its name (design section 2).
enum InputFormat {
  case json
  case yaml
  /// What ``PlanDocuments`` reads.
  case document(DocumentKind)
  /// A format of office programs that is converted before it is read.
  case convertible
  /// A format that is recognised and is no plan.
  case refused(InputFailure)
  /// What may be a plan and cannot be opened.
  case locked(InputFailure)

  /// Extensions of files that a folder is searched for.
  static let extensions = [
    "json", "yaml", "yml", "txt", "md", "markdown", "html", "htm", "csv", "tsv", "docx", "docm", "xlsx",
    "xlsm", "doc", "wps", "et", "xls", "odt", "ods", "rtf",
  ]

  private static let texts: Set<String> = ["txt", "text", "md", "markdown"]
  private static let tables: Set<String> = ["csv", "tsv"]
  private static let pages: Set<String> = ["html", "htm", "xhtml"]
  private static let sheets: Set<String> = ["xlsx", "xlsm", "xltx"]
  private static let letters: Set<String> = ["docx", "docm", "dotx"]

  /// The format of `bytes`, which come from a file called `name`; archives are opened within `limits`.
  init(of bytes: [UInt8], name: String, limits: DocumentLimits = DocumentLimits()) {
    let kind = InputFinder.fileExtension(name)
    if Self.isJSON(bytes, named: kind) {
      self = .json
    } else {
      self = Self.bySignature(bytes, named: kind, limits) ?? Self.byContent(InputHead(bytes), named: kind)
    }
  }

  /// Whether `bytes` are JSON by their first characters.
  ///
  /// A text or a page of Markdown may well begin with `[` or `{`; what is called `.json` is JSON.
  private static func isJSON(_ bytes: [UInt8], named kind: String) -> Bool {
    let start = ByteOrderMark.begins(bytes) ? 3 : 0
    var significant = bytes[start...].lazy.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.makeIterator()
    let first = significant.next()
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
    if kind == "json" { return true }
    guard let second = significant.next() else { return true }
    let isText = texts.contains(kind) || tables.contains(kind) || pages.contains(kind)
    switch (first, second) {
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")): return true
    case (UInt8(ascii: "{"), _): return false
    case (_, UInt8(ascii: "{")): return !isText || significant.next() == UInt8(ascii: "\"")
    case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "[")), (_, UInt8(ascii: "]")), (_, 0x30...0x39):
      return !isText
    default: return false
    }
  }

  private static func bySignature(
    _ bytes: [UInt8], named kind: String, _ limits: DocumentLimits
  ) -> InputFormat? {
    if PackageSniffer.isArchive(bytes) { return byParts(bytes, named: kind, limits) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // MS-OFFCRYPTO 2.3.4.4: the stream in which a package with a password lies.
      let isEncrypted = bytes.holds("EncryptedPackage".utf16.flatMap { [UInt8($0), 0] })
      return isEncrypted ? .locked(InputFailure(DocumentError(.encrypted))) : .convertible
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .convertible }
    return InputFailure.refusal(ofSignature: bytes, named: kind).map { .refused($0) }
  }

  private static func byParts(
    _ bytes: [UInt8], named kind: String, _ limits: DocumentLimits
  ) -> InputFormat {
    switch PackageSniffer.kind(of: bytes, limits: limits) {
    case .word: .document(.docx)
    case .workbook: .document(.xlsx)
    case .odt, .ods: .convertible
    case .ofd: .refused(.ofd)
    case .other: .refused(InputFailure(DocumentError(.unknownPackage)))
    case .damaged: kind == "ofd" ? .refused(.ofd) : .document(sheets.contains(kind) ? .xlsx : .docx)
    }
  }

  private static func byContent(_ head: InputHead, named kind: String) -> InputFormat {
    if head.isHTML { return .document(.html) }
    if head.begins(with: ["mime-version:"]) || kind == "mht" || kind == "mhtml" {
      return .refused(.webArchive)
    }
    if head.begins(with: ["<?xml"]) {
      if head.contains("<html") { return .document(.html) }
      return isOfficeXML(head) ? .convertible : .refused(.otherXML)
    }
    if let named = byName(kind) {
      if head.isUTF16, kind == "json" || kind == "yaml" || kind == "yml" { return .refused(.wideJSON) }
      return named
    }
    if head.begins(with: ["sep="]) { return .document(.csv) }
    if head.hasLine(["planlint: 1", "sections:", "tasks:"]) { return .yaml }
    return .document(head.isPartOfHTML ? .html : .text)
  }

  private static func byName(_ kind: String) -> InputFormat? {
    switch kind {
    case "json": .json
    case "yaml", "yml": .yaml
    case "csv": .document(.csv)
    case "tsv": .document(.tsv)
    case _ where pages.contains(kind): .document(.html)
    case _ where texts.contains(kind): .document(.text)
    case _ where sheets.contains(kind): .document(.xlsx)
    case _ where letters.contains(kind): .document(.docx)
    default: nil
    }
  }

  /// Word and Excel of 2003, and documents of the Open Document Format, as one file of XML.
  private static func isOfficeXML(_ head: InputHead) -> Bool {
    head.contains("mso-application") || head.contains("w:worddocument") || head.contains("office:spreadsheet")
      || head.contains("office:document")
  }
}

extension [UInt8] {
  /// Whether `wanted`, which is not empty, occurs in it.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains { start in
      self[start] == first && self[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
