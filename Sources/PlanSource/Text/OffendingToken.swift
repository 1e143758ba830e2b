/// What a message about a syntax error underlines.
enum OffendingToken {
  /// The word or the character at `offset`; at the end an empty range.
  ///
  /// Of a word only the part from `offset` on is taken.
  static func range(at offset: Int, in source: UnsafeBufferPointer<UInt8>) -> ByteRange {
    let offset = min(max(offset, 0), source.count)
    guard offset < source.count, let base = source.baseAddress else {
      return ByteRange(source.count, source.count)
    }
    if isWord(source[offset]) { return ByteRange(offset, wordEnd(offset, in: source)) }
    let length = UTF8Validation.sequenceLength(base, offset, source.count)
    return ByteRange(
      offset, offset + (length > 0 ? length : UTF8Validation.subpartLength(base, offset, source.count)))
  }

  /// Whether a word, a number or a constant is written with `byte`.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The first offset of the word that `offset` stands in.
  static func wordStart(_ offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset
    while start > 0, isWord(source[start - 1]) { start -= 1 }
    return start
  }

  private static func wordEnd(_ offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var end = offset
    while end < source.count, isWord(source[end]) { end += 1 }
    return end
  }
}
