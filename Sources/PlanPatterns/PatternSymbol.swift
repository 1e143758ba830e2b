/// The symbols in which texts and what patterns require are compared.
///
/// Scalars after folding, and beyond that every decimal digit as one, since `\d` is any of them. Blanks have none.
/// The edges of a text are symbols too, so that what stands at an edge is told from what stands inside.
package enum PatternSymbol {
  /// Control characters, none of which is told from another.
  static let control: UInt32 = 1
  /// The edge before the first character of a text.
  static let start: UInt32 = 2
  /// The edge behind the last.
  static let end: UInt32 = 3

  /// Whether `symbol` is one of the edges.
  @inline(__always)
  static func isEdge(_ symbol: UInt16) -> Bool { symbol == UInt16(start) || symbol == UInt16(end) }

  /// The comma of any width.
  static let comma: UInt32 = 0x2C
  /// Any decimal digit of any script and width.
  package static let digit: UInt32 = 0x30
  /// Any character beyond the basic plane.
  static let beyond: UInt32 = 0xFFFF
  /// From here on classes of symbols, in what patterns require.
  static let classes: UInt32 = 0x20_0000
  /// From here on classes in whose place there may be a blank, which is no symbol.
  static let blankClasses: UInt32 = 0x30_0000

  /// The bit of classes that what stands beside Han characters is seldom in.
  static let rareClass: UInt32 = 0x1_0000

  /// The symbol of `scalar`; 0 for blanks.
  @inline(__always)
  static func of(_ scalar: UInt32) -> UInt32 { isPlain(scalar) ? scalar : ofUncommon(scalar) }

  /// Whether `scalar` is its own symbol for certain, as nearly all characters of a Chinese text are.
  @inline(__always)
  static func isPlain(_ scalar: UInt32) -> Bool { scalar &- 0x3001 < 0xA620 - 0x3001 }

  /// How words of ``LiteralPiece`` write the character `scalar`; 0 for blanks.
  static func written(_ scalar: UInt32) -> UInt32 {
    let symbol = of(scalar)
    if symbol == 0 || symbol == control { return symbol }
    return scalar < 0x80 && symbol == digit ? digit : scalar
  }

  static func ofUncommon(_ scalar: UInt32) -> UInt32 {
    let folded = TextFolding.fold(scalar)
    if folded < 0x80 {
      if folded >= 0x30, folded <= 0x39 { return digit }
      return folded == 0 || folded >= 0x20 ? folded : control
    }
    // Horizontal space for regular expressions, though no blank of Unicode any more.
    if folded == 0x180E { return 0 }
    return folded < 0x660 || (folded >= 0x1C5A && folded < 0xA620) ? folded : ofRare(folded)
  }

  private static func ofRare(_ value: UInt32) -> UInt32 {
    let category = Unicode.Scalar(value)?.properties.generalCategory
    if category == .decimalNumber { return digit }
    return value < 0x10000 ? value : beyond
  }

  /// The scalars that have `symbol`, if they are few.
  static func scalars(of symbol: UInt32) -> [UInt32] {
    switch symbol {
    case 0x61...0x7A: [symbol, symbol - 0x20, symbol + 0xFEE0, symbol + 0xFEC0]
    case 0x21...0x7E: [symbol, symbol + 0xFEE0]
    default: [symbol]
    }
  }
}
