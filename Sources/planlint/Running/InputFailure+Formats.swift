import PlanModel

/// Formats that are recognised and not read, with what to do instead.
extension InputFailure {
  /// What is said of `bytes` whose first bytes are those of such a format.
  static func refusal(ofSignature bytes: [UInt8], named kind: String) -> InputFailure? {
    if bytes.starts(with: Array("%PDF".utf8)) { return .pdf }
    if kind == "ofd" { return .ofd }
    if images.contains(where: bytes.starts) || isContainedImage(bytes) { return .image }
    if archives.contains(where: bytes.starts) { return .archive }
    return nil
  }

  static let pdf = InputFailure(
    code: "input/pdf",
    message: Words(
      zh: "这是 PDF，读不出表格：请找来原来的 Word 或 Excel 文件；没有的话用 WPS 或 Word 打开，另存为 .docx",
      en:
        "this is PDF, from which tables cannot be read: give the Word or Excel file it was made of, or open "
        + "it in Word and save it as .docx"))

  static let ofd = InputFailure(
    code: "input/ofd",
    message: Words(
      zh: "这是 OFD 版式文件，读不出表格：请找来原来的 Word 或 WPS 文件；没有的话用 OFD 阅读器或 WPS 转换为 .docx",
      en:
        "this is OFD, from which tables cannot be read: give the Word file it was made of, or convert it to "
        + ".docx with an OFD reader"))

  static let image = InputFailure(
    code: "input/image",
    message: Words(
      zh: "这是图片，读不出文字：请用文字识别软件转为 Word，核对后再检查",
      en: "this is a picture: turn it into a Word file with text recognition, and proofread that"))

  static let archive = InputFailure(
    code: "input/archive",
    message: Words(zh: "这是压缩包：请解压后检查里面的文件", en: "this is an archive: unpack it and check the files in it"))

  static let webArchive = InputFailure(
    code: "input/mhtml",
    message: Words(
      zh: "这是网页存档（MHTML）：请用浏览器打开，另存为“网页，仅 HTML”，或用 Word 打开后另存为 .docx",
      en: "this is a web archive (MHTML): open it in a browser and save it as HTML only, or in Word as .docx")
  )

  static let otherXML = InputFailure(
    code: "input/not-a-plan",
    message: Words(
      zh: "这是 XML，但不是认识的文档：请另存为 .docx、.xlsx 或网页",
      en: "this is XML, but no document that is known: save it as .docx, .xlsx or HTML"))

  static let wideJSON = InputFailure(
    code: "encoding/utf-16",
    message: Words(zh: "这是 UTF-16 编码，请另存为 UTF-8", en: "this is UTF-16; save it as UTF-8"))

  private static let images: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
    [0x4D, 0x4D, 0, 0x2A],
  ]

  private static let archives: [[UInt8]] = [
    [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8),
  ]

  /// Bitmaps, whose sixth to ninth bytes are zero, and pictures in containers (WebP, HEIF).
  private static func isContainedImage(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12 else { return false }
    if bytes.starts(with: Array("BM".utf8)) { return bytes[6..<10].allSatisfy { $0 == 0 } }
    return bytes.starts(with: Array("RIFF".utf8)) && bytes[8..<12].elementsEqual("WEBP".utf8)
      || bytes[4..<8].elementsEqual("ftyp".utf8)
  }
}
