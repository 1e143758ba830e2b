/// Writes strings in JSON's quotes (RFC 8259 section 7).
enum JSONEscaping {
  /// Adds `text` in quotes to `bytes`.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if let base = text.baseAddress {
      var start = 0
      while true {
        let end = nextSpecial(base, start, text.count)
        bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: end - start))
        guard end < text.count else { break }
        appendEscape(base[end], to: &bytes)
        start = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func nextSpecial(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let word = ByteWord.load(base, offset)
      let special =
        ByteWord.marks(of: UInt8(ascii: "\""), in: word)
        | ByteWord.marks(of: UInt8(ascii: "\\"), in: word)
        | ((word &- ByteWord.repeating(0x20)) & ~word & ByteWord.highBits)
      if special != 0 { return offset &+ ByteWord.firstMark(special) }
      offset &+= 8
    }
    while offset < count {
      let byte = base[offset]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return offset }
      offset &+= 1
    }
    return count
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      HexDigit.append(byte, to: &bytes)
    }
  }
}
