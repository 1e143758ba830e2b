/// Where three, two or one symbol may be what a literal of an ``OutlineIndex`` is looked for by: a bit for each hash, and a
/// byte for single ones.
///
/// Small enough to stay in the processor's nearest cache, and asked without a branch. Hashes have sixteen bits, so
/// that those of eight places are worked out at once; a bit in eleven of the first filter is set, and what passes for
/// nothing is told by the table of slots.
struct OutlineFilters: ~Copyable {
  private typealias Lanes = SIMD8<UInt16>

  /// So many places are looked at in a row.
  static let step = 64
  private static let pairShift: UInt16 = 1
  private static let singleShift: UInt16 = 5

  private let triples: UnsafeMutablePointer<UInt64>
  private let pairs: UnsafeMutablePointer<UInt64>
  private let singles: UnsafeMutablePointer<UInt8>

  /// Filters that let nothing pass.
  init() {
    triples = Self.zeros(1 << (16 - 6))
    pairs = Self.zeros(1 << (16 - 6 - Int(Self.pairShift)))
    singles = Self.zeros(1 << (16 - Int(Self.singleShift)))
  }

  deinit {
    triples.deallocate()
    pairs.deallocate()
    singles.deallocate()
  }

  private static func zeros<Element: FixedWidthInteger>(_ count: Int) -> UnsafeMutablePointer<Element> {
    let zeros = UnsafeMutablePointer<Element>.allocate(capacity: count)
    zeros.initialize(repeating: 0, count: count)
    return zeros
  }

  /// Lets `count` symbols side by side pass, one to three, each of which `symbol` tells.
  @inline(__always)
  func add(count: Int, _ symbol: (Int) -> UInt16) {
    switch count {
    case 1: singles[Int(Self.single(symbol(0)) &>> Self.singleShift)] = 1
    case 2: Self.set(Self.pair(symbol(0), symbol(1)) &>> Self.pairShift, in: pairs)
    default: Self.set(Self.triple(symbol(0), symbol(1), symbol(2)), in: triples)
    }
  }

  private static func set(_ hash: UInt16, in words: UnsafeMutablePointer<UInt64>) {
    words[Int(hash) >> 6] |= 1 << UInt64(hash & 63)
  }

  /// Notes in `places` where something of the first `count` symbols may pass: each time where it ends.
  func find(_ symbols: UnsafePointer<UInt16>, _ count: Int, _ places: inout OutlinePlaces) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 3 * Self.step) { hashes in
      guard let hashes = hashes.baseAddress else { return }
      var position = 0
      while position < count {
        Self.hash(symbols + position, to: hashes)
        places.triples.note(position, Self.step, hashes, in: triples)
        places.pairs.note(position, Self.step, hashes + Self.step, in: pairs)
        places.singles.note(position, Self.step, hashes + 2 * Self.step, in: singles)
        position &+= Self.step
      }
    }
  }

  /// Writes the hashes of three, two and one symbols that end at each place of a step.
  @inline(__always)
  private static func hash(_ symbols: UnsafePointer<UInt16>, to hashes: UnsafeMutablePointer<UInt16>) {
    var position = 0
    while position < step {
      let last = lanes(symbols + position)
      let middle = lanes(symbols + position - 1)
      let first = lanes(symbols + position - 2)
      let hashes = UnsafeMutableRawPointer(hashes + position)
      hashes.storeBytes(of: triple(first, middle, last), as: Lanes.self)
      hashes.storeBytes(
        of: pair(middle, last) &>> Lanes(repeating: pairShift), toByteOffset: 2 * step, as: Lanes.self)
      hashes.storeBytes(
        of: single(last) &>> Lanes(repeating: singleShift), toByteOffset: 4 * step, as: Lanes.self)
      position &+= 8
    }
  }

  @inline(__always)
  private static func lanes(_ symbols: UnsafePointer<UInt16>) -> Lanes {
    UnsafeRawPointer(symbols).loadUnaligned(as: Lanes.self)
  }

  // Odd numbers of no other meaning.

  @inline(__always)
  private static func triple(_ first: UInt16, _ middle: UInt16, _ last: UInt16) -> UInt16 {
    first &* 0x9E37 &+ middle &* 0x85EB &+ last &* 0xC2B3
  }

  @inline(__always)
  private static func triple(_ first: Lanes, _ middle: Lanes, _ last: Lanes) -> Lanes {
    first &* 0x9E37 &+ middle &* 0x85EB &+ last &* 0xC2B3
  }

  @inline(__always)
  private static func pair(_ first: UInt16, _ last: UInt16) -> UInt16 { first &* 0xB5AD &+ last &* 0x6A09 }

  @inline(__always)
  private static func pair(_ first: Lanes, _ last: Lanes) -> Lanes { first &* 0xB5AD &+ last &* 0x6A09 }

  @inline(__always)
  private static func single(_ symbol: UInt16) -> UInt16 { symbol &* 0xA3B1 }

  @inline(__always)
  private static func single(_ symbol: Lanes) -> Lanes { symbol &* 0xA3B1 }
}
