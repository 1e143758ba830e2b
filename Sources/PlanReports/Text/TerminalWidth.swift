/// How many columns of a terminal characters take (Unicode Standard Annex 11, wide and full-width: two).
enum TerminalWidth {
  /// The columns of `scalar`.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 ? 0 : 1 }
    // Nearly all others, of which it is known without asking that none is a mark.
    if isUsual(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  /// The columns of `text`.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Han characters and the punctuation among them.
  private static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3001...0x3020, 0xFF01...0xFF60: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2018...0x201D, 0x2026, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD, 0x2460...0x24FF:
      true
    default: false
    }
  }
}
