/// Character references by number: `&#24037;` and `&#x5DE5;` (HTML, 13.2.5.75 to 80).
enum NumericReference {
  /// The character that the reference at `start` of `page` stands for, in UTF-8, and where it ends.
  static func decode(_ page: UnsafeBufferPointer<UInt8>, at start: Int) -> (bytes: [UInt8], end: Int)? {
    guard start + 2 < page.count, page[start + 1] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = page[start + 2] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHexadecimal ? 3 : 2)
    var end = first
    var number: UInt32 = 0
    while end < page.count, let digit = value(of: page[end], isHexadecimal) {
      number = min(number * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    guard end > first else { return nil }
    if end < page.count, page[end] == UInt8(ascii: ";") { end += 1 }
    return (Array(String(Character(character(number))).utf8), end)
  }

  private static func value(of byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41) + 10
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61) + 10
    default: nil
    }
  }

  /// Numbers from 128 to 159 mean what Windows-1252 has there; what is no character is U+FFFD.
  private static func character(_ number: UInt32) -> Unicode.Scalar {
    if number >= 0x80, number <= 0x9F { return windows1252[Int(number - 0x80)] }
    guard number != 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
