import PlanSource

/// Tells quickly of not too many texts which of them are alike, nearly always none.
///
/// Each pair of neighbouring characters has a mark (``PairMarks``), and each mark a set of the texts that have it. How
/// many marks a text has in common with every other is counted for 64 others at a time, a bit for each
/// (``SlicedCounts``). Where one of two texts has a mark that the other lacks, it has a pair that the other lacks.
/// With `p` pairs in both together and `d` of them in one only their similarity is 1 − d / p, which is thereby told
/// from above. The few that this leaves open are compared exactly.
///
/// A text with `m` marks and `p` pairs has the weight m − (1 − share) · p: two may be alike only if the marks that they
/// have in common are no fewer than the mean of their weights, and so no fewer than the smaller weight. Counts are
/// compared with this before any of them is looked at by itself.
struct PairScreen {
  /// More texts are left to the sketches, which do not compare all with all.
  private static let mostTexts = 256
  /// In bytes; longer texts have so many pairs that each mark stands for several of them.
  private static let longest = 6000
  private static let sliceCount = 16
  /// So many exact comparisons for each text; where more are needed, nothing is told.
  private static let mostCompared = 2

  /// Two texts that are alike.
  struct Pair {
    var earlier: Int
    var later: Int
    /// Their similarity.
    var score: Double
  }

  /// What is told of texts.
  enum Likeness {
    /// These are alike and no others.
    case pairs([Pair])
    /// It would take long to tell.
    case open

    /// Whether it is certain that none are alike.
    var isNone: Bool { if case .pairs(let pairs) = self { pairs.isEmpty } else { false } }
  }

  /// What is known of a text.
  private struct Known {
    var sizes: PairMarks.Sizes
    /// Where its marks begin.
    var start: Int
    var weight: Double
  }

  private let texts: [Text]
  private let share: Double
  /// By text.
  private var known: [Known] = []
  /// The texts that take part, a bit for each.
  private var members: [UInt64]
  private var exact: KeptPairs
  private var compared = 0
  private var found: [Pair] = []

  private init(_ texts: [Text], share: Double) {
    (self.texts, self.share) = (texts, share)
    exact = KeptPairs(texts)
    known.reserveCapacity(texts.count)
    members = Array(repeating: 0, count: (texts.count + 63) / 64)
  }

  /// Those of `texts` with at least `least` characters whose similarity is `share` or more.
  static func likeness(of texts: [Text], share: Double, least: Int) -> Likeness {
    var (most, size) = (0, 0)
    for text in texts {
      most = max(most, text.count)
      size += text.count
    }
    guard texts.count <= mostTexts, most <= longest, share > 0, share <= 1 else { return .open }
    var screen = PairScreen(texts, share: share)
    let setCount = PairMarks.count * screen.members.count
    let capacity = setCount + PairMarks.count + sliceCount
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { memory in
      memory.initialize(repeating: 0)
      return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: size + 1) { marks in
        guard let sets = memory.baseAddress, let marks = marks.baseAddress else { return .open }
        screen.read(least: least, sets, seen: sets + setCount, marks)
        let slices = UnsafeMutableBufferPointer(
          start: sets + setCount + PairMarks.count, count: sliceCount)
        return screen.compare(sets, marks, slices) ? .pairs(screen.found) : .open
      }
    }
  }

  /// Puts the texts into the `sets` of their marks, for each 64 texts one of each mark, and the marks of one behind
  /// those of the other into `marks`.
  private mutating func read(
    least: Int, _ sets: UnsafeMutablePointer<UInt64>, seen: UnsafeMutablePointer<UInt64>,
    _ marks: UnsafeMutablePointer<UInt16>
  ) {
    let reader = PairMarks(seen: seen)
    var start = 0
    for (number, text) in texts.enumerated() {
      let sizes = text.withUTF8 { reader.read($0, as: number + 1, into: marks + start) }
      let own = sets + (number >> 6) * PairMarks.count
      let bit: UInt64 = 1 << UInt64(number & 63)
      for position in start..<(start + sizes.marks) { own[Int(marks[position])] |= bit }
      let weight = Double(sizes.marks) - (1 - share) * Double(sizes.pairs)
      known.append(Known(sizes: sizes, start: start, weight: weight))
      if sizes.characters >= least { members[number >> 6] |= bit }
      start += sizes.marks
    }
  }

  /// Finds the pairs; `false` if there are too many that may be alike.
  private mutating func compare(
    _ sets: UnsafeMutablePointer<UInt64>, _ marks: UnsafeMutablePointer<UInt16>,
    _ slices: UnsafeMutableBufferPointer<UInt64>
  ) -> Bool {
    for number in texts.indices where members[number >> 6] >> UInt64(number & 63) & 1 == 1 {
      let own = known[number]
      // One less, so that it does not matter how numbers are rounded.
      let least = max(0, Int(own.weight.rounded(.down)) - 1)
      for word in members.indices {
        var counts = SlicedCounts(in: slices)
        counts.add(
          UnsafeBufferPointer(start: sets + word * PairMarks.count, count: PairMarks.count),
          UnsafeBufferPointer(start: marks + own.start, count: own.sizes.marks))
        var others = counts.reaching(least) & members[word]
        while others != 0 {
          let bit = others.trailingZeroBitCount
          others &= others - 1
          compare(number, with: word << 6 + bit, common: counts[bit])
        }
        if compared > Self.mostCompared * texts.count { return false }
      }
    }
    return true
  }

  /// Compares text number `number` with another one of no smaller weight with which it has so many marks in common.
  private mutating func compare(_ number: Int, with other: Int, common: Int) {
    let (one, two) = (known[number], known[other])
    guard (one.weight, number) < (two.weight, other) else { return }
    let different = one.sizes.marks + two.sizes.marks - 2 * common
    // One more, for the same reason.
    if Double(different) > (1 - share) * Double(one.sizes.pairs + two.sizes.pairs) + 1 { return }
    compared += 1
    let score = exact.similarity(number, other)
    if score >= share {
      found.append(Pair(earlier: min(number, other), later: max(number, other), score: score))
    }
  }
}
