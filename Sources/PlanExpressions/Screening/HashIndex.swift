/// Finds the positions of what was added by hashes, with open addressing.
struct HashIndex: ~Copyable {
  private static let positionBits: UInt64 = 32
  private static let positions: UInt64 = (1 << positionBits) - 1
  private static let fewest = 256

  /// The upper half of a hash, and the position behind it by one; 0 where there is none.
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private var hashes = PlainList<UInt64>()

  init() {
    slots = .allocate(capacity: Self.fewest)
    slots.initialize(repeating: 0)
  }

  deinit { slots.deallocate() }

  /// The position of what has `hash` and `isWanted`.
  @inline(__always)
  borrowing func find(_ hash: UInt64, _ isWanted: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> Self.positionBits == 0 {
        let position = Int(slots[slot] & Self.positions) - 1
        if isWanted(position) { return position }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the next position, with `hash`.
  mutating func add(_ hash: UInt64) {
    hashes.append(hash)
    put(hashes.count, hash)
    guard hashes.count * 2 > slots.count else { return }
    let size = slots.count * 2
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0)
    for position in 0..<hashes.count { put(position + 1, hashes.base[position]) }
  }

  private mutating func put(_ next: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~Self.positions | UInt64(next)
  }
}

/// A list in memory of its own, which looking into counts no references.
struct PlainList<Element: BitwiseCopyable>: ~Copyable {
  /// Its elements, valid until the next is added.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  /// An empty list with room for `capacity` elements; it grows by itself.
  init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Keeps its memory.
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { makeRoom(for: count + 1) }
    base[count] = element
    count += 1
  }

  /// Appends `added` elements, which `element` gives for each number below that.
  @inline(__always)
  mutating func append(_ added: Int, _ element: (Int) -> Element) {
    makeRoom(for: count + added)
    let end = base + count
    for position in 0..<added { end[position] = element(position) }
    count += added
  }

  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    makeRoom(for: count + elements.count)
    (base + count).update(from: start, count: elements.count)
    count += elements.count
  }

  private mutating func makeRoom(for wanted: Int) {
    if wanted <= capacity { return }
    capacity = max(wanted, capacity * 2)
    let room = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    room.update(from: base, count: count)
    base.deallocate()
    base = room
  }
}
