/// A few of the pairs of neighbouring characters of a text, chosen alike for every text.
///
/// Those whose hashes are smallest (bottom-k sketch, Broder 1997): texts that have many pairs in common have
/// many of these in common.
enum PairSketch {
  /// The `size` smallest hashes of the pairs of folded `scalars`, each once, in ascending order.
  static func make(of scalars: [UInt32], size: Int) -> [UInt32] {
    var smallest: [UInt32] = []
    smallest.reserveCapacity(size + 1)
    guard scalars.count > 1 else { return smallest }
    for position in 1..<scalars.count {
      let hash = mix(UInt64(scalars[position - 1]) << 32 | UInt64(scalars[position]))
      if smallest.count == size, let largest = smallest.last, hash >= largest { continue }
      let place = smallest.firstIndex { $0 >= hash } ?? smallest.count
      if place < smallest.count, smallest[place] == hash { continue }
      smallest.insert(hash, at: place)
      if smallest.count > size { smallest.removeLast() }
    }
    return smallest
  }

  /// The finalizer of SplitMix64.
  @inline(__always)
  private static func mix(_ pair: UInt64) -> UInt32 {
    var value = pair &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: value ^ (value >> 31))
  }
}
