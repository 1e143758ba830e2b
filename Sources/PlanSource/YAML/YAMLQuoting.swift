/// Writes strings so that YAML 1.1 and 1.2 read them as the same strings.
enum YAMLQuoting {
  /// Adds `text` to `bytes`, plain or in double quotes.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if isPlain(text) {
      bytes.append(contentsOf: text)
    } else {
      appendQuoted(text, to: &bytes)
    }
  }

  /// Whether nothing but a string can be meant by `text` without quotes.
  ///
  /// Of texts in ASCII only words that are no constants pass; others pass if no mark of YAML is in them.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, last != UInt8(ascii: " ") else { return false }
    var isASCII = true
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x80 {
        isASCII = false
        if escapedLength(text, index) > 0 { return false }
      } else if !isHarmless(byte) {
        return false
      }
    }
    let isDigit = first &- UInt8(ascii: "0") < 10
    let isLetter = (first | 0x20) &- UInt8(ascii: "a") < 26
    if isASCII { return isLetter && !isConstant(text) }
    return first >= 0x80 || isLetter || isDigit
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ";"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Whether `text` is a word that YAML 1.1 or 1.2 has a meaning for, in any case.
  private static func isConstant(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 5 else { return false }
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "null", "true", "false", "yes", "no", "on", "off", "y", "n": return true
    default: return false
    }
  }

  private static func appendQuoted(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      let length = escapedLength(text, index)
      if length > 0 {
        appendEscape(text, index, length, to: &bytes)
        index += length
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes the character at `index` has if it cannot stand for itself; otherwise 0.
  ///
  /// Beyond ASCII these are what YAML 1.2.2 section 5.1 calls not printable, the mark U+FEFF, and the
  /// characters that end a line in YAML 1.1.
  private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return 1
    case 0xC2: return second <= 0xA0 ? 2 : 0
    case 0xE2: return second == 0x80 && (third == 0xA8 || third == 0xA9) ? 3 : 0
    case 0xEF:
      return (second, third) == (0xBB, 0xBF) || second == 0xBF && third >= 0xBE ? 3 : 0
    default: return 0
    }
  }

  private static func appendEscape(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\\"))
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(text[index])
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let scalar = scalar(text, index, length)
      bytes.append(UInt8(ascii: "u"))
      HexDigit.append(UInt8(truncatingIfNeeded: scalar >> 8), to: &bytes)
      HexDigit.append(UInt8(truncatingIfNeeded: scalar), to: &bytes)
    }
  }

  /// The scalar value of the `length` bytes at `index`, at most three.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> UInt32 {
    if length == 1 { return UInt32(text[index]) }
    var scalar = UInt32(text[index] & (length == 2 ? 0x1F : 0x0F))
    for step in 1..<length { scalar = scalar << 6 | UInt32(text[index + step] & 0x3F) }
    return scalar
  }
}
