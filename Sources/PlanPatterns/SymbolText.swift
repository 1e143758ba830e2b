import PlanSource

/// A text as symbols between its edges, and what else it has that symbols do not tell.
///
/// One is loaded with text after text, so that nothing is allocated for each.
final class SymbolText {
  /// What a text has beside its symbols.
  struct Marks {
    /// Whether it has a character that is no symbol.
    var hasBlanks = false
    var hasPrivate = false
    /// A bit for each ASCII character, and for each of full width at the place of its ASCII one.
    var narrow: (UInt64, UInt64) = (0, 0)
    var wide: (UInt64, UInt64) = (0, 0)
  }

  private(set) var symbols: UnsafeMutablePointer<UInt16>
  private var capacity = 2048
  /// How many symbols behind the last may be read.
  private static let padding = 8
  /// How many symbols there are, both edges included.
  var count = 0
  var marks = Marks()

  /// Nothing; to be loaded.
  init() {
    symbols = .allocate(capacity: capacity)
    symbols.initialize(repeating: 0, count: capacity)
  }

  deinit { symbols.deallocate() }

  /// Makes room for the symbols of `count` bytes.
  func reserve(_ count: Int) {
    guard capacity < count + 2 + Self.padding else { return }
    symbols.deallocate()
    capacity = (count + 2) * 2 + Self.padding
    symbols = .allocate(capacity: capacity)
    symbols.initialize(repeating: 0, count: capacity)
  }

  /// Puts the symbols of `bytes` in place of what was there.
  func load(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    var marks = Marks()
    let symbols = symbols
    symbols[0] = UInt16(PatternSymbol.start)
    var count = 1
    var position = 0
    while position < bytes.count {
      let (scalar, width) = UTF8Decoding.likelyScalar(in: bytes, at: position)
      position &+= width
      let symbol = PatternSymbol.isPlain(scalar) ? scalar : Self.uncommon(scalar, &marks)
      symbols[count] = UInt16(truncatingIfNeeded: symbol)
      count &+= symbol == 0 ? 0 : 1
    }
    symbols[count] = UInt16(PatternSymbol.end)
    self.count = count + 1
    self.marks = marks
  }

  /// The symbol of `scalar`, which is not plain, 0 for blanks; what is to be said of it is noted in `marks`.
  @inline(never)
  static func uncommon(_ scalar: UInt32, _ marks: inout Marks) -> UInt32 {
    let wide = scalar &- 0xFEE0
    if scalar &- 0x21 <= 0x7E - 0x21 {
      set(scalar, in: &marks.narrow)
      return ascii(scalar)
    }
    if wide &- 0x21 <= 0x7E - 0x21 {
      set(wide, in: &marks.wide)
      return ascii(wide)
    }
    return rare(scalar, &marks)
  }

  private static func rare(_ scalar: UInt32, _ marks: inout Marks) -> UInt32 {
    let symbol = PatternSymbol.ofUncommon(scalar)
    if symbol == 0 { marks.hasBlanks = true }
    if scalar >= 0xE000, scalar < 0xF900 { marks.hasPrivate = true }
    return symbol
  }

  /// The symbol of a printable character of ASCII.
  @inline(__always)
  private static func ascii(_ scalar: UInt32) -> UInt32 {
    if scalar &- 0x30 < 10 { return PatternSymbol.digit }
    return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
  }

  @inline(__always)
  private static func set(_ scalar: UInt32, in bits: inout (UInt64, UInt64)) {
    let bit: UInt64 = 1 &<< UInt64(scalar & 63)
    if scalar & 64 == 0 { bits.0 |= bit } else { bits.1 |= bit }
  }

  /// Where `scalar` stands among the characters that count as they are written; `nil` if it does not.
  static func exactIndex(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x21...0x7E: Int(scalar - 0x21)
    case 0xFF01...0xFF5E: Int(scalar - 0xFF01) + 94
    default: nil
    }
  }

  /// Which of the lengths whose bits are `wanted` (``RepeatedPart/bits``) may stand twice side by side.
  ///
  /// For texts without blanks, which count in what stands twice and are no symbols. Eight symbols are compared at
  /// a time; only where enough are equal is it asked whether these stand together.
  func repeatedLengths(_ wanted: UInt64) -> UInt64 {
    var found: UInt64 = 0
    var wanted = wanted
    while wanted != 0 {
      let length = wanted.trailingZeroBitCount + 1
      guard count - 2 >= 2 * length else { break }
      if hasRepetition(length) { found |= wanted & (0 &- wanted) }
      wanted &= wanted &- 1
    }
    return found
  }

  private func hasRepetition(_ length: Int) -> Bool {
    let end = count - length
    var equal = 0
    var start = 0
    // Sums have 16 bits.
    while start < end {
      let limit = min(start &+ 1 << 15, end)
      equal &+= equalCount(length, start, limit)
      start = limit
    }
    return equal >= length && hasRun(length)
  }

  /// How many symbols from `start` up to `limit`, and maybe a few behind, come again `length` places on.
  @inline(__always)
  private func equalCount(_ length: Int, _ start: Int, _ limit: Int) -> Int {
    var sum = SIMD8<UInt16>()
    var position = start
    while position < limit {
      let left = UnsafeRawPointer(symbols + position).loadUnaligned(as: SIMD8<UInt16>.self)
      let right = UnsafeRawPointer(symbols + position + length).loadUnaligned(as: SIMD8<UInt16>.self)
      sum &+= SIMD8<UInt16>.zero.replacing(with: 1, where: left .== right)
      position &+= 8
    }
    return Int(sum.wrappedSum())
  }

  private func hasRun(_ length: Int) -> Bool {
    let (left, right) = (symbols, symbols + length)
    var run = 0
    for position in 0..<(count - length) {
      run = left[position] == right[position] ? run &+ 1 : 0
      if run >= length { return true }
    }
    return false
  }
}
