import PlanSource

/// A set of words with a number each, found in a text at a position: the longest one first.
///
/// Open addressing over a hash that grows with every character, so that one walk over a text tries all
/// lengths. A slot keeps 44 bits of the hash instead of the word: words of a text that are not in the table
/// are taken for one that is with a chance of about one in 10¹⁰.
struct WordTable: Sendable {
  /// Which first characters words have (one bit for many), which lengths words have that begin with two characters
  /// (one byte for many: a bit for each length up to seven, the highest for all above), then the slots.
  private var storage: [UInt64]
  private let mask: Int
  private var count = 0
  private var longest = 0
  /// Whether any word has but one character.
  private var hasSingles = false

  private static let firstWords = 4
  /// Of 2,048 bytes.
  private static let pairWords = 256
  private static let header = firstWords + pairWords
  private static let valueBits: UInt64 = 20
  private static let valueMask: UInt64 = (1 << 20) - 1
  /// The bit of words of eight characters and more.
  private static let long: UInt64 = 0x80
  /// The largest number a word can have.
  static let maximumValue = (1 << 20) - 2

  /// A table with room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    storage = [UInt64](repeating: 0, count: Self.header + size)
    mask = size - 1
  }

  /// Adds `word` with `value`, unless it is there or has no characters.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  mutating func insert(_ word: Text, value: Int) -> Bool {
    let outline = word.withUTF8 { WordOutline($0) }
    guard outline.length > 0, value <= Self.maximumValue, count * 2 <= mask else { return false }
    let key = outline.hash.state & ~Self.valueMask
    var slot = home(outline.hash)
    while storage[slot] != 0 {
      if storage[slot] & ~Self.valueMask == key { return false }
      slot = next(slot)
    }
    storage[slot] = key | UInt64(value + 1)
    count += 1
    longest = max(longest, outline.length)
    hasSingles = hasSingles || outline.length == 1
    mark(Self.place(of: outline.first))
    if outline.length > 1 { note(outline) }
    return true
  }

  private mutating func mark(_ place: (word: Int, bit: UInt64)) {
    storage[place.word] |= place.bit
  }

  /// Notes how long a word is that begins like `outline`.
  private mutating func note(_ outline: WordOutline) {
    let place = Self.place(of: outline.first, outline.second)
    let length: UInt64 = 1 << UInt64(min(outline.length, 8) - 1)
    storage[place.word] |= length << place.shift
  }

  /// The number of the word with `hash`.
  func value(_ hash: WordHash) -> Int? { withView { $0.value(hash) } }

  /// Calls `body` with the table as it lies in memory.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    storage.withUnsafeBufferPointer {
      body(View(storage: $0, mask: mask, longest: longest, hasSingles: hasSingles))
    }
  }

  @inline(__always)
  private func home(_ hash: WordHash) -> Int {
    Self.header + (Int(truncatingIfNeeded: hash.state >> Self.valueBits) & mask)
  }

  @inline(__always)
  private func next(_ slot: Int) -> Int {
    Self.header + ((slot - Self.header + 1) & mask)
  }

  @inline(__always)
  private static func place(of first: UInt32) -> (word: Int, bit: UInt64) {
    (Int(first >> 6) & (firstWords - 1), 1 << UInt64(first & 63))
  }

  @inline(__always)
  private static func place(of first: UInt32, _ second: UInt32) -> (word: Int, shift: UInt64) {
    let mixed = first &* 31 &+ second &* 0x9E37
    return (firstWords + (Int(mixed >> 3) & (pairWords - 1)), UInt64(mixed & 7) * 8)
  }

  /// A table as it lies in memory: neither counted nor copied.
  struct View {
    fileprivate let storage: UnsafeBufferPointer<UInt64>
    fileprivate let mask: Int
    fileprivate let longest: Int
    fileprivate let hasSingles: Bool

    /// The number of the word with `hash`.
    @inline(__always)
    func value(_ hash: WordHash) -> Int? {
      let key = hash.state & ~WordTable.valueMask
      var slot = Int(truncatingIfNeeded: hash.state >> WordTable.valueBits) & mask
      while true {
        let known = storage[WordTable.header &+ slot]
        if known == 0 { return nil }
        if known & ~WordTable.valueMask == key { return Int(known & WordTable.valueMask) &- 1 }
        slot = (slot &+ 1) & mask
      }
    }

    /// Whether a word may begin with `scalar`.
    @inline(__always)
    func mayBegin(_ scalar: UInt32) -> Bool {
      let place = WordTable.place(of: scalar)
      return storage[place.word] & place.bit != 0
    }

    /// Which lengths words have that begin with `first` and `second`.
    @inline(__always)
    private func lengths(_ first: UInt32, _ second: UInt32) -> UInt64 {
      let place = WordTable.place(of: first, second)
      return storage[place.word] >> place.shift & 0xFF
    }

    /// The longest word that stands at `start` of `run` and ends at or before `limit`.
    @inline(__always)
    func longestMatch(in run: GlyphRun, from start: Int, limit: Int) -> (end: Int, value: Int)? {
      guard start < limit, mayBegin(run[start].scalar) else { return nil }
      return search(run, from: start, limit: limit)
    }

    private func search(_ run: GlyphRun, from start: Int, limit: Int) -> (end: Int, value: Int)? {
      // Nearly always the first two characters already tell that there is no word.
      let lengths = start + 1 < limit ? lengths(run[start].scalar, run[start + 1].scalar) : 0
      if lengths == 0, !hasSingles { return nil }
      var hash = WordHash()
      hash.add(run[start].scalar)
      var best = hasSingles ? value(hash).map { (end: start + 1, value: $0) } : nil
      let longest =
        lengths & WordTable.long == 0 ? UInt64.bitWidth - lengths.leadingZeroBitCount : self.longest
      let limit = min(limit, start + longest)
      var index = start + 1
      while index < limit {
        hash.add(run[index].scalar)
        index += 1
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: min(index - start, 8) - 1)
        if lengths & bit != 0, let value = value(hash) { best = (index, value) }
      }
      return best
    }
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

/// What a table needs to know of a word.
private struct WordOutline {
  var hash = WordHash()
  var first: UInt32 = 0
  var second: UInt32 = 0
  var length = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let (scalar, count) = GlyphRun.decode(bytes, at: index)
      if length == 0 { first = scalar } else if length == 1 { second = scalar }
      hash.add(scalar)
      length += 1
      index += count
    }
  }
}
