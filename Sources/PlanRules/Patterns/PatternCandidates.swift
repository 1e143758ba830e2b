/// For each pattern rule, and each search of expressions behind these, the texts that it may match in: all in one piece.
struct PatternCandidates: Sendable {
  /// A text in which an alternative may match.
  struct Candidate: Sendable {
    /// The position among the texts.
    var text: Int32
    var alternative: Int32

    /// In order of texts, and of alternatives in one text.
    var order: UInt64 {
      UInt64(UInt32(bitPattern: text)) << 32 | UInt64(UInt32(bitPattern: alternative))
    }
  }

  /// A candidate and whose it is.
  struct Found {
    var owner: Int32
    var candidate: Candidate
  }

  /// Those of an owner one after another, in order of text and alternative.
  private var all: [Candidate] = []
  /// Where those of each owner begin; one more for the end of the last.
  private var starts: [Int]
  /// The texts that have brackets or quotation marks; `nil` if they were not read.
  private(set) var withPairs: TextSet?

  /// None, of `owners` owners.
  init(owners: Int) {
    starts = Array(repeating: 0, count: owners + 1)
  }

  /// What was `found` for `owners` owners, and the texts `withPairs` that have brackets or quotation marks.
  init(_ found: [Found], owners: Int, withPairs: TextSet) {
    self.init(owners: owners)
    self.withPairs = withPairs
    guard !found.isEmpty else { return }
    for one in found { starts[Int(one.owner) + 1] += 1 }
    for owner in 0..<owners { starts[owner + 1] += starts[owner] }
    var next = starts
    all = Array(repeating: Candidate(text: 0, alternative: 0), count: found.count)
    for one in found {
      all[next[Int(one.owner)]] = one.candidate
      next[Int(one.owner)] += 1
    }
    for owner in 0..<owners where !areSorted(owner) {
      all[starts[owner]..<starts[owner + 1]].sort { $0.order < $1.order }
    }
  }

  /// Whether those of `owner` are in order, as they nearly always are found.
  private func areSorted(_ owner: Int) -> Bool {
    var last: UInt64 = 0
    for position in starts[owner]..<starts[owner + 1] {
      let order = all[position].order
      if order < last { return false }
      last = order
    }
    return true
  }

  /// Those of `owner`.
  subscript(owner: Int) -> ArraySlice<Candidate> { all[starts[owner]..<starts[owner + 1]] }
}
