/// The encodings that are recognised.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "GB18030"

  /// The encoding that a page or a file calls `label`, in either case, blanks around it.
  ///
  /// Source: Encoding Standard, encoding.spec.whatwg.org, section 4.2 "Names and labels".
  package init?(label: some StringProtocol) {
    let word = label.utf8.drop { $0 <= 0x20 }
    let bytes = word.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let end = bytes.lastIndex { $0 > 0x20 } ?? -1
    switch String(decoding: bytes[...end], as: UTF8.self) {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
      self = .utf8
    case "utf-16", "utf-16le", "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe":
      self = .utf16BigEndian
    case "gb18030", "gbk", "x-gbk", "gb2312", "gb_2312", "gb_2312-80", "chinese", "csgb2312",
      "csiso58gb231280", "iso-ir-58":
      self = .gb18030
    default:
      return nil
    }
  }
}
