import PlanSource

/// How many different pairs a text has, and marks of their hashes, by which most comparisons are decided.
struct ComparedPairs {
  private static let wordCount = 32

  /// How many different pairs there are.
  private var count = 0
  /// One bit of 2,048 for the hash of each pair.
  private var marks = [UInt64](repeating: 0, count: wordCount)

  /// The pairs of the folded `scalars`, as ``CharacterPairs`` takes them.
  init(_ scalars: [UInt32]) {
    var size = 64
    while size < scalars.count * 2 { size *= 2 }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { seen in
      seen.initialize(repeating: 0)
      var before: UInt32 = 0
      for scalar in scalars {
        let isLetter = !CharacterPairs.isPunctuation(scalar)
        if isLetter, before != 0 { add(UInt64(before) << 32 | UInt64(scalar), seen) }
        before = isLetter ? scalar : 0
      }
    }
  }

  /// Counts `pair` unless it is among those `seen`, a table with open addressing.
  @inline(__always)
  private mutating func add(_ pair: UInt64, _ seen: UnsafeMutableBufferPointer<UInt64>) {
    let hash = (pair &* 0x9E37_79B9_7F4A_7C15) >> 32
    var slot = Int(hash) & (seen.count - 1)
    while seen[slot] != 0 {
      if seen[slot] == pair { return }
      slot = (slot + 1) & (seen.count - 1)
    }
    seen[slot] = pair
    count += 1
    let mark = Int(hash >> 21)
    marks[mark >> 6] |= 1 << UInt64(mark & 63)
  }

  /// The most that their similarity can be: for each mark that only one text has, it has a pair of its own.
  func mostSimilarity(to other: ComparedPairs) -> Double {
    var own = 0
    var others = 0
    for word in 0..<Self.wordCount {
      own += (marks[word] & ~other.marks[word]).nonzeroBitCount
      others += (other.marks[word] & ~marks[word]).nonzeroBitCount
    }
    let all = count + other.count
    return all == 0 ? 0 : 2 * Double(min(count - own, other.count - others)) / Double(all)
  }
}
