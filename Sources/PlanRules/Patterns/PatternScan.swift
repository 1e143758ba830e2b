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
  /// Texts on their way through the scans.
  private let stream = SymbolStream()
  private var isFirst = true

  /// Scans for the patterns of `index`.
  init(_ index: PatternIndex) {
    self.index = index
    scans = index.parts.map { OutlineScan($0.outline) }
    repeatedBits = index.repeating.reduce(0) { $0 | $1.part.bits }
  }

  /// The texts that the alternatives of rules may match in, and those of searches of expressions.
  func candidates(in texts: FieldTexts) -> PatternCandidates {
    guard !index.rules.isEmpty, !scans.isEmpty else { return PatternCandidates(owners: index.ownerCount) }
    if isFirst { isFirst = false } else { scans.forEach { $0.prepare() } }
    var found: [PatternCandidates.Found] = []
    var start = 0
    for number in texts.indices {
      texts.withUTF8(number) { stream.add($0) }
      if stream.isFull || number == texts.count - 1 {
        scan(texts, start..<(number + 1), into: &found)
        start = number + 1
      }
    }
    return PatternCandidates(found, owners: index.ownerCount)
  }

  /// Looks through the texts in the stream, which are those of `texts` in `range`, and empties it.
  private func scan(_ texts: FieldTexts, _ range: Range<Int>, into found: inout [PatternCandidates.Found]) {
    func add(_ owner: PatternIndex.Owner, _ number: Int) {
      let number = range.lowerBound + number
      guard owner.fields.has(texts.field(number)) else { return }
      found.append(
        .init(
          owner: owner.rule,
          candidate: .init(text: Int32(truncatingIfNeeded: number), alternative: owner.alternative)))
    }
    for owner in index.everywhere { for number in 0..<range.count { add(owner, number) } }
    for position in scans.indices {
      let owners = index.parts[position].owners
      scans[position].scan(stream) { number, alternative in add(owners[Int(alternative)], number) }
    }
    stream.forEachRepetition(of: repeatedBits) { number, lengths in
      let text = texts[range.lowerBound + number].text
      for (owner, part) in index.repeating where lengths & part.bits != 0 && part.mayOccur(in: text) {
        add(owner, number)
      }
    }
    stream.removeAll()
  }
}
