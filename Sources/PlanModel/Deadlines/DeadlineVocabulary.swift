import PlanSource

/// The words that stand where a deadline stands without naming a day: 持续推进, 适时, 逐月, 待定.
///
/// From the table `deadline-words` with the columns `word` and `kind` (standing, vague, recurring,
/// malformed). A malformed word counts only as the whole cell.
package struct DeadlineVocabulary: Sendable {
  private struct Word: Sendable {
    /// The first code point.
    let first: UInt32
    let bytes: [UInt8]
    let kind: DeadlineKind
  }

  /// By their first code points, the longest first.
  private var words: [Word] = []
  /// What the words begin with.
  private var wordStarts = TriggerSet()
  /// Code points that a phrase can begin with where deadlines stand.
  private(set) var cellTriggers = TriggerSet.phraseStarts
  /// Code points that a phrase can begin with in prose.
  private(set) var proseTriggers = TriggerSet.phraseStarts

  /// A vocabulary without words: phrases that name a day are still understood.
  package init() {}

  /// The words of the table `deadline-words` among `tables`.
  package init(tables: [Table]) {
    for table in tables where table.name == "deadline-words" {
      guard let word = table.columnIndex("word"), let kind = table.columnIndex("kind") else { continue }
      let rows = table.tableRows
      for row in 0..<rows.count {
        guard let word = rows.text(row, word), let name = rows.text(row, kind), !word.isEmpty,
          let kind = DeadlineKind(rawValue: name.string)
        else { continue }
        let first = word.withUTF8 { CodePoints($0).code(0) }
        let bytes = Array(word.utf8)
        // Of a word that several layers have, the highest counts.
        guard !words.contains(where: { $0.first == first && $0.bytes == bytes }) else { continue }
        words.append(Word(first: first, bytes: bytes, kind: kind))
        wordStarts.insert(first)
        cellTriggers.insert(first)
        if kind == .recurring { proseTriggers.insert(first) }
      }
    }
    words.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      return left.bytes.count == right.bytes.count
        ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.bytes.count > right.bytes.count
    }
  }

  /// Whether a word begins with `code`.
  func isWordStart(_ code: UInt32) -> Bool { wordStarts.contains(code) }

  /// The longest word that stands at `offset`, and where it ends.
  func word(at offset: Int, in text: CodePoints) -> (kind: DeadlineKind, end: Int)? {
    let first = text.code(offset)
    guard wordStarts.contains(first) else { return nil }
    var position = start(of: first)
    while position < words.count, words[position].first == first {
      let word = words[position]
      position += 1
      guard offset + word.bytes.count <= text.count else { continue }
      var index = 0
      while index < word.bytes.count, text.bytes[offset + index] == word.bytes[index] { index += 1 }
      if index == word.bytes.count { return (word.kind, offset + index) }
    }
    return nil
  }

  /// The position of the first word that begins with `first`.
  private func start(of first: UInt32) -> Int {
    var (lower, upper) = (0, words.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if words[middle].first < first { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
