/// Which texts have a hash in their sketches, and which texts share most of them.
///
/// A table with open addressing: every hash has room for a few texts, later ones are left out.
struct SketchPostings {
  private let limit: Int
  /// The number of the list of the hash that has a place here; -1 for none.
  private var slots: [Int32]
  private var hashes: [UInt32] = []
  private var lists: [Int32] = []
  private var lengths: [Int32] = []
  /// How many hashes each text shares with the sketch that is looked at.
  private var counts: [Int32]

  /// Postings of `textCount` texts, for each hash those of the first `limit` texts.
  init(textCount: Int, limit: Int) {
    self.limit = limit
    slots = Array(repeating: -1, count: 64)
    counts = Array(repeating: 0, count: textCount)
  }

  /// The texts that share most with `sketch`, at least two hashes, no more than `most`, in ascending order.
  mutating func closest(to sketch: [UInt32], most: Int) -> [Int] {
    var touched: [Int32] = []
    for hash in sketch {
      guard let list = list(of: hash) else { continue }
      for position in 0..<Int(lengths[list]) {
        let text = lists[list * limit + position]
        if counts[Int(text)] == 0 { touched.append(text) }
        counts[Int(text)] += 1
      }
    }
    let least = Int32(min(2, sketch.count))
    var close = touched.filter { counts[Int($0)] >= least }
    if close.count > most {
      close.sort { (counts[Int($0)], $1) > (counts[Int($1)], $0) }
      close.removeLast(close.count - most)
    }
    for text in touched { counts[Int(text)] = 0 }
    return close.map(Int.init).sorted()
  }

  /// Files the hashes of `sketch` under `text`.
  mutating func add(_ sketch: [UInt32], of text: Int) {
    for hash in sketch {
      let list = list(of: hash) ?? newList(for: hash)
      guard lengths[list] < limit else { continue }
      lists[list * limit + Int(lengths[list])] = Int32(truncatingIfNeeded: text)
      lengths[list] += 1
    }
  }

  private func list(of hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func newList(for hash: UInt32) -> Int {
    if (hashes.count + 1) * 2 > slots.count { grow() }
    place(hash, Int32(truncatingIfNeeded: hashes.count))
    hashes.append(hash)
    lists.append(contentsOf: repeatElement(0, count: limit))
    lengths.append(0)
    return hashes.count - 1
  }

  private mutating func place(_ hash: UInt32, _ list: Int32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = list
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (list, hash) in hashes.enumerated() { place(hash, Int32(truncatingIfNeeded: list)) }
  }
}
