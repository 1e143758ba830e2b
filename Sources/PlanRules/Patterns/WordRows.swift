import PlanSource

/// Finds words, which most rows of tables are, without what ``TextSearcher`` needs for expressions.
struct WordRows {
  /// What a row looks for.
  private enum Row {
    case unknown
    case word([UInt32], row: Int)
    /// An expression, or a word that must not touch something.
    case other
  }

  /// Whether nothing but what stands beside a word keeps it from counting.
  private let isFree: Bool
  private var rows: [Row] = []
  /// Where each of the candidates stands next.
  private var next: [ByteRange?] = []

  /// Nothing known yet; not `isFree`, nothing is found by it.
  init(isFree: Bool) {
    self.isFree = isFree
  }

  /// The matches of those of `alternatives` whose numbers are `candidates`, in ascending order: leftmost, then longest,
  /// then first written; `nil` if one of them is not just a word.
  mutating func matches(
    of candidates: [Int], in text: Text, _ alternatives: AlternativeList
  ) -> [PatternTableScan.Match]? {
    guard isFree else { return nil }
    for candidate in candidates where !isWord(candidate, alternatives) { return nil }
    return text.withUTF8 { bytes in
      next.removeAll(keepingCapacity: true)
      for candidate in candidates { next.append(range(of: candidate, in: bytes, from: 0)) }
      var found: [PatternTableScan.Match] = []
      while let best = best() {
        guard let place = next[best], case .word(_, let row) = rows[candidates[best]] else { break }
        found.append((place, row))
        for position in next.indices {
          guard let other = next[position], other.lowerBound < place.upperBound else { continue }
          next[position] = range(of: candidates[position], in: bytes, from: place.upperBound)
        }
      }
      return found
    }
  }

  /// Which candidate's place comes first.
  private func best() -> Int? {
    var best: (position: Int, place: ByteRange)?
    for (position, place) in next.enumerated() {
      guard let place else { continue }
      if let best,
        (best.place.lowerBound, -best.place.upperBound) <= (place.lowerBound, -place.upperBound)
      {
        continue
      }
      best = (position, place)
    }
    return best?.position
  }

  private func range(of row: Int, in bytes: TextBytes, from start: Int) -> ByteRange? {
    guard case .word(let word, _) = rows[row] else { return nil }
    return FoldedText.range(of: word, in: bytes, from: start)
  }

  private mutating func isWord(_ row: Int, _ alternatives: AlternativeList) -> Bool {
    if rows.isEmpty { rows = Array(repeating: .unknown, count: alternatives.count) }
    switch rows[row] {
    case .word: return true
    case .other: return false
    case .unknown: break
    }
    let alternative = alternatives[row]
    guard case .word(let word) = alternative.target, alternative.unless.isEmpty else {
      rows[row] = .other
      return false
    }
    rows[row] = .word(word, row: alternative.row ?? 0)
    return true
  }
}
