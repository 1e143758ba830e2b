/// A set of characters of three bytes, asked with their bytes as they stand in a text.
///
/// The second and third byte, as one number, are the place of sixteen bits, and the first one is the bit: nothing is decoded. There is
/// room for each two bytes that are 0x80 or more; characters touch 8 KB of it.
struct HanBits: Sendable {
  private var bits = [UInt16](repeating: 0, count: 1 << 14)

  /// The number of two bytes 0x80, as they lie in memory.
  private static let least = 0x8080

  /// Adds `code`; those that have not three bytes are passed over.
  mutating func insert(_ code: UInt32) {
    guard code >= 0x800, code < 0x10000 else { return }
    bits[Int((code & 0x3F) << 8 | (code >> 6) & 0x3F)] |= 1 << UInt16(code >> 12)
  }

  /// Calls `body` with the set as it lies in memory.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(View(bits: $0)) }
  }

  /// The set as it lies in memory.
  struct View {
    fileprivate let bits: UnsafeBufferPointer<UInt16>

    /// 1 if the character that stands at `offset` of `base` is in the set; 0 if not.
    ///
    /// It must have three bytes: 0xE0 to 0xEF and two from 0x80 to 0xBF.
    @inline(__always)
    func bit(_ base: UnsafeRawPointer, _ offset: Int) -> Int {
      let tail = UInt16(
        littleEndian: base.loadUnaligned(fromByteOffset: offset &+ 1, as: UInt16.self))
      let lead = UInt32(base.load(fromByteOffset: offset, as: UInt8.self))
      return Int(truncatingIfNeeded: UInt32(bits[Int(tail) &- HanBits.least]) &>> lead & 1)
    }
  }
}
