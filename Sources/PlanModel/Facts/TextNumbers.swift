import PlanSource

/// Numbers different texts in the order in which they are first seen.
///
/// A table of numbers with open addressing: texts are hashed where they lie, eight bytes at a time, which is
/// several times quicker than a dictionary. Their bytes are copied once, so that no text is counted.
struct TextNumbers {
  private struct Entry {
    let hash: UInt64
    /// Where its bytes lie in ``bytes``.
    let start: Int32
    let count: Int32
  }

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// A table with room for `capacity` texts; it grows by itself.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// How many bytes its texts have together.
  var byteCount: Int { bytes.count }

  /// The number of `text`, which is as many as there were before if it is new.
  mutating func number(of text: borrowing Text) -> Int {
    text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  private mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    let hash = ByteRuns.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, has(text, entries[number]) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        hash: hash, start: Int32(truncatingIfNeeded: bytes.count),
        count: Int32(truncatingIfNeeded: text.count)))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func has(_ text: UnsafeRawBufferPointer, _ entry: Entry) -> Bool {
    text.count == Int(entry.count) && ByteRuns.stands(text, in: bytes, at: Int(entry.start))
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
