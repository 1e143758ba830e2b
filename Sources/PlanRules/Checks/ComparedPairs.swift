import PlanSource

/// The pairs of a text as marks of their hashes, by which most comparisons are decided.
struct ComparedPairs {
  private static let wordCount = 16

  /// How many pairs there are, repeated ones counted again.
  private var count = 0
  /// One bit of 1,024 for the hash of each pair.
  private var marks = [UInt64](repeating: 0, count: wordCount)
  /// How many marks there are, which is at most the number of different pairs.
  private var markCount = 0

  /// The pairs of the folded `scalars`, as ``CharacterPairs`` takes them.
  init(_ scalars: [UInt32]) {
    var before: UInt32 = 0
    for scalar in scalars {
      let isLetter = !CharacterPairs.isPunctuation(scalar)
      if isLetter, before != 0 {
        let pair = UInt64(before) << 32 | UInt64(scalar)
        let hash = (pair &* 0x9E37_79B9_7F4A_7C15) >> 54
        marks[Int(hash >> 6)] |= 1 << (hash & 63)
        count += 1
      }
      before = isLetter ? scalar : 0
    }
    markCount = marks.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The most that their similarity can be: for each mark that only one text has, it has a pair of its own.
  func mostSimilarity(to other: ComparedPairs) -> Double {
    var own = 0
    var others = 0
    for word in 0..<Self.wordCount {
      own += (marks[word] & ~other.marks[word]).nonzeroBitCount
      others += (other.marks[word] & ~marks[word]).nonzeroBitCount
    }
    let all = markCount + other.markCount
    return all == 0 ? 0 : 2 * Double(min(count - own, other.count - others)) / Double(all)
  }
}
