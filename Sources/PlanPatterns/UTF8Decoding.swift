/// Reads scalars of valid UTF-8.
enum UTF8Decoding {
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
