package import PlanSource

/// A text as symbols between its edges, and what else it has that symbols do not tell.
///
/// One value is loaded with text after text, so that nothing is allocated for each.
package struct SymbolText {
  private(set) var symbols: [UInt16] = []
  /// How many symbols there are, both edges included.
  private(set) var count = 0
  /// Whether it has a character that is no symbol.
  private(set) var hasBlanks = false
  private(set) var hasPrivate = false
  /// A bit for each character that counts as it is written (``exactIndex(of:)``).
  private(set) var exacts: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// Where each pair of symbols stood last, by its hash, counted on from text to text.
  private var lastPlaces: [Int] = []
  private var base = 0

  /// Nothing; to be loaded.
  package init() {}

  /// Where `scalar` stands among the characters that count as they are written; `nil` if it does not.
  static func exactIndex(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x21...0x7E: Int(scalar - 0x21)
    case 0xFF01...0xFF5E: Int(scalar - 0xFF01) + 94
    default: nil
    }
  }

  /// Puts the symbols of `text` in place of what was there.
  package mutating func load(_ text: Text) {
    let range = Int(text.start)..<Int(text.end)
    text.storage.bytes.withUnsafeBufferPointer { load(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func load(_ bytes: UnsafeBufferPointer<UInt8>) {
    if symbols.count < bytes.count + 2 {
      symbols = Array(repeating: 0, count: max(1024, (bytes.count + 2) * 2))
    }
    var flags = Flags()
    count = symbols.withUnsafeMutableBufferPointer { Self.load(bytes, into: $0, &flags) }
    hasBlanks = flags.hasBlanks
    hasPrivate = flags.hasPrivate
    exacts = flags.exacts
  }

  private struct Flags {
    var hasBlanks = false
    var hasPrivate = false
    var exacts: (UInt64, UInt64, UInt64) = (0, 0, 0)

    mutating func add(_ scalar: UInt32) {
      if scalar >= 0xE000, scalar < 0xF900 { hasPrivate = true }
      guard let index = SymbolText.exactIndex(of: scalar) else { return }
      let bit: UInt64 = 1 << UInt64(index & 63)
      switch index >> 6 {
      case 0: exacts.0 |= bit
      case 1: exacts.1 |= bit
      default: exacts.2 |= bit
      }
    }
  }

  private static func load(
    _ bytes: UnsafeBufferPointer<UInt8>, into symbols: UnsafeMutableBufferPointer<UInt16>,
    _ flags: inout Flags
  ) -> Int {
    symbols[0] = UInt16(PatternSymbol.start)
    var count = 1
    var position = 0
    while position < bytes.count {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
      position += width
      if scalar >= 0x3001, scalar < 0xA620 {
        symbols[count] = UInt16(truncatingIfNeeded: scalar)
        count += 1
        continue
      }
      flags.add(scalar)
      let symbol = PatternSymbol.ofUncommon(scalar)
      if symbol == 0 {
        flags.hasBlanks = true
      } else {
        symbols[count] = UInt16(truncatingIfNeeded: symbol)
        count += 1
      }
    }
    symbols[count] = UInt16(PatternSymbol.end)
    return count + 1
  }

  /// Whether anything of `least` to `most` characters may stand twice side by side.
  ///
  /// If something does, each pair of symbols in its second half was seen so many places before.
  package mutating func mayRepeat(least: Int, most: Int) -> Bool {
    // Blanks count in what stands twice, and are no symbols.
    if hasBlanks { return true }
    if lastPlaces.isEmpty { lastPlaces = Array(repeating: -Self.farAway, count: 1 << Self.placeBits) }
    base += count + Self.farAway
    return symbols.withUnsafeBufferPointer { symbols in
      lastPlaces.withUnsafeMutableBufferPointer { places in
        var run = 0
        var longest = 0
        for position in 1..<count {
          let pair =
            OutlineHash.first(UInt32(symbols[position - 1])) ^ OutlineHash.second(UInt32(symbols[position]))
          let slot = OutlineHash.bit(pair, Self.placeBits)
          run = base + position - places[slot] <= most ? run + 1 : 0
          longest = max(longest, run)
          places[slot] = base + position
        }
        return longest >= least - 1
      }
    }
  }

  private static let placeBits = 11
  /// No two places of different texts are nearer than this.
  private static let farAway = 1 << 12
}
