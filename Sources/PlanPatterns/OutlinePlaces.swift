/// Places of a ``SymbolStream`` where literals may stand; used again for what comes next.
struct OutlinePlaces: ~Copyable {
  /// Where three symbols may lead to a literal, where two may, and where one may; how many places there are.
  private(set) var triples: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
  private(set) var pairs: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
  private(set) var singles: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
  var (tripleCount, pairCount, singleCount) = (0, 0, 0)
  /// Where literals lie that are looked for first, by how many symbols lead there, three first.
  private var leading = (FoundPlaces(), FoundPlaces(), FoundPlaces())
  /// Where others are looked for.
  private var further = (FoundPlaces(), FoundPlaces(), FoundPlaces())
  private var capacity = 0

  deinit {
    triples.deallocate()
    pairs.deallocate()
    singles.deallocate()
    leading.0.deallocate()
    leading.1.deallocate()
    leading.2.deallocate()
    further.0.deallocate()
    further.1.deallocate()
    further.2.deallocate()
  }

  /// Makes room for a place of each kind at each of `count` symbols.
  mutating func makeRoom(for count: Int) {
    guard capacity <= count else { return }
    capacity = 2 * count + 1
    triples.deallocate()
    pairs.deallocate()
    singles.deallocate()
    triples = .allocate(capacity: capacity)
    pairs = .allocate(capacity: capacity)
    singles = .allocate(capacity: capacity)
    leading.0.makeRoom(for: capacity)
    leading.1.makeRoom(for: capacity)
    leading.2.makeRoom(for: capacity)
    further.0.makeRoom(for: capacity)
    further.1.makeRoom(for: capacity)
    further.2.makeRoom(for: capacity)
  }

  /// Finds those places where literals of `index` are looked for by just what stands there in `symbols`.
  mutating func thin(_ index: OutlineIndex, _ symbols: UnsafePointer<UInt16>) {
    let raw = UnsafeRawPointer(symbols)
    Self.thin(triples, tripleCount, length: 3, index, raw, &leading.0, &further.0)
    Self.thin(pairs, pairCount, length: 2, index, raw, &leading.1, &further.1)
    Self.thin(singles, singleCount, length: 1, index, raw, &leading.2, &further.2)
  }

  @inline(__always)
  private static func thin(
    _ places: UnsafeMutablePointer<Int32>, _ count: Int, length: Int, _ index: OutlineIndex,
    _ symbols: UnsafeRawPointer, _ leading: inout FoundPlaces, _ further: inout FoundPlaces
  ) {
    let (slots, shift) = (index.slots, index.slotShift)
    let (first, others) = (leading.all, further.all)
    var (leadingCount, furtherCount) = (0, 0)
    for number in 0..<count {
      let place = Int(places[number])
      let next = UInt64(littleEndian: symbols.loadUnaligned(fromByteOffset: 2 &* place, as: UInt64.self))
      let hash = OutlineIndex.hash(next, length)
      let slot = slots[Int(hash &>> shift)]
      // Without a branch, which would be foreseen wrongly every other time.
      let isHere =
        (slot.hash == UInt32(truncatingIfNeeded: hash) ? 1 : 0) | slot.start &>> OutlineIndex.Slot.sharedBit
      let found =
        UInt64(slot.start & OutlineIndex.Slot.mask) &<< 32 | UInt64(UInt32(truncatingIfNeeded: place))
      first[leadingCount] = found
      leadingCount &+= Int(isHere & slot.start &>> OutlineIndex.Slot.leadingBit)
      others[furtherCount] = found
      furtherCount &+= Int(isHere & slot.start &>> OutlineIndex.Slot.furtherBit)
    }
    leading.begin(count: leadingCount)
    further.begin(count: furtherCount)
  }

  /// Calls `body` with the leading places before `position` that were not looked at.
  @inline(__always)
  mutating func takeLeading(before position: Int, _ body: (_ records: Int, _ position: Int) -> Void) {
    leading.0.take(before: position, body)
    leading.1.take(before: position, body)
    leading.2.take(before: position, body)
  }

  /// Calls `body` with the further places from `lower` up to `upper`; those before are passed over.
  @inline(__always)
  mutating func takeFurther(
    from lower: Int, before upper: Int, _ body: (_ records: Int, _ position: Int) -> Void
  ) {
    further.0.take(from: lower, before: upper, body)
    further.1.take(from: lower, before: upper, body)
    further.2.take(from: lower, before: upper, body)
  }
}

/// Places at which literals are looked for by just what stands there, in order.
private struct FoundPlaces {
  /// Where each is and, above it, where the literals lie that are looked for there.
  private(set) var all: UnsafeMutablePointer<UInt64> = .allocate(capacity: 0)
  private var count = 0
  /// How many were looked at.
  private var next = 0

  func deallocate() { all.deallocate() }

  mutating func makeRoom(for capacity: Int) {
    all.deallocate()
    all = .allocate(capacity: capacity)
  }

  /// Says that there are `count`, none of which was looked at.
  mutating func begin(count: Int) { (self.count, next) = (count, 0) }

  /// Whether one lies before `position` that was not looked at.
  @inline(__always)
  private func isAny(before position: Int) -> Bool {
    next < count && Int(UInt32(truncatingIfNeeded: all[next])) < position
  }

  /// Calls `body` with those before `position` that were not looked at.
  @inline(__always)
  mutating func take(before position: Int, _ body: (_ records: Int, _ position: Int) -> Void) {
    while isAny(before: position) {
      body(Int(all[next] &>> 32), Int(UInt32(truncatingIfNeeded: all[next])))
      next &+= 1
    }
  }

  /// The same for those from `lower` on; those before it are passed over.
  @inline(__always)
  mutating func take(
    from lower: Int, before upper: Int, _ body: (_ records: Int, _ position: Int) -> Void
  ) {
    while isAny(before: lower) { next &+= 1 }
    take(before: upper, body)
  }
}
