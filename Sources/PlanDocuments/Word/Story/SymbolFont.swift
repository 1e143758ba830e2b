/// Characters of fonts that show signs instead of letters (ECMA-376 part 1, 17.3.3.30 sym).
enum SymbolFont {
  /// What is shown for the character `code`, which fonts keep in a private area or below it.
  static func character(_ code: UInt32, font: String) -> String? {
    let isPrivate = (0xF000...0xF0FF).contains(code)
    if font.utf8.starts(with: "Wingdings".utf8), isPrivate || code < 0x100, let sign = wingdings[code & 0xFF]
    {
      return sign
    }
    return Unicode.Scalar(code).map { String(Character($0)) }
  }

  /// The signs of Wingdings that plans use.
  private static let wingdings: [UInt32: String] = [
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0xA1: "○", 0xA7: "▪",
    0xA8: "□",
    0xAB: "★", 0xB6: "☆", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
  ]
}
