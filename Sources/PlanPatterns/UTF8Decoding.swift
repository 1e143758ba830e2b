/// Reads scalars of valid UTF-8.
enum UTF8Decoding {
  /// As ``scalar(in:at:)``, quickest for characters of three bytes, as nearly all of a Chinese text are.
  @inline(__always)
  static func likelyScalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (
    scalar: UInt32, width: Int
  ) {
    if position &+ 4 <= bytes.count {
      let raw = UnsafeRawBufferPointer(bytes)
      let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      if word & 0xC0_C0F0 == 0x80_80E0 {
        return ((word & 0xF) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F, 3)
      }
    }
    return scalar(in: bytes, at: position)
  }

  /// The scalar that begins at `position`, and how many bytes it has; damaged bytes count as themselves.
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (
    scalar: UInt32, width: Int
  ) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xE0, lead < 0xF0, position + 2 < bytes.count {
      let middle = UInt32(bytes[position + 1]) & 0x3F
      return ((lead & 0x0F) << 12 | middle << 6 | UInt32(bytes[position + 2]) & 0x3F, 3)
    }
    if lead >= 0xC0, lead < 0xE0, position + 1 < bytes.count {
      return ((lead & 0x1F) << 6 | UInt32(bytes[position + 1]) & 0x3F, 2)
    }
    guard lead >= 0xF0, position + 3 < bytes.count else { return (lead, 1) }
    let upper = (lead & 0x07) << 18 | (UInt32(bytes[position + 1]) & 0x3F) << 12
    return (upper | (UInt32(bytes[position + 2]) & 0x3F) << 6 | UInt32(bytes[position + 3]) & 0x3F, 4)
  }
}
