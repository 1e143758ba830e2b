/// Places of a ``SymbolStream`` where literals may stand; used again for what comes next.
struct OutlinePlaces: ~Copyable {
  /// By how many symbols lead there.
  var triples = PlaceList()
  var pairs = PlaceList()
  var singles = PlaceList()

  /// Forgets all places and makes room for one of each kind at each of `count` symbols.
  mutating func begin(_ count: Int) {
    triples.begin(count)
    pairs.begin(count)
    singles.begin(count)
  }
}

/// Places of one kind, in order.
struct PlaceList: ~Copyable {
  /// Where what leads there ends.
  private var ends: UnsafeMutablePointer<Int32>
  /// Where it begins and, above it, where the literals lie that are looked for by it.
  private(set) var found: UnsafeMutablePointer<UInt64>
  private var capacity = 0
  private var count = 0
  /// How many of ``found`` there are, and how many were looked at.
  private(set) var foundCount = 0
  var next = 0

  init() {
    ends = .allocate(capacity: 0)
    found = .allocate(capacity: 0)
  }

  deinit {
    ends.deallocate()
    found.deallocate()
  }

  /// Forgets all places and makes room for `count`, and for those of a step of filters.
  mutating func begin(_ count: Int) {
    (self.count, foundCount, next) = (0, 0, 0)
    guard capacity < count + OutlineFilters.step else { return }
    ends.deallocate()
    found.deallocate()
    capacity = 2 * count + OutlineFilters.step
    ends = .allocate(capacity: capacity)
    found = .allocate(capacity: capacity)
  }

  /// Notes those of `size` places from `start` on whose bits are set in `filter`, each found by one of `hashes`.
  mutating func note(
    _ start: Int, _ size: Int, _ hashes: UnsafePointer<UInt16>, in filter: UnsafePointer<UInt64>
  ) {
    let ends = ends
    var count = count
    for offset in 0..<size {
      let hash = hashes[offset]
      // Without a branch, which would be foreseen wrongly at every seventh place.
      ends[count] = Int32(truncatingIfNeeded: start &+ offset)
      count &+= Int(truncatingIfNeeded: filter[Int(hash &>> 6)] &>> UInt64(hash & 63) & 1)
    }
    self.count = count
  }

  /// The same with a filter of bytes that are 1 or 0.
  mutating func note(
    _ start: Int, _ size: Int, _ hashes: UnsafePointer<UInt16>, in filter: UnsafePointer<UInt8>
  ) {
    let ends = ends
    var count = count
    for offset in 0..<size {
      ends[count] = Int32(truncatingIfNeeded: start &+ offset)
      count &+= Int(filter[Int(hashes[offset])])
    }
    self.count = count
  }

  /// Leaves those places where literals are looked for by just what stands there, of which `hash` makes a hash; it has
  /// `length` symbols.
  @inline(__always)
  mutating func thin(_ index: OutlineIndex, length: Int, _ hash: (_ end: Int) -> UInt32) {
    let (slots, bits) = (index.slots, index.slotBits)
    var kept = 0
    for position in 0..<count {
      let end = Int(ends[position])
      let hash = hash(end)
      let slot = slots[OutlineIndex.place(of: hash, bits)]
      found[kept] =
        UInt64(slot.start & ~OutlineIndex.Slot.shared) &<< 32
        | UInt64(UInt32(truncatingIfNeeded: end &+ 1 &- length))
      // Without a branch, which would be foreseen wrongly every other time.
      kept &+= (slot.hash == hash ? 1 : 0) | Int(slot.start &>> 31)
    }
    foundCount = kept
  }
}
