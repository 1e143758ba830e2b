/// How literals are filed: by three symbols side by side in them, by two or one where no more are known.
enum OutlineHash {
  @inline(__always)
  static func first(_ symbol: UInt32) -> UInt32 { symbol &* 0x9E37_79B1 }

  /// The hash of a pair is the exclusive or of ``first(_:)`` and this.
  @inline(__always)
  static func second(_ symbol: UInt32) -> UInt32 { symbol &* 0x85EB_CA6B }

  /// The hash of three is the exclusive or of that of a pair and this.
  @inline(__always)
  static func third(_ symbol: UInt32) -> UInt32 { symbol &* 0xC2B2_AE35 }

  /// The bit of `hash` in a filter of 2 to the power of `bits` bits.
  @inline(__always)
  static func bit(_ hash: UInt32, _ bits: Int) -> Int { Int(hash &>> UInt32(truncatingIfNeeded: 32 - bits)) }

  /// The bucket of `hash` among 2 to the power of `bits`.
  @inline(__always)
  static func bucket(_ hash: UInt32, _ bits: Int) -> Int {
    Int((hash &* 0x2545_F491) &>> UInt32(truncatingIfNeeded: 32 - bits))
  }
}
