import PlanPatterns
import PlanSource

/// Tells quickly of not too many texts that no two of them are alike.
///
/// Each pair of neighbouring characters has a mark, a hash of it, and each mark a set of the texts that have it. How
/// many marks a text has in common with every other is counted for 64 others at a time, a bit for each
/// (``SlicedCounts``). Where one of two texts has a mark that the other lacks, it has a pair that the other lacks.
/// With `p` pairs in both together and `d` of them in one only their similarity is 1 − d / p, which is thereby told
/// from above. The few that this leaves open are compared exactly.
struct PairScreen {
  /// More texts are left to the sketches, which do not compare all with all.
  private static let mostTexts = 256
  /// In bytes; longer texts have so many pairs that each mark stands for several of them.
  private static let longest = 6000
  private static let markBits: UInt64 = 12
  private static let markCount = 1 << Int(markBits)

  /// What is known of a text besides its marks.
  private struct Sizes {
    var characters = 0
    /// Of those that come again some may be counted twice.
    var pairs = 0
    var marks = 0
  }

  private let texts: [Text]
  private let share: Double
  private let least: Int
  /// For each text what is known of it; `nil`: it takes no part.
  private var sizes: [Sizes?] = []
  private var exact: [CharacterPairs?]

  private init(_ texts: [Text], share: Double, least: Int) {
    (self.texts, self.share, self.least) = (texts, share, least)
    sizes.reserveCapacity(texts.count)
    exact = Array(repeating: nil, count: texts.count)
  }

  /// Whether the similarity of any two of `texts` with at least `least` characters may be `share` or more.
  static func mayResemble(_ texts: [Text], share: Double, least: Int) -> Bool {
    var most = 0
    for text in texts { most = max(most, text.count) }
    guard texts.count <= mostTexts, most <= longest, share > 0, share <= 1 else { return true }
    var screen = PairScreen(texts, share: share, least: least)
    let words = (texts.count + 63) / 64
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: markCount * (words + 1) + 16) { memory in
      memory.initialize(repeating: 0)
      return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: most + 1) { marks in
        screen.hasLikePair(
          sets: UnsafeMutableBufferPointer(rebasing: memory[(markCount + 16)...]),
          seen: UnsafeMutableBufferPointer(rebasing: memory[..<markCount]),
          slices: UnsafeMutableBufferPointer(rebasing: memory[markCount..<(markCount + 16)]), marks)
      }
    }
  }

  /// `sets` has for each 64 texts the set of each mark, `seen` for each mark the pair that was last seen with it.
  private mutating func hasLikePair(
    sets: UnsafeMutableBufferPointer<UInt64>, seen: UnsafeMutableBufferPointer<UInt64>,
    slices: UnsafeMutableBufferPointer<UInt64>, _ marks: UnsafeMutableBufferPointer<UInt16>
  ) -> Bool {
    for number in texts.indices {
      let start = (number >> 6) * Self.markCount
      let own = UnsafeMutableBufferPointer(rebasing: sets[start..<(start + Self.markCount)])
      let read = texts[number].withUTF8 { Self.read($0, as: number, own, seen, marks) }
      let takesPart = read.characters >= least
      sizes.append(takesPart ? read : nil)
      guard takesPart else { continue }
      for word in 0...(number >> 6) {
        var counts = SlicedCounts(in: slices)
        let start = word * Self.markCount
        counts.add(
          UnsafeBufferPointer(rebasing: sets[start..<(start + Self.markCount)]),
          UnsafeBufferPointer(rebasing: marks[..<read.marks]))
        for other in (word << 6)..<min(word << 6 + 64, number)
        where resembles(number, other, common: counts[other & 63]) {
          return true
        }
      }
    }
    return false
  }

  /// Whether text number `number` resembles an earlier one with which it has so many marks in common.
  @inline(__always)
  private mutating func resembles(_ number: Int, _ other: Int, common: Int) -> Bool {
    guard let own = sizes[number], let earlier = sizes[other] else { return false }
    let different = own.marks &+ earlier.marks &- 2 &* common
    // One more, so that it does not matter how numbers are rounded.
    if Double(different) > (1 - share) * Double(own.pairs &+ earlier.pairs) + 1 { return false }
    return pairs(of: number).similarity(to: pairs(of: other)) >= share
  }

  private mutating func pairs(of number: Int) -> CharacterPairs {
    if let known = exact[number] { return known }
    let pairs = CharacterPairs(texts[number])
    exact[number] = pairs
    return pairs
  }

  /// Adds the text `bytes` to the sets of its marks, which are put into `marks`, each once.
  ///
  /// Which pairs count is what ``CharacterPairs`` says.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, as number: Int, _ sets: UnsafeMutableBufferPointer<UInt64>,
    _ seen: UnsafeMutableBufferPointer<UInt64>, _ marks: UnsafeMutableBufferPointer<UInt16>
  ) -> Sizes {
    var sizes = Sizes()
    let bit: UInt64 = 1 &<< UInt64(number & 63)
    // What was read before leaves behind in `seen` what is not to be taken for this text's.
    let stamp = UInt64(number + 1) &<< 42
    // 0 behind a punctuation mark.
    var before: UInt64 = 0
    var position = 0
    while position < bytes.count {
      let (scalar, width) = UTF8Decoding.likelyScalar(in: bytes, at: position)
      position &+= width
      var folded = scalar
      if scalar < 0x3040 || scalar >= 0xFE30 {
        folded = TextFolding.fold(scalar)
        if folded == 0 { continue }
        if CharacterPairs.isPunctuation(folded) {
          sizes.characters &+= 1
          before = 0
          continue
        }
      }
      sizes.characters &+= 1
      if before != 0 {
        let pair = before &<< 21 | UInt64(folded)
        let mark = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> (64 - markBits))
        // Without branches that nobody could foretell: what is not counted is written over.
        sizes.pairs &+= seen[mark] != stamp | pair ? 1 : 0
        seen[mark] = stamp | pair
        let set = sets[mark]
        marks[sizes.marks] = UInt16(truncatingIfNeeded: mark)
        sizes.marks &+= set & bit == 0 ? 1 : 0
        sets[mark] = set | bit
      }
      before = UInt64(folded)
    }
    return sizes
  }
}
