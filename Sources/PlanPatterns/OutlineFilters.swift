/// Where three, two or one symbol may be what a literal of an ``OutlineIndex`` is looked for by.
///
/// One look with the hash of two symbols tells whether they are enough, and which third ones would be. Tables are small
/// and asked without a branch; what passes for nothing is told by the table of slots.
struct OutlineFilters: ~Copyable {
  private static let pairBits: UInt32 = 14
  /// The low bits of a symbol that a single one is known by.
  private static let singleMask: UInt32 = 0x7FF
  /// The low bits of the third symbol that tell which bit of an entry is its own.
  private static let thirdMask: UInt32 = 7
  /// The bit of an entry that stands for two symbols alone.
  private static let alone: UInt32 = 8

  /// By the hash of two symbols a bit for each kind of third one, and above them ``alone``.
  private let pairs: UnsafeMutablePointer<UInt16>
  /// By the low bits of a symbol whether it may be enough: 1 or 0.
  private let singles: UnsafeMutablePointer<UInt8>

  /// Filters that let nothing pass.
  init() {
    pairs = Self.zeros(1 << Int(Self.pairBits))
    singles = Self.zeros(Int(Self.singleMask) + 1)
  }

  deinit {
    pairs.deallocate()
    singles.deallocate()
  }

  private static func zeros<Element: FixedWidthInteger>(_ count: Int) -> UnsafeMutablePointer<Element> {
    let zeros = UnsafeMutablePointer<Element>.allocate(capacity: count)
    zeros.initialize(repeating: 0, count: count)
    return zeros
  }

  /// Lets the first `count` of `symbols` pass side by side, one to three, of 16 bits each, the first in the lowest.
  func add(count: Int, _ symbols: UInt64) {
    let two = UInt32(truncatingIfNeeded: symbols)
    switch count {
    case 1: singles[Int(two & Self.singleMask)] = 1
    case 2: pairs[Self.pair(two)] |= 1 << UInt16(Self.alone)
    default: pairs[Self.pair(two)] |= 1 << UInt16(UInt32(truncatingIfNeeded: symbols >> 32) & Self.thirdMask)
    }
  }

  /// Notes in `places` where something may pass that begins with one of the first `count` symbols.
  func find(_ symbols: UnsafePointer<UInt16>, _ count: Int, _ places: inout OutlinePlaces) {
    let raw = UnsafeRawPointer(symbols)
    let (triples, couples, lone) = (places.triples, places.pairs, places.singles)
    var (tripleCount, coupleCount, loneCount) = (0, 0, 0)
    var position = 0
    // Without a branch, which would be foreseen wrongly at every seventh place.
    while position < count {
      let next = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 2 &* position, as: UInt64.self))
      let two = UInt32(truncatingIfNeeded: next)
      let entry = UInt32(pairs[Self.pair(two)])
      let place = Int32(truncatingIfNeeded: position)
      triples[tripleCount] = place
      tripleCount &+= Int((entry &>> (UInt32(truncatingIfNeeded: next &>> 32) & Self.thirdMask)) & 1)
      couples[coupleCount] = place
      coupleCount &+= Int(entry &>> Self.alone)
      lone[loneCount] = place
      loneCount &+= Int(singles[Int(two & Self.singleMask)])
      position &+= 1
    }
    (places.tripleCount, places.pairCount, places.singleCount) = (tripleCount, coupleCount, loneCount)
  }

  /// Where the entry of a pair of symbols lies, the second 16 bits above the first.
  @inline(__always)
  private static func pair(_ symbols: UInt32) -> Int {
    Int((symbols &* 0x9E37_79B1) &>> (32 - pairBits))
  }
}
