/// Encodes single characters as GB 18030, for a few words at a time.
///
/// Source: Encoding Standard, encoding.spec.whatwg.org, section 10.2, "gb18030 encoder".
enum GB18030Encoder {
  /// Adds the bytes of the code point `code`, which is no surrogate.
  static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    if code < 0x80 { return bytes.append(UInt8(code)) }
    // A linear search: only words that are put into a text come here.
    if let index = GB18030Table.entries.firstIndex(where: { $0 & 0xFF_FFFF == code }) {
      let trail = index % 190
      bytes.append(UInt8(truncatingIfNeeded: 0x81 + index / 190))
      bytes.append(UInt8(truncatingIfNeeded: trail + (trail < 0x3F ? 0x40 : 0x41)))
      return
    }
    let pointer = pointer(of: code)
    bytes.append(UInt8(truncatingIfNeeded: 0x81 + pointer / 12600))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + pointer / 1260 % 10))
    bytes.append(UInt8(truncatingIfNeeded: 0x81 + pointer / 10 % 126))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + pointer % 10))
  }

  /// The position of `code` among all forms of four bytes.
  private static func pointer(of code: UInt32) -> Int {
    if code >= 0x10000 { return 189_000 + Int(code) - 0x10000 }
    let starts = GB18030Ranges.starts
    var position = 0
    for index in stride(from: 0, to: starts.count, by: 2) where UInt32(starts[index + 1]) <= code {
      // Ranges are not in the order of code points: the nearest below counts.
      if UInt32(starts[index + 1]) >= UInt32(starts[position + 1]) { position = index }
    }
    return Int(starts[position]) + Int(code) - Int(starts[position + 1])
  }
}
