/// What a text has beside its symbols: a bit for each of what follows, in four words.
///
/// For the characters of ASCII and those of full width, which count as they are written where a pattern names just one of
/// them, for blanks, for private use, and for brackets and quotation marks of other kinds.
enum SymbolMarks {
  /// How many words the bits of a text have.
  static let words = 4
  /// The text has a character that is no symbol.
  static let blank = 0
  static let privateUse = 1
  /// Nothing that anybody looks for.
  static let none = 2
  /// A bracket or quotation mark that has no bit of its own.
  static let pair = 3

  /// The bit of `scalar`, if that has one of its own.
  static func bit(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x21...0x7E: Int(scalar)
    case 0xFF01...0xFF5E: Int(scalar - 0xFEE0) + 128
    case 0xE000..<0xF900: privateUse
    case 0x2018...0x201F, 0x3008...0x3011, 0x3014...0x301F: pair
    default: PatternSymbol.of(scalar) == 0 ? blank : nil
    }
  }

  /// The words of a text that has nothing but brackets and quotation marks, all of them.
  static let pairs: [UInt64] = {
    var marks = [UInt64](repeating: 0, count: words)
    for scalar in Array("()[]{}<>（）［］｛｝＜＞“".unicodeScalars) {
      if let bit = bit(of: scalar.value) { marks[bit >> 6] |= 1 << UInt64(bit & 63) }
    }
    return marks
  }()

  /// Whether `scalar` is a bracket or quotation mark that ``pairs`` has.
  static func isPair(_ scalar: UInt32) -> Bool {
    guard let bit = bit(of: scalar) else { return false }
    return pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// Where what has the bit `bit` stands among the single characters of an outline; `nil` for ``none``.
  static func exactIndex(ofBit bit: Int) -> Int? {
    switch bit {
    case blank: OutlineLayout.blankSingle
    case privateUse: OutlineLayout.privateSingle
    case 0x21...0x7E: bit - 0x21
    case 128 + 0x21...128 + 0x7E: bit - 128 - 0x21 + 94
    default: nil
    }
  }

  /// Where `scalar` stands among the characters that count as they are written; `nil` if it does not.
  static func exactIndex(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x21...0x7E: Int(scalar - 0x21)
    case 0xFF01...0xFF5E: Int(scalar - 0xFF01) + 94
    default: nil
    }
  }

  /// Calls `body` with each bit of `marks`, the words of a text.
  @inline(__always)
  static func forEachBit(of marks: UnsafePointer<UInt64>, _ body: (Int) -> Void) {
    for word in 0..<words {
      var bits = marks[word]
      while bits != 0 {
        body(word << 6 | bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }
}
