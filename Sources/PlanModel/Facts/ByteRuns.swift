/// What tables of runs of bytes have in common: their hash, and whether two are the same.
enum ByteRuns {
  /// A hash of `bytes`, eight at a step.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let hash = UInt64(truncatingIfNeeded: bytes.count)
    guard bytes.count >= 8 else {
      var word: UInt64 = 0
      for offset in 0..<bytes.count { word = word &<< 8 | UInt64(bytes[offset]) }
      return mixed(hash, word)
    }
    var mix = hash
    var offset = 0
    while offset &+ 8 < bytes.count {
      mix = mixed(mix, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    // The last eight, some of them for the second time.
    return mixed(mix, bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// Whether `run` stands from `start` on in `bytes`, which reach as far.
  @inline(__always)
  static func stands(_ run: UnsafeRawBufferPointer, in bytes: [UInt8], at start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      @inline(__always)
      func isSame(_ offset: Int) -> Bool {
        run.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == bytes.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      }
      var offset = 0
      while offset &+ 8 <= run.count {
        if !isSame(offset) { return false }
        offset &+= 8
      }
      // The last eight, some of them for the second time.
      if run.count >= 8 { return isSame(run.count &- 8) }
      while offset < run.count {
        if run[offset] != bytes[start &+ offset] { return false }
        offset &+= 1
      }
      return true
    }
  }
}
