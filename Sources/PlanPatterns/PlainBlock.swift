/// Eight characters of three bytes each that stand side by side, made symbols in one step.
///
/// Nearly all characters of a Chinese text are plain: Han characters and what lies near them from U+3040 to U+A61F, 、 and 。
/// are their own symbols, ， is that of the comma; only this last has a mark (``SymbolMarks``). How many of the eight are plain
/// is told only when all are made, so that nothing hangs on what was before.
struct PlainBlock {
  /// How many characters there are, how many bytes these have, and how many are read.
  static let count = 8
  static let width = 24
  static let readWidth = 26

  private static let firstHan: UInt16 = 0x3040
  private static let endOfHan: UInt16 = 0xA620
  private static let comma: UInt16 = 0xFF0C

  /// The symbols of those that are plain, and anything for the others.
  let symbols: SIMD8<UInt16>
  /// Which are plain.
  private let plain: SIMDMask<SIMD8<Int16>>
  /// Which are ，.
  let commas: SIMDMask<SIMD8<Int16>>

  /// The eight at `bytes`, valid UTF-8, of which ``readWidth`` are read.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    let even = Self.words(bytes)
    let odd = Self.words(bytes + Self.width / 4)
    let scalars = Self.joined(Self.scalars(even), Self.scalars(odd))
    // Bits are left where a character begins otherwise than those of three bytes.
    let leads = Self.joined(Self.otherLeads(even), Self.otherLeads(odd))
    let isOfThree = leads .== SIMD8<UInt16>(repeating: 0)
    let isHan =
      (scalars &- SIMD8<UInt16>(repeating: Self.firstHan))
      .< SIMD8<UInt16>(repeating: Self.endOfHan &- Self.firstHan)
    let isStop =
      (scalars .== SIMD8<UInt16>(repeating: 0x3001)) .| (scalars .== SIMD8<UInt16>(repeating: 0x3002))
    let isComma = (scalars .== SIMD8<UInt16>(repeating: Self.comma)) .& isOfThree
    plain = ((isHan .| isStop) .& isOfThree) .| isComma
    commas = isComma
    symbols = scalars.replacing(with: SIMD8(repeating: UInt16(PatternSymbol.comma)), where: isComma)
  }

  /// Whether all are plain.
  @inline(__always)
  var isPlain: Bool {
    let words = Self.words(of: plain)
    return words[0] & words[1] == .max
  }

  /// How many are plain before the first that is not.
  @inline(__always)
  var plainCount: Int {
    let words = Self.words(of: plain)
    let first = (~words[0]).trailingZeroBitCount &>> 4
    return first < 4 ? first : 4 &+ (~words[1]).trailingZeroBitCount &>> 4
  }

  /// Whether one of the first `count` is ，; there are less than eight of these.
  @inline(__always)
  func hasComma(before count: Int) -> Bool {
    let words = Self.words(of: commas)
    let first = count < 4 ? words[0] &<< UInt64(truncatingIfNeeded: 64 &- 16 &* count) : words[0]
    let second = count > 4 ? words[1] &<< UInt64(truncatingIfNeeded: 128 &- 16 &* count) : 0
    return count > 0 && first | second != 0
  }

  /// Whether one of `mask` is set.
  @inline(__always)
  static func isAny(_ mask: SIMDMask<SIMD8<Int16>>) -> Bool {
    let words = words(of: mask)
    return words[0] | words[1] != 0
  }

  /// The bits of `mask`, 16 for each.
  @inline(__always)
  static func words(of mask: SIMDMask<SIMD8<Int16>>) -> SIMD2<UInt64> {
    unsafeBitCast(SIMD8<UInt16>.zero.replacing(with: .max, where: mask), to: SIMD2<UInt64>.self)
  }

  /// Two words, twelve bytes from each other, in each of which the lower six bytes are two characters.
  @inline(__always)
  private static func words(_ bytes: UnsafeRawPointer) -> SIMD2<UInt64> {
    // Whole vectors are read, so that what follows is done with both words at once.
    let lower = bytes.loadUnaligned(as: SIMD2<UInt64>.self)
    let upper = bytes.loadUnaligned(fromByteOffset: 4, as: SIMD2<UInt64>.self)
    return SIMD2(UInt64(littleEndian: lower[0]), UInt64(littleEndian: upper[1]))
  }

  /// The characters of each of `words`, 16 bits for each, in the lower half.
  @inline(__always)
  private static func scalars(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let upper = (words & SIMD2(repeating: 0x0F00_000F)) &<< SIMD2(repeating: 12)
    let middle = (words &>> SIMD2(repeating: 2)) & SIMD2(repeating: 0xF_C000_0FC0)
    let lower = (words &>> SIMD2(repeating: 16)) & SIMD2(repeating: 0x3F00_003F)
    // The second lies 24 bits above the first.
    let both = upper | middle | lower
    return both & SIMD2(repeating: 0xFFFF) | both &>> SIMD2(repeating: 8) & SIMD2(repeating: 0xFFFF_0000)
  }

  /// Where characters of each of `words` begin, what that differs by from how those of three bytes do, in the lower half.
  @inline(__always)
  private static func otherLeads(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    (words ^ SIMD2(repeating: 0xE000_00E0)) & SIMD2(repeating: 0xF000_00F0)
  }

  /// The lower halves of the words of both, one of each in turn.
  @inline(__always)
  private static func joined(_ even: SIMD2<UInt64>, _ odd: SIMD2<UInt64>) -> SIMD8<UInt16> {
    unsafeBitCast(even | odd &<< SIMD2(repeating: 32), to: SIMD8<UInt16>.self)
  }
}
