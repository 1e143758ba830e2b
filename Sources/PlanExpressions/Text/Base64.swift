/// Bytes as text of 64 ASCII characters (RFC 4648, section 4).
enum Base64 {
  private static let padding = UInt8(ascii: "=")

  /// `bytes` in base 64, padded.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for position in start..<start + 3 {
        bits = bits << 8 | (position < bytes.count ? UInt32(bytes[position]) : 0)
      }
      for place in 0..<4 {
        let isUsed = place <= group.count
        text.append(isUsed ? character(of: UInt8(bits >> (18 - 6 * UInt32(place)) & 63)) : padding)
      }
    }
    return text
  }

  /// The bytes that `text` stands for; `nil` if it is malformed.
  ///
  /// Padding may be missing, not wrong.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var digits = text
    var paddings = 0
    while digits.last == padding, paddings < 2 {
      digits.removeLast()
      paddings += 1
    }
    guard digits.count % 4 != 1, paddings == 0 || (digits.count + paddings) % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for character in digits {
      guard let number = number(of: character) else { return nil }
      bits = (bits << 6 | UInt32(number)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func character(of number: UInt8) -> UInt8 {
    switch number {
    case 0..<26: UInt8(ascii: "A") + number
    case 26..<52: UInt8(ascii: "a") + number - 26
    case 52..<62: UInt8(ascii: "0") + number - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }

  private static func number(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
