/// A set of words with a number each, found in a text at a position: the longest one first.
///
/// Open addressing over a hash that grows with every character, so that one walk over a text tries all
/// lengths. A slot keeps 44 bits of the hash instead of the word: words of a text that are not in the table
/// are taken for one that is with a chance of about one in 10¹⁰.
struct WordTable: Sendable {
  private var slots: [UInt64]
  private var count = 0
  private var longest = 0
  /// First characters, by their low eight bits.
  private var firsts = SIMD4<UInt64>()

  private static let valueBits: UInt64 = 20
  private static let valueMask: UInt64 = (1 << 20) - 1
  /// The largest number a word can have.
  static let maximumValue = (1 << 20) - 2

  /// A table with room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Adds `word` with `value`, unless it is there or has no characters.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  mutating func insert(_ word: some Sequence<Unicode.Scalar>, value: Int) -> Bool {
    var hash = WordHash()
    var length = 0
    var first: UInt32 = 0
    for scalar in word {
      if length == 0 { first = scalar.value }
      hash.add(scalar.value)
      length += 1
    }
    guard length > 0, value <= Self.maximumValue, count * 2 < slots.count else { return false }
    let key = hash.state & ~Self.valueMask
    var slot = home(hash)
    while slots[slot] != 0 {
      if slots[slot] & ~Self.valueMask == key { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key | UInt64(value + 1)
    count += 1
    longest = max(longest, length)
    firsts[Int(first >> 6) & 3] |= 1 << UInt64(first & 63)
    return true
  }

  /// The number of the word with `hash`.
  @inline(__always)
  func value(_ hash: WordHash) -> Int? {
    let key = hash.state & ~Self.valueMask
    var slot = home(hash)
    while slots[slot] != 0 {
      if slots[slot] & ~Self.valueMask == key { return Int(slots[slot] & Self.valueMask) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a word may begin with `scalar`.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool {
    firsts[Int(scalar >> 6) & 3] & 1 << UInt64(scalar & 63) != 0
  }

  /// The longest word that stands at `start` of `run` and ends at or before `limit`.
  func longestMatch(in run: GlyphRun, from start: Int, limit: Int) -> (end: Int, value: Int)? {
    guard start < limit, mayBegin(run[start].scalar) else { return nil }
    var hash = WordHash()
    var best: (end: Int, value: Int)?
    for index in start..<min(limit, start + longest) {
      hash.add(run[index].scalar)
      if let value = value(hash) { best = (index + 1, value) }
    }
    return best
  }

  /// The number of the word that is exactly the characters from `start` to `end`.
  func match(in run: GlyphRun, from start: Int, to end: Int) -> Int? {
    guard start < end, end - start <= longest, mayBegin(run[start].scalar) else { return nil }
    var hash = WordHash()
    for index in start..<end { hash.add(run[index].scalar) }
    return value(hash)
  }

  @inline(__always)
  private func home(_ hash: WordHash) -> Int {
    Int(truncatingIfNeeded: hash.state >> Self.valueBits) & (slots.count - 1)
  }
}

/// A hash of a word, character by character.
struct WordHash {
  private(set) var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds the next character.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }
}
