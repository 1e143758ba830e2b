/// A piece of a cell of responsibility between two marks, found among the bytes without decoding them.
///
/// Nearly all cells are Chinese characters, the marks between units, and （…） inside a name: 区财政局牵头，各镇（街道）配合。 In
/// such a cell no bracket, key or blank reaches across a mark, so that what a piece says hangs on its bytes alone.
struct SegmentCut {
  /// In bytes from the start of the cell.
  let start: Int
  let end: Int
  /// The mark behind it; none at the end of the cell.
  let mark: UnitMark
  /// Where the next piece begins.
  let next: Int

  /// Longer pieces name nobody.
  private static let longest = 240

  /// The piece of `bytes`, which has `count`, that begins at `start`; `nil` if it is empty, long or not plain.
  @inline(__always)
  init?(_ bytes: UnsafePointer<UInt8>, from start: Int, to count: Int) {
    var end = start
    while true {
      end = Self.afterHan(bytes, end, count)
      guard end &+ 3 <= count, Self.code(bytes, end) == Self.opening else { break }
      end = Self.afterBracketed(bytes, end &+ 3, count)
      guard end &+ 3 <= count, Self.code(bytes, end) == Self.closing else { return nil }
      end &+= 3
    }
    guard end > start, end &- start <= Self.longest, let mark = Self.mark(bytes, end, count) else {
      return nil
    }
    (self.start, self.end, self.mark) = (start, end, mark)
    next = mark == .none ? count : end &+ mark.size
  }

  private static let opening: UInt32 = 0xEFBC88
  private static let closing: UInt32 = 0xEFBC89
  private static let pause: UInt32 = 0xE38081

  /// The three bytes at `offset`, as one number.
  @inline(__always)
  private static func code(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt32 {
    UInt32(bytes[offset]) &<< 16 | UInt32(bytes[offset &+ 1]) &<< 8 | UInt32(bytes[offset &+ 2])
  }

  /// The first offset from `offset` on at which no Han character from U+4000 to U+9FFF stands.
  @inline(__always)
  private static func afterHan(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Int {
    var offset = offset
    while offset &+ 3 <= count, bytes[offset] &- 0xE4 <= 5 { offset &+= 3 }
    return offset
  }

  /// The same, also passing over 、 as in 县（市、区）.
  @inline(__always)
  private static func afterBracketed(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Int {
    var offset = afterHan(bytes, offset, count)
    while offset &+ 3 <= count, code(bytes, offset) == pause { offset = afterHan(bytes, offset &+ 3, count) }
    return offset
  }

  /// The mark at `offset`; none at the end and before the 。 that ends a cell; `nil` for everything else.
  @inline(__always)
  private static func mark(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> UnitMark? {
    guard offset < count else { return UnitMark.none }
    if bytes[offset] == 0x2C { return .narrowComma }
    if bytes[offset] == 0x3B { return .narrowSemicolon }
    guard offset &+ 3 <= count else { return nil }
    switch code(bytes, offset) {
    case pause: return .pause
    case 0xEFBC8C: return .comma
    case 0xEFBC9B: return .semicolon
    case 0xE38082: return offset &+ 3 == count ? UnitMark.none : nil
    default: return nil
    }
  }
}
