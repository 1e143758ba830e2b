/// The encoding that a page names itself.
package enum HTMLCharset {
  /// The label in a `meta` element among the first 1024 bytes, in small letters; `nil` if there is none.
  ///
  /// HTML, 13.2.3.2 "Prescanning a byte stream": comments are passed over, `charset="…"` and
  /// `http-equiv … content="…; charset=…"` are found alike. XML's `encoding="…"` counts too.
  package static func declared(in bytes: [UInt8]) -> String? {
    bytes.prefix(1024).withUnsafeBufferPointer { page in
      var position = 0
      while position < page.count {
        guard page[position] == UInt8(ascii: "<") else {
          position += 1
          continue
        }
        if begins(page, position, "<!--") {
          position = end(of: "-->", page, position + 2)
        } else if begins(page, position, "<?xml"), let label = value(page, position, key: "encoding") {
          return label
        } else if begins(page, position, "<meta"), let label = value(page, position, key: "charset") {
          return label
        } else {
          position += 1
        }
      }
      return nil
    }
  }

  /// The encoding that the label means, if it is one that is read (Encoding Standard, 4.2).
  static func encoding(declaredIn bytes: [UInt8]) -> TextEncoding? {
    switch declared(in: bytes) {
    case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312", "gb_2312-80", "chinese", "csgb2312", "iso-ir-58":
      .gb18030
    case "utf-8", "utf8", "unicode-1-1-utf-8": .utf8
    default: nil
    }
  }

  /// What follows `key` and an equals sign in the tag at `start`.
  private static func value(_ page: UnsafeBufferPointer<UInt8>, _ start: Int, key: StaticString) -> String? {
    var position = start
    while position < page.count, page[position] != UInt8(ascii: ">") {
      guard begins(page, position, key) else {
        position += 1
        continue
      }
      position += key.utf8CodeUnitCount
      let isBlank = { (byte: UInt8) in HTMLAttributes.isSpace(byte) }
      while position < page.count, isBlank(page[position]) { position += 1 }
      guard position < page.count, page[position] == UInt8(ascii: "=") else { continue }
      position += 1
      while position < page.count, isBlank(page[position]) || isQuote(page[position]) { position += 1 }
      let label = page[position...].prefix { isLabel($0) }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self).lowercased()
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    HTMLScanner.isLetter(byte) || HTMLScanner.isDigit(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func begins(_ page: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
    guard start + word.utf8CodeUnitCount <= page.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = page[start + offset]
      let folded = HTMLScanner.isLetter(byte) ? byte | 0x20 : byte
      if folded != word.utf8Start[offset] { return false }
    }
    return true
  }

  private static func end(of word: StaticString, _ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < page.count, !begins(page, position, word) { position += 1 }
    return position
  }
}
