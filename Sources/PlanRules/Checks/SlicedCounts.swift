/// Counts for 64 things at a time, in how many sets each is.
///
/// The counts are kept in slices: one word has the lowest bit of each of the 64 counts, the next the second, and so
/// on, so that a set is added to all of them with a few operations on words. Eight sets are added at a time, by full
/// adders (Harley and Seal), which hand on one carry.
struct SlicedCounts {
  private var ones: UInt64 = 0
  private var twos: UInt64 = 0
  private var fours: UInt64 = 0
  /// The slices from the fourth bit on.
  private let high: UnsafeMutableBufferPointer<UInt64>
  private var highCount = 0

  /// Counts that are all 0; `slices` is where they are kept, 16 words, so that they may reach 2¹⁶.
  init(in slices: UnsafeMutableBufferPointer<UInt64>) {
    high = slices
    high.update(repeating: 0)
  }

  /// Adds the sets at the positions `chosen` of `sets`, fewer than 2¹⁶.
  mutating func add(_ sets: UnsafeBufferPointer<UInt64>, _ chosen: UnsafeBufferPointer<UInt16>) {
    var position = 0
    while position &+ 8 <= chosen.count {
      let first = Self.fours(sets, chosen, position, &ones, &twos)
      let second = Self.fours(sets, chosen, position &+ 4, &ones, &twos)
      carry(Self.add(&fours, first, second))
      position &+= 8
    }
    while position < chosen.count {
      let two = Self.add(&ones, sets[Int(chosen[position])], 0)
      let four = Self.add(&twos, two, 0)
      carry(Self.add(&fours, four, 0))
      position &+= 1
    }
  }

  /// The count of thing number `thing`.
  @inline(__always)
  subscript(thing: Int) -> Int {
    let shift = UInt64(thing)
    var count = (ones &>> shift) & 1 | ((twos &>> shift) & 1) &<< 1 | ((fours &>> shift) & 1) &<< 2
    for slice in 0..<highCount { count |= ((high[slice] &>> shift) & 1) &<< UInt64(slice &+ 3) }
    return Int(truncatingIfNeeded: count)
  }

  /// Adds four sets; what is carried to the fours.
  @inline(__always)
  private static func fours(
    _ sets: UnsafeBufferPointer<UInt64>, _ chosen: UnsafeBufferPointer<UInt16>, _ position: Int,
    _ ones: inout UInt64, _ twos: inout UInt64
  ) -> UInt64 {
    let first = add(&ones, sets[Int(chosen[position])], sets[Int(chosen[position &+ 1])])
    let second = add(&ones, sets[Int(chosen[position &+ 2])], sets[Int(chosen[position &+ 3])])
    return add(&twos, first, second)
  }

  /// A full adder: the sum stays in `sum`, what is carried is given back.
  @inline(__always)
  private static func add(_ sum: inout UInt64, _ left: UInt64, _ right: UInt64) -> UInt64 {
    let half = left ^ right
    let carry = (left & right) | (half & sum)
    sum ^= half
    return carry
  }

  @inline(__always)
  private mutating func carry(_ eights: UInt64) {
    var carry = eights
    var slice = 0
    while carry != 0 {
      let both = high[slice] & carry
      high[slice] ^= carry
      carry = both
      slice &+= 1
    }
    highCount = max(highCount, slice)
  }
}
