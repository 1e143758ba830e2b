/// Counts for 64 things at a time, in how many sets each is.
///
/// The counts are kept in slices: one word has the lowest bit of each of the 64 counts, the next the second, and so
/// on, so that a set is added to all of them with a few operations on words. Sixteen sets are added at a time, by full
/// adders (Harley and Seal), which hand on one carry.
struct SlicedCounts {
  private var ones: UInt64 = 0
  private var twos: UInt64 = 0
  private var fours: UInt64 = 0
  private var eights: UInt64 = 0
  /// The slices from the fifth bit on.
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
    while position &+ 16 <= chosen.count {
      let first = nextEight(sets, chosen, position)
      let second = nextEight(sets, chosen, position &+ 8)
      carry(Self.add(&eights, first, second))
      position &+= 16
    }
    while position < chosen.count {
      let two = Self.add(&ones, sets[Int(chosen[position])], 0)
      let four = Self.add(&twos, two, 0)
      let eight = Self.add(&fours, four, 0)
      carry(Self.add(&eights, eight, 0))
      position &+= 1
    }
  }

  /// The count of thing number `thing`.
  subscript(thing: Int) -> Int {
    let shift = UInt64(thing)
    var count = (ones &>> shift) & 1 | ((twos &>> shift) & 1) &<< 1
    count |= ((fours &>> shift) & 1) &<< 2 | ((eights &>> shift) & 1) &<< 3
    for slice in 0..<highCount { count |= ((high[slice] &>> shift) & 1) &<< UInt64(slice &+ 4) }
    return Int(truncatingIfNeeded: count)
  }

  /// The things whose counts are `least` or more, a bit for each.
  func reaching(_ least: Int) -> UInt64 {
    guard least >> (highCount + 4) == 0 else { return 0 }
    var greater: UInt64 = 0
    var equal = UInt64.max
    // From the highest bit on.
    for slice in (0..<highCount).reversed() {
      Self.compare(high[slice], (least >> (slice + 4)) & 1 == 1, &greater, &equal)
    }
    Self.compare(eights, least & 8 != 0, &greater, &equal)
    Self.compare(fours, least & 4 != 0, &greater, &equal)
    Self.compare(twos, least & 2 != 0, &greater, &equal)
    Self.compare(ones, least & 1 != 0, &greater, &equal)
    return greater | equal
  }

  /// Goes on comparing with the next lower bit: `slice` of the counts, `bit` of the number.
  @inline(__always)
  private static func compare(
    _ slice: UInt64, _ bit: Bool, _ greater: inout UInt64, _ equal: inout UInt64
  ) {
    if bit {
      equal &= slice
    } else {
      greater |= equal & slice
      equal &= ~slice
    }
  }

  /// Adds eight sets; what is carried to the eights.
  @inline(__always)
  private mutating func nextEight(
    _ sets: UnsafeBufferPointer<UInt64>, _ chosen: UnsafeBufferPointer<UInt16>, _ position: Int
  ) -> UInt64 {
    let first = nextFour(sets, chosen, position)
    let second = nextFour(sets, chosen, position &+ 4)
    return Self.add(&fours, first, second)
  }

  /// Adds four sets; what is carried to the fours.
  @inline(__always)
  private mutating func nextFour(
    _ sets: UnsafeBufferPointer<UInt64>, _ chosen: UnsafeBufferPointer<UInt16>, _ position: Int
  ) -> UInt64 {
    let first = Self.add(&ones, sets[Int(chosen[position])], sets[Int(chosen[position &+ 1])])
    let second = Self.add(&ones, sets[Int(chosen[position &+ 2])], sets[Int(chosen[position &+ 3])])
    return Self.add(&twos, first, second)
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
  private mutating func carry(_ sixteens: UInt64) {
    var carry = sixteens
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
