import PlanPatterns
import PlanSource

/// Reads the texts of one plan after another for all patterns of a ``PatternIndex``, on one thread.
///
/// From the second plan on outlines are decoded: for a single one that would take longer than it saves.
final class PatternScan {
  private let index: PatternIndex
  private let scans: [OutlineScan]
  /// The lengths of what must stand twice for one of the alternatives that require nothing else.
  private let repeatedBits: UInt64
  private var isFirst = true

  /// Scans for the patterns of `index`.
  init(_ index: PatternIndex) {
    self.index = index
    scans = index.parts.map { OutlineScan($0.outline) }
    repeatedBits = index.repeating.reduce(0) { $0 | $1.part.bits }
  }

  /// For each of the rules, and each search of expressions behind them, the texts that its alternatives may match in, in
  /// order of text and alternative.
  func candidates(in texts: [FieldText]) -> [[PatternIndex.Candidate]] {
    var candidates = [[PatternIndex.Candidate]](repeating: [], count: index.places.count)
    guard !index.rules.isEmpty, !scans.isEmpty else { return candidates }
    if isFirst { isFirst = false } else { scans.forEach { $0.prepare() } }
    for number in texts.indices { scan(texts, number, into: &candidates) }
    for number in candidates.indices where candidates[number].count > 1 {
      candidates[number].sort { ($0.text, $0.alternative) < ($1.text, $1.alternative) }
    }
    return candidates
  }

  private func scan(
    _ texts: [FieldText], _ number: Int, into candidates: inout [[PatternIndex.Candidate]]
  ) {
    let field = texts[number].field
    func add(_ owner: PatternIndex.Owner) {
      guard owner.rule >= 0, index.places[Int(owner.rule)].has(field) else { return }
      candidates[Int(owner.rule)].append(
        PatternIndex.Candidate(text: Int32(truncatingIfNeeded: number), alternative: owner.alternative))
    }
    for owner in index.everywhere { add(owner) }
    for position in scans.indices {
      scans[position].scan(texts[number].text) { add(index.parts[position].owners[Int($0)]) }
    }
    guard repeatedBits != 0 else { return }
    // Any of the scans has the text.
    let lengths = scans[0].repeatedLengths(repeatedBits) ?? repeatedBits
    guard lengths != 0 else { return }
    for (owner, part) in index.repeating
    where lengths & part.bits != 0 && part.mayOccur(in: texts[number].text) {
      add(owner)
    }
  }
}
