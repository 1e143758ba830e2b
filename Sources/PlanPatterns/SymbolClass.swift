/// A class of symbols that may stand in a place of a literal: Han characters, or all but a few.
struct SymbolClass: Hashable, Sendable {
  /// Whether it has everything but its members.
  var isNegated = false
  /// Whether the characters of the script Han are members.
  var hasHan = false
  /// Other members, ascending.
  var members: [UInt32] = []
  /// Whether it has the edges of a text: for what must not stand there.
  var hasEdges = false

  /// Every symbol.
  static let any = SymbolClass(isNegated: true)

  /// Whether `symbol` is certainly of the script Han.
  ///
  /// Source: Unicode Standard Annex 24, Scripts.txt.
  @inline(__always)
  static func isSurelyHan(_ symbol: UInt32) -> Bool { symbol >= 0x4E00 && symbol <= 0x9FA5 }

  /// Whether `symbol` may be of the script Han.
  @inline(__always)
  static func mayBeHan(_ symbol: UInt32) -> Bool {
    if symbol >= 0x3400 {
      return symbol <= 0x9FFF || (symbol >= 0xF900 && symbol <= 0xFAFF) || symbol == PatternSymbol.beyond
    }
    // Marks such as 、 and 《 belong to no script of their own.
    let isMark = (symbol >= 0x3001 && symbol <= 0x3003) || (symbol >= 0x3008 && symbol <= 0x3020)
    return symbol >= 0x2E80 && !isMark
  }
}
