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

    /// Words of one first code point stand together, the longest first.
    static func precedes(_ left: Word, _ right: Word) -> Bool {
      if left.first != right.first { return left.first < right.first }
      return left.bytes.count == right.bytes.count
        ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.bytes.count > right.bytes.count
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
  /// Code points that a phrase can begin with in prose.
  let proseTriggers: TriggerSet

  /// A vocabulary without words: phrases that name a day are still understood.
  package convenience init() {
    self.init(tables: [])
  }

  /// The words of the table `deadline-words` among `tables`.
  package init(tables: [Table]) {
    let words = Self.words(of: tables).sorted(by: Word.precedes)
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var (wordStarts, cell, prose) = (TriggerSet(), TriggerSet.phraseStarts, TriggerSet.phraseStarts)
    for word in words {
      entries.append(
        Entry(
          first: word.first, start: Int32(truncatingIfNeeded: bytes.count),
          count: Int32(truncatingIfNeeded: word.bytes.count), kind: word.kind))
      bytes += word.bytes
      wordStarts.insert(word.first)
      cell.insert(word.first)
      if word.kind == .recurring { prose.insert(word.first) }
    }
    (self.entries, self.bytes) = (entries, bytes)
    (self.wordStarts, cellTriggers, proseTriggers) = (wordStarts, cell, prose)
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
        // Of a word that several layers have, the highest counts.
        if words.contains(where: { $0.bytes == bytes }) { continue }
        words.append(Word(first: word.withUTF8 { CodePoints($0).code(0) }, bytes: bytes, kind: kind))
      }
    }
    return words
  }

  /// Whether a word begins with `code`.
  func isWordStart(_ code: UInt32) -> Bool { wordStarts.contains(code) }

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
