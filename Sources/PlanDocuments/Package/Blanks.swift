import PlanSource

/// The blanks that stand at the edges of paragraphs and cells: U+0009 to U+000D, U+0020, U+00A0, U+3000.
enum Blanks {
  /// The bytes of `text` from `lower` up to `upper` without blanks at the edges.
  ///
  /// Of blanks alone, an empty range at the first of them is left.
  static func trimmed(_ lower: Int, _ upper: Int, in text: UnsafeBufferPointer<UInt8>) -> ByteRange {
    var start = lower
    while start < upper {
      let length = length(at: start, before: upper, in: text)
      if length == 0 { break }
      start += length
    }
    guard start < upper else { return ByteRange(lower, lower) }
    var end = upper
    while end > start {
      let length = length(endingAt: end, after: start, in: text)
      if length == 0 { break }
      end -= length
    }
    return ByteRange(start, end)
  }

  /// How many bytes the blank at `offset` has; 0 if there is none.
  @inline(__always)
  private static func length(at offset: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[offset] {
    case 0x09...0x0D, 0x20: 1
    case 0xC2: offset + 1 < end && text[offset + 1] == 0xA0 ? 2 : 0
    case 0xE3: offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }

  @inline(__always)
  private static func length(endingAt end: Int, after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int
  {
    for count in 1...3 where end - count >= start {
      if length(at: end - count, before: end, in: text) == count { return count }
    }
    return 0
  }
}
