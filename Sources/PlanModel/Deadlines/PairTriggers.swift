/// Where a scanner stops: at code points behind which stand certain others; everything else is passed over.
///
/// Nearly every first character of a phrase stands in other words far more often: 全年 begins one, 全面 does not.
struct PairTriggers: Sendable {
  private static let setSize = 1024
  /// Three sets of code points below U+10000, a bit for each: what a phrase begins with, what may stand behind its
  /// first character, and what it may begin with whatever stands behind.
  private var bits: [UInt64]

  /// Stops at those of `starts` that one of `followers` or a character beyond U+FFFF stands behind, and at all of `lone`.
  init(_ starts: TriggerSet, before followers: TriggerSet, lone: TriggerSet = TriggerSet()) {
    bits = starts.words + followers.words + lone.words
    for index in 0..<Self.setSize { bits[index] |= lone.words[index] }
  }

  /// The first offset of `text` from `offset` on to stop at; the end if there is none.
  func next(in text: CodePoints, from offset: Int) -> Int {
    let bytes = text.bytes
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    return bits.withUnsafeBufferPointer { bits in
      var offset = offset
      // Behind a character of three bytes, as nearly all are, the first of the next one must be there, too.
      let last = bytes.count &- 4
      while offset < bytes.count {
        while offset <= last {
          let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
          guard word & 0xF0 == 0xE0 else { break }
          // The last byte of a character has the bit in the word that the others tell.
          let starts = bits[Int((word & 0x0F) &<< 6 | (word &>> 8) & 0x3F)]
          if (starts &>> UInt64((word &>> 16) & 0x3F)) & 1 != 0, Self.stops(bits, text, offset) {
            return offset
          }
          offset &+= 3
        }
        guard offset < bytes.count else { break }
        if Self.has(bits, 0, text.code(offset)), Self.stops(bits, text, offset) { return offset }
        offset = text.after(offset)
      }
      return bytes.count
    }
  }

  @inline(__always)
  private static func stops(_ bits: UnsafeBufferPointer<UInt64>, _ text: CodePoints, _ offset: Int) -> Bool {
    let next = text.code(text.after(offset))
    return next >= 0x10000 || has(bits, 1, next) || has(bits, 2, text.code(offset))
  }

  @inline(__always)
  private static func has(_ bits: UnsafeBufferPointer<UInt64>, _ set: Int, _ code: UInt32) -> Bool {
    code < 0x10000 && bits[set &* setSize &+ Int(code &>> 6)] &>> UInt64(code & 63) & 1 != 0
  }
}
