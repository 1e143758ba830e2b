/// A quick hash of an object's key.
///
/// It only spares comparisons, when a member is looked up and when keys are checked to differ:
/// whoever makes keys collide on purpose gains nothing but those comparisons.
enum KeyHash {
  /// The hash of a key's bytes.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let base = bytes.baseAddress else { return 0 }
    return of(base, bytes.count)
  }

  /// The hash of the `count` bytes at `base`.
  @inline(__always)
  static func of(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    var first: UInt64 = 0
    var last: UInt64 = 0
    if count >= 8 {
      first = ByteWord.load(base, 0)
      last = ByteWord.load(base, count &- 8)
    } else {
      for offset in 0..<count { first = first &<< 8 | UInt64(base[offset]) }
    }
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ last
    let product = mixed &* 0xD6E8_FEB8_6659_FD93
    return Int32(truncatingIfNeeded: product ^ (product &>> 32))
  }
}
