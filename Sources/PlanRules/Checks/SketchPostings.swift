/// Which texts have a hash in their sketches, and which texts share most of them.
///
/// A table with open addressing: every hash has room for a few texts, later ones are left out. What it needs is
/// known before, so that nothing grows.
struct SketchPostings: ~Copyable {
  /// A hash and the texts that have it.
  private struct List {
    var hash: UInt32 = 0
    /// The text that was filed last; -1 if there is none.
    var head: Int32 = -1
    var length: Int32 = 0
  }

  /// A text in a list and the place of the one that was filed before it.
  private struct Entry {
    var text: Int32
    var next: Int32
  }

  private let limit: Int32
  private let most: Int
  private let lists: UnsafeMutableBufferPointer<List>
  private let entries: UnsafeMutableBufferPointer<Entry>
  private var entryCount = 0
  /// How many hashes each text shares with the sketch that is looked at.
  private let counts: UnsafeMutableBufferPointer<Int32>
  /// The texts that share any.
  private let touched: UnsafeMutableBufferPointer<Int32>

  /// Postings of `textCount` texts with `size` hashes at most, for each hash those of the first `limit` texts;
  /// `most` texts are told for one.
  init(textCount: Int, size: Int, limit: Int, most: Int) {
    self.limit = Int32(truncatingIfNeeded: limit)
    self.most = most
    var capacity = 64
    while capacity < textCount * size * 2 { capacity *= 2 }
    lists = .allocate(capacity: capacity)
    lists.initialize(repeating: List())
    entries = .allocate(capacity: textCount * size)
    entries.initialize(repeating: Entry(text: 0, next: -1))
    counts = .allocate(capacity: textCount)
    counts.initialize(repeating: 0)
    touched = .allocate(capacity: textCount)
    touched.initialize(repeating: 0)
  }

  deinit {
    lists.deallocate()
    entries.deallocate()
    counts.deallocate()
    touched.deallocate()
  }

  /// Files the hashes of the sketch at `range` of `sketches` under `text`, and puts into `candidates` the texts
  /// filed before that share most of them, at least two.
  mutating func file(
    _ text: Int, _ sketches: [UInt32], _ range: Range<Int>, candidates: inout [Int32]
  ) {
    candidates.removeAll(keepingCapacity: true)
    var touchedCount = 0
    for position in range { file(text, sketches[position], &touchedCount) }
    let least = Int32(min(2, range.count))
    for position in 0..<touchedCount where counts[Int(touched[position])] >= least {
      candidates.append(touched[position])
    }
    if candidates.count > most { choose(from: &candidates) }
    for position in 0..<touchedCount { counts[Int(touched[position])] = 0 }
  }

  /// Leaves those that share most; of those that share as many the first.
  private func choose(from candidates: inout [Int32]) {
    var cut: Int32 = 0
    for candidate in candidates { cut = max(cut, counts[Int(candidate)]) }
    var left = most
    while true {
      let same = candidates.count { counts[Int($0)] == cut }
      if same > left { break }
      left -= same
      cut -= 1
    }
    var last = candidates.filter { counts[Int($0)] == cut }
    last.sort()
    candidates.removeAll { counts[Int($0)] <= cut }
    candidates += last.prefix(left)
  }

  /// The same where nobody wants to know which share them.
  mutating func file(_ text: Int, _ sketches: [UInt32], _ range: Range<Int>) {
    for position in range {
      let hash = sketches[position]
      add(text, hash, at: slot(of: hash))
    }
  }

  @inline(__always)
  private mutating func file(_ text: Int, _ hash: UInt32, _ touchedCount: inout Int) {
    let slot = slot(of: hash)
    var place = lists[slot].head
    while place >= 0 {
      let entry = entries[Int(place)]
      if counts[Int(entry.text)] == 0 {
        touched[touchedCount] = entry.text
        touchedCount &+= 1
      }
      counts[Int(entry.text)] &+= 1
      place = entry.next
    }
    add(text, hash, at: slot)
  }

  /// Where the list of `hash` is, or is to be.
  @inline(__always)
  private func slot(of hash: UInt32) -> Int {
    var slot = Int(hash) & (lists.count &- 1)
    while lists[slot].head >= 0, lists[slot].hash != hash { slot = (slot &+ 1) & (lists.count &- 1) }
    return slot
  }

  @inline(__always)
  private mutating func add(_ text: Int, _ hash: UInt32, at slot: Int) {
    guard lists[slot].length < limit, entryCount < entries.count else { return }
    entries[entryCount] = Entry(text: Int32(truncatingIfNeeded: text), next: lists[slot].head)
    lists[slot] = List(
      hash: hash, head: Int32(truncatingIfNeeded: entryCount), length: lists[slot].length &+ 1)
    entryCount &+= 1
  }
}
