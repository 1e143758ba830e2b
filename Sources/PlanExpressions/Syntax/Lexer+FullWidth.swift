import PlanSource

/// Full-width marks, as Chinese input methods write them, where CEL has ASCII ones.
extension Lexer {
  /// A character outside strings that is not ASCII.
  mutating func readNonASCII() {
    let start = position
    let scalar = decodeScalar()
    guard let ascii = Self.ascii(for: scalar) else { return readForeignWord(from: start) }
    let found = spelling(from: start)
    report(.fullWidth(found, ascii: ascii), from: start)
    switch ascii {
    case " ": return
    case "\"", "'": readFullWidthString(from: start)
    default: readMeant(ascii, from: start)
    }
  }

  /// Takes one code point; the source is valid UTF-8.
  private mutating func decodeScalar() -> UInt32 {
    let first = bytes[position]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var scalar = UInt32(first) & (0xFF >> UInt32(count + 1))
    for distance in 1..<count { scalar = scalar << 6 | UInt32(peek(distance) & 0x3F) }
    position = min(position + count, bytes.count)
    return scalar
  }

  /// Whatever was meant by a full-width mark, letter or digit.
  private mutating func readMeant(_ ascii: String, from start: Int) {
    let first = ascii.utf8.first ?? 0
    let second = ascii.utf8.dropFirst().first ?? peek()
    if let symbol = Self.pair(first, second) {
      if ascii.utf8.count == 1 { position += 1 }
      return add(.symbol(symbol), from: start)
    }
    if let symbol = Self.single(first) { return add(.symbol(symbol), from: start) }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): add(.integer(UInt64(first - UInt8(ascii: "0"))), from: start)
    case UInt8(ascii: "="): add(.symbol(.equal), from: start)
    default: if Self.isNameStart(first) { add(.identifier(ascii), from: start) }
    }
  }

  /// The text up to the closing quote, full-width or not, without escapes.
  private mutating func readFullWidthString(from start: Int) {
    let contentStart = position
    while position < bytes.count {
      let byte = bytes[position]
      let contentEnd = position
      let isQuote =
        byte == UInt8(ascii: "\"")
        || byte >= 0x80 && ["\"", "'"].contains(Self.ascii(for: decodeScalar()) ?? "")
      if isQuote {
        position = max(position, contentEnd + 1)
        let content = UnsafeBufferPointer(rebasing: bytes[contentStart..<contentEnd])
        return add(.literal(.text(Text(utf8: Array(content)))), from: start)
      }
      if byte < 0x80 { position += 1 }
    }
    report(.unterminatedString, from: start)
  }

  /// A word in another script: a text whose quotes were forgotten.
  private mutating func readForeignWord(from start: Int) {
    while position < bytes.count, bytes[position] >= 0x80 || Self.isNameStart(bytes[position]) {
      let before = position
      if bytes[position] < 0x80 {
        position += 1
      } else if Self.ascii(for: decodeScalar()) != nil {
        position = before
        break
      }
    }
    let word = spelling(from: start)
    report(.unexpected(found: word, expected: "\"\(word)\""), from: start)
    add(.literal(.text(Text(word))), from: start)
  }

  /// What stands in CEL for a mark of a Chinese keyboard.
  private static func ascii(for scalar: UInt32) -> String? {
    switch scalar {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar - 0xFEE0).map { String(Character($0)) }
    case 0x3000, 0xA0, 0xFEFF, 0x200B: " "
    case 0x201C, 0x201D: "\""
    case 0x2018, 0x2019: "'"
    case 0x3001: ","
    case 0x3002: "."
    case 0x3010: "["
    case 0x3011: "]"
    case 0x2260: "!="
    case 0x2264: "<="
    case 0x2265: ">="
    case 0xD7: "*"
    case 0xF7: "/"
    case 0x2212: "-"
    default: nil
    }
  }
}
