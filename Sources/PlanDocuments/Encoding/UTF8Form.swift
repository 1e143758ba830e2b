/// Writes code points as UTF-8 (RFC 3629).
enum UTF8Form {
  /// Writes `code`, which is no surrogate, behind the `count` bytes of `output`, which has room for it.
  @inline(__always)
  static func append(_ code: UInt32, to output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    // Chinese characters first.
    switch code {
    case 0x800..<0x10000:
      output[count] = UInt8(truncatingIfNeeded: 0xE0 | code >> 12)
      output[count &+ 1] = trail(code >> 6)
      output[count &+ 2] = trail(code)
      count &+= 3
    case 0..<0x80:
      output[count] = UInt8(truncatingIfNeeded: code)
      count &+= 1
    case 0x80..<0x800:
      output[count] = UInt8(truncatingIfNeeded: 0xC0 | code >> 6)
      output[count &+ 1] = trail(code)
      count &+= 2
    default:
      output[count] = UInt8(truncatingIfNeeded: 0xF0 | code >> 18)
      output[count &+ 1] = trail(code >> 12)
      output[count &+ 2] = trail(code >> 6)
      output[count &+ 3] = trail(code)
      count &+= 4
    }
  }

  @inline(__always)
  private static func trail(_ code: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | code & 0x3F) }
}
