/// Turns counts of Unicode scalars into byte offsets, going on from the last place asked for.
struct ScalarOffsets {
  private var index = 0
  private var byte = 0

  /// Where the scalar number `wanted` begins, counted from 0; the end if there are not so many.
  mutating func byte(of wanted: Int, in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress.map({ UnsafePointer($0) }) else { return 0 }
    while index > wanted, byte > 0 {
      byte &-= 1
      if base[byte] & 0xC0 != 0x80 { index &-= 1 }
    }
    while byte &+ 8 <= bytes.count {
      let continuations = ByteWord.continuationMarks(in: ByteWord.load(base, byte)).nonzeroBitCount
      guard index &+ (8 &- continuations) <= wanted else { break }
      index &+= 8 &- continuations
      byte &+= 8
    }
    while byte < bytes.count, index < wanted || base[byte] & 0xC0 == 0x80 {
      if base[byte] & 0xC0 != 0x80 { index &+= 1 }
      byte &+= 1
    }
    return byte
  }
}
