import PlanSource

/// The words that stand where a deadline stands without naming a day: 持续推进, 适时, 逐月, 待定.
///
/// From the table `deadline-words` with the columns `word` and `kind` (standing, vague, recurring,
/// malformed). A malformed word counts only as the whole cell. It is shared by all plans and threads.
package final class DeadlineVocabulary: Sendable {
  private struct Word {
    let first: UInt32
    let bytes: [UInt8]
    let kind: DeadlineKind

    /// Its second character; 0 if it has but one.
    var second: UInt32 {
      bytes.withUnsafeBufferPointer { CodePoints($0).code(CodePoints($0).after(0)) }
    }
  }

  /// A word, whose bytes lie in ``bytes``.
  private struct Entry {
    let first: UInt32
    let start: Int32
    let count: Int32
    let kind: DeadlineKind
  }

  /// In ascending order of their first code points, of one the longest first.
  private let entries: [Entry]
  private let bytes: [UInt8]
  /// What the words begin with.
  private let wordStarts: TriggerSet
  /// Code points that a phrase can begin with where deadlines stand.
  let cellTriggers: TriggerSet
  /// What words begin with that come again, which alone count in prose.
  private let recurringStarts: TriggerSet
  /// What a phrase can begin with in prose, and what the other scanners of prose look for.
  let prose: ProseTable

  /// A vocabulary without words: phrases that name a day are still understood.
  package convenience init() {
    self.init(tables: [])
  }

  /// The words of the table `deadline-words` among `tables`.
  package init(tables: [Table]) {
    let words = Self.words(of: tables)
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var (wordStarts, recurring, cell) = (TriggerSet(), TriggerSet(), TriggerSet.phraseStarts)
    var prose = ProseTable()
    for word in Self.order(of: words).map({ words[$0] }) {
      entries.append(
        Entry(
          first: word.first, start: Int32(truncatingIfNeeded: bytes.count),
          count: Int32(truncatingIfNeeded: word.bytes.count), kind: word.kind))
      bytes += word.bytes
      wordStarts.insert(word.first)
      cell.insert(word.first)
      if word.kind == .recurring { recurring.insert(word.first) }
      prose.addDeadline(word.first, word.second, isRecurring: word.kind == .recurring)
    }
    (self.entries, self.bytes, self.prose) = (entries, bytes, prose)
    (self.wordStarts, recurringStarts, cellTriggers) = (wordStarts, recurring, cell)
  }

  /// The positions of `words`: those of one first code point together, the longest first.
  ///
  /// Plain numbers are sorted, since it happens at every start; which of two of a length comes first is the same.
  private static func order(of words: [Word]) -> [Int] {
    let keys = words.enumerated().map { position, word in
      let shortness = UInt64(UInt32.max - UInt32(clamping: word.bytes.count))
      return (key: UInt64(word.first) << 32 | shortness, position: position)
    }
    return keys.sorted { $0.key == $1.key ? $0.position < $1.position : $0.key < $1.key }.map(\.position)
  }

  private static func words(of tables: [Table]) -> [Word] {
    var words: [Word] = []
    for table in tables where table.name == "deadline-words" {
      guard let word = table.columnIndex("word"), let kind = table.columnIndex("kind") else { continue }
      let rows = table.tableRows
      for row in 0..<rows.count {
        guard let word = rows.text(row, word), let name = rows.text(row, kind), !word.isEmpty,
          let kind = DeadlineKind(rawValue: name.string)
        else { continue }
        let bytes = Array(word.utf8)
        let first = word.withUTF8 { CodePoints($0).code(0) }
        // Of a word that several layers have, the highest counts.
        if words.contains(where: { $0.first == first && $0.bytes == bytes }) { continue }
        words.append(Word(first: first, bytes: bytes, kind: kind))
      }
    }
    return words
  }

  /// The longest word that stands at `offset`, and where it ends.
  func word(at offset: Int, in text: CodePoints) -> (kind: DeadlineKind, end: Int)? {
    let first = text.code(offset)
    guard wordStarts.contains(first) else { return nil }
    return entries.withUnsafeBufferPointer { entries in
      bytes.withUnsafeBufferPointer { bytes in
        var index = Self.place(of: first, in: entries)
        let width = text.after(offset) - offset
        while index < entries.count, entries[index].first == first {
          let (start, count) = (Int(entries[index].start), Int(entries[index].count))
          if offset + count <= text.count {
            var step = width
            while step < count, text.bytes[offset + step] == bytes[start + step] { step += 1 }
            if step == count { return (entries[index].kind, offset + count) }
          }
          index += 1
        }
        return nil
      }
    }
  }

  /// Whether a word that comes again may begin with `code`.
  func mayRecur(_ code: UInt32) -> Bool { recurringStarts.contains(code) }

  /// Where the words begin whose first code point is `first`.
  private static func place(of first: UInt32, in entries: UnsafeBufferPointer<Entry>) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].first < first { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
