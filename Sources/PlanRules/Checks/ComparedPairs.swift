import PlanSource

/// The pairs of a text, with a mark for each of their hashes, by which most comparisons are decided.
struct ComparedPairs {
  private static let wordCount = 16

  let pairs: CharacterPairs
  /// One bit of 1,024 for the hash of each pair.
  private let marks: [UInt64]

  init(_ text: Text) {
    pairs = CharacterPairs(text)
    var marks = [UInt64](repeating: 0, count: Self.wordCount)
    for pair in pairs.sorted {
      let hash = (pair &* 0x9E37_79B9_7F4A_7C15) >> 54
      marks[Int(hash >> 6)] |= 1 << (hash & 63)
    }
    self.marks = marks
  }

  /// The most that their similarity can be: for each mark that only one text has, it has a pair of its own.
  func mostSimilarity(to other: ComparedPairs) -> Double {
    var own = 0
    var others = 0
    for word in 0..<Self.wordCount {
      own += (marks[word] & ~other.marks[word]).nonzeroBitCount
      others += (other.marks[word] & ~marks[word]).nonzeroBitCount
    }
    let all = pairs.sorted.count + other.pairs.sorted.count
    let shared = min(pairs.sorted.count - own, other.pairs.sorted.count - others)
    return all == 0 ? 0 : 2 * Double(shared) / Double(all)
  }
}
