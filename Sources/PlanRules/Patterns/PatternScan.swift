import PlanPatterns
import PlanSource

/// Reads the texts of one plan after another for all patterns of a ``PatternIndex``, on one thread.
///
/// After some plans outlines are decoded: for a few that would take longer than it saves.
final class PatternScan {
  /// From the second plan on, so many texts are enough to tell what is rare.
  private static let learned = 1024

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
    if isFirst { isFirst = false } else { scans.forEach { $0.prepare(after: Self.learned) } }
    var found: [PatternCandidates.Found] = []
    found.reserveCapacity(2 * texts.count)
    var withPairs = TextSet(count: texts.count)
    let stream = stream
    var start = 0
    texts.forEachText { number, bytes, readable in
      stream.add(bytes, readable: readable)
      guard stream.isFull || number == texts.count - 1 else { return }
      for text in start...number where stream.hasPairs(text - start) { withPairs.insert(text) }
      scan(texts, start..<(number + 1), into: &found)
      start = number + 1
    }
    return PatternCandidates(found, owners: index.ownerCount, withPairs: withPairs)
  }

  /// Looks through the texts in the stream, which are those of `texts` in `range`, and empties it.
  private func scan(_ texts: FieldTexts, _ range: Range<Int>, into found: inout [PatternCandidates.Found]) {
    for owner in index.everywhere { for number in range { found.add(owner, number, of: texts) } }
    for position in scans.indices {
      index.parts[position].owners.withUnsafeBufferPointer { owners in
        scans[position].scan(stream) { number, alternative in
          found.add(owners[Int(alternative)], range.lowerBound + number, of: texts)
        }
      }
    }
    stream.forEachRepetition(of: repeatedBits) { number, lengths in
      let number = range.lowerBound + number
      let text = texts[number].text
      for (owner, part) in index.repeating where lengths & part.bits != 0 && part.mayOccur(in: text) {
        found.add(owner, number, of: texts)
      }
    }
    stream.removeAll()
  }
}

extension [PatternCandidates.Found] {
  /// Adds that what `owner` looks for may match in the text with `number`, if it looks there.
  @inline(__always)
  fileprivate mutating func add(_ owner: PatternIndex.Owner, _ number: Int, of texts: FieldTexts) {
    guard owner.fields.has(texts.field(number)) else { return }
    append(
      PatternCandidates.Found(
        owner: owner.rule,
        candidate: .init(text: Int32(truncatingIfNeeded: number), alternative: owner.alternative)))
  }
}
