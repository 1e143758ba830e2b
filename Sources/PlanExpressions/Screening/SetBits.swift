/// The positions of the bits that are set in a word, from the lowest on.
struct SetBits: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(_ word: UInt64) {
    rest = word
  }

  @inline(__always)
  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}

extension UInt64 {
  /// The positions of the bits that are set.
  @inline(__always)
  var setBits: SetBits { SetBits(self) }
}
