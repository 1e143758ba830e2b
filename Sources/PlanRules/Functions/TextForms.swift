import PlanExpressions
import PlanSource

/// Forms of texts that functions compare, kept for the texts that were asked last.
///
/// A rule asks `says(task.text, …)` for word after word; the text is folded once.
struct TextForms {
  private struct Entry {
    /// Keeps the storage alive, so that its identity stays its own.
    var text: Text
    var folded: [UInt8]?
    var pairs: CharacterPairs?
  }

  private static let size = 1024
  /// Empty until something is asked.
  private var entries: [Entry?] = []

  /// `text` without blanks, width and case.
  mutating func folded(_ text: Text) -> [UInt8] {
    let slot = slot(for: text)
    if let folded = entries[slot]?.folded { return folded }
    let folded = Self.fold(text, keepsCase: false)
    entries[slot]?.folded = folded
    return folded
  }

  /// The character pairs of `text`.
  mutating func pairs(_ text: Text) -> CharacterPairs {
    let slot = slot(for: text)
    if let pairs = entries[slot]?.pairs { return pairs }
    let pairs = CharacterPairs(text)
    entries[slot]?.pairs = pairs
    return pairs
  }

  /// The place of `text`, emptied if another text stood there.
  private mutating func slot(for text: Text) -> Int {
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    var hash = text.storageNumber
    hash = (hash >> 4) &* 31 &+ UInt(UInt32(bitPattern: text.start))
    hash = hash &* 31 &+ UInt(UInt32(bitPattern: text.end))
    let slot = Int((hash ^ hash >> 8) % UInt(Self.size))
    if let entry = entries[slot], entry.text.isCutLike(text), entry.text.start == text.start,
      entry.text.end == text.end
    {
      return slot
    }
    entries[slot] = Entry(text: text)
    return slot
  }

  /// `text` without blanks and width, and unless `keepsCase` without capitals.
  static func fold(_ text: Text, keepsCase: Bool) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    text.withUTF8 { bytes in
      var scalars = FoldedScalars(bytes, keepsCase: keepsCase)
      while let scalar = scalars.next() {
        folded.append(scalar: scalar.value)
      }
    }
    return folded
  }

  /// Whether `needle` stands in `haystack`.
  static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    ByteSearch.contains(haystack, needle)
  }
}
