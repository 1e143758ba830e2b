/// Numbers that texts are found by: FNV-1a (Fowler, Noll, Vo; RFC 9923).
package enum TextKey {
  /// The number of `texts`, one after the other.
  package static func of(_ texts: [String]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }
}
