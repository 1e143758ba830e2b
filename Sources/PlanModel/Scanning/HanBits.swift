/// A set of characters of three bytes, asked with the bytes of a character as they stand in a text.
///
/// The first two bytes of three, as one number, are the place of a word, and the last one is the bit in it: nothing is decoded.
/// There is a word for all that two such bytes can be, valid or not; texts touch some 3 KB of them.
struct HanBits: Sendable {
  private var words = [UInt64](repeating: 0, count: 1 << 12)

  /// Adds `code`; those that have not three bytes are passed over.
  mutating func insert(_ code: UInt32) {
    guard code >= 0x800, code < 0x10000 else { return }
    words[Int((code >> 12) << 8 | 0x80 | (code >> 6) & 0x3F)] |= 1 << UInt64(code & 0x3F)
  }

  /// Calls `body` with the set as it lies in memory.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(View(words: $0)) }
  }

  /// The set as it lies in memory.
  struct View {
    fileprivate let words: UnsafeBufferPointer<UInt64>

    /// 1 if the character of three bytes is in the set that stands at `offset` of `base`; 0 if not.
    ///
    /// Its first byte must be one of such a character: 0xE0 to 0xEF.
    @inline(__always)
    func bit(_ base: UnsafeRawPointer, _ offset: Int) -> Int {
      let head = UInt16(bigEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
      let last = UInt64(base.load(fromByteOffset: offset &+ 2, as: UInt8.self))
      return Int(truncatingIfNeeded: words[Int(head) &- 0xE000] &>> last & 1)
    }
  }
}
