import PlanSource

/// The code points of valid UTF-8 bytes, by byte offset.
///
/// Offsets given must lie on code point boundaries; at the end and beyond it every code point is 0.
@usableFromInline
package struct CodePoints {
  /// The bytes themselves.
  @usableFromInline package let bytes: UnsafeBufferPointer<UInt8>

  /// The code points of `bytes`, which must be valid UTF-8.
  @inlinable
  @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// How many bytes there are.
  @inlinable
  package var count: Int { bytes.count }

  /// How many bytes the code point has that begins with `byte`.
  @inlinable
  @inline(__always)
  package static func length(_ byte: UInt8) -> Int {
    // Nearly all have three.
    if byte & 0xF0 == 0xE0 { return 3 }
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 4
  }

  /// The code point at `offset`; 0 at the end.
  @inlinable
  @inline(__always)
  package func code(_ offset: Int) -> UInt32 {
    guard offset < bytes.count else { return 0 }
    let first = bytes[offset]
    if first & 0xF0 == 0xE0, offset &+ 3 <= bytes.count {
      return UInt32(first & 0x0F) &<< 12 | continuation(offset &+ 1) &<< 6 | continuation(offset &+ 2)
    }
    return first < 0x80 ? UInt32(first) : rareCode(offset)
  }

  /// The code point at `offset`, which has two bytes or four, or of which not all are there.
  @usableFromInline
  @inline(never)
  func rareCode(_ offset: Int) -> UInt32 {
    let first = bytes[offset]
    let length = Self.length(first)
    guard offset + length <= bytes.count, length != 3 else { return 0xFFFD }
    if length == 2 { return UInt32(first & 0x1F) << 6 | continuation(offset + 1) }
    return UInt32(first & 0x07) << 18 | continuation(offset + 1) << 12
      | continuation(offset + 2) << 6 | continuation(offset + 3)
  }

  @inlinable
  @inline(__always)
  func continuation(_ offset: Int) -> UInt32 { UInt32(bytes[offset] & 0x3F) }

  /// Where the code point after the one at `offset` begins.
  @inlinable
  @inline(__always)
  package func after(_ offset: Int) -> Int {
    offset < bytes.count ? min(offset &+ Self.length(bytes[offset]), bytes.count) : bytes.count
  }

  /// Where the code point before `offset` begins; `offset` itself at the start.
  @inlinable
  package func before(_ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The code point before `offset`; 0 at the start.
  @inlinable
  package func codeBefore(_ offset: Int) -> UInt32 {
    if offset >= 3, bytes[offset - 3] & 0xF0 == 0xE0 {
      return UInt32(bytes[offset - 3] & 0x0F) << 12 | continuation(offset - 2) << 6 | continuation(offset - 1)
    }
    return offset > 0 ? code(before(offset)) : 0
  }

  /// Where `word` ends if it stands at `offset`.
  package func end(of word: StaticString, at offset: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return nil }
    let expected = word.utf8Start
    for index in 0..<count where bytes[offset + index] != expected[index] { return nil }
    return offset + count
  }

  /// Where `character`, which has three bytes, ends if it stands at `offset`.
  @inline(__always)
  func end(ofHan character: Unicode.Scalar, at offset: Int) -> Int? {
    guard offset &+ 3 <= bytes.count else { return nil }
    // The last byte tells characters apart best.
    let value = character.value
    guard UInt32(bytes[offset &+ 2]) == 0x80 | value & 0x3F,
      UInt32(bytes[offset &+ 1]) == 0x80 | (value >> 6) & 0x3F, UInt32(bytes[offset]) == 0xE0 | value >> 12
    else { return nil }
    return offset &+ 3
  }

  /// Where the first of `words` ends that stands at `offset`.
  package func end(ofAny words: [StaticString], at offset: Int) -> Int? {
    let rest = bytes.count - offset
    for word in words where word.utf8CodeUnitCount <= rest {
      // The third byte tells characters apart best.
      let place = min(word.utf8CodeUnitCount, 3) - 1
      guard place >= 0, word.utf8Start[place] == bytes[offset + place] else { continue }
      if let end = end(of: word, at: offset) { return end }
    }
    return nil
  }

  /// Where the first of `words` ends that stands at `offset`.
  func end(ofAny words: WordSet, at offset: Int) -> Int? {
    guard offset < bytes.count,
      words.mayBegin(bytes[min(offset &+ Self.length(bytes[offset]), bytes.count) &- 1])
    else { return nil }
    return words.end(at: offset, of: self)
  }

  /// Whether one of `words` ends at `offset`.
  func ends(withAny words: WordSet, at offset: Int) -> Bool {
    guard offset > 0, words.mayEnd(bytes[offset - 1]) else { return false }
    let last = bytes[offset - 1]
    for word in words.words where word.utf8Start[word.utf8CodeUnitCount - 1] == last {
      if ends(with: word, at: offset) { return true }
    }
    return false
  }

  /// Whether a Han character begins at `offset`, as far as its first byte tells: U+4000 to U+9FFF, none of which is a mark.
  @inline(__always)
  func isHan(at offset: Int) -> Bool { bytes[offset] >= 0xE4 && bytes[offset] <= 0xE9 }

  /// Whether a Han character ends at `offset`, as far as its first byte tells: U+4000 to U+9FFF, none of which is a mark.
  @inline(__always)
  func isHan(before offset: Int) -> Bool {
    offset >= 3 && bytes[offset - 3] >= 0xE4 && bytes[offset - 3] <= 0xE9
  }

  /// Whether the three bytes stand anywhere, which are those of one code point.
  func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var offset = 0
    // At sixteen places at a time.
    while offset &+ 18 <= bytes.count {
      let places =
        ByteLanes(base, offset).marks(of: first) .& ByteLanes(base, offset &+ 1).marks(of: second)
        .& ByteLanes(base, offset &+ 2).marks(of: third)
      let (low, high) = ByteLanes.words(of: places)
      if low | high != 0 { return true }
      offset &+= 16
    }
    while offset + 3 <= bytes.count {
      if bytes[offset] == first, bytes[offset + 1] == second, bytes[offset + 2] == third { return true }
      offset += 1
    }
    return false
  }

  /// Whether `word` ends at `offset`.
  package func ends(with word: StaticString, at offset: Int) -> Bool {
    let start = offset - word.utf8CodeUnitCount
    return start >= 0 && end(of: word, at: start) == offset
  }

  /// The first offset at or after `offset` that no blank stands at.
  package func afterBlanks(_ offset: Int, newlines: Bool = true) -> Int {
    // No blank is a Han character, and nearly everything is one.
    if offset < bytes.count, isHan(at: offset) { return offset }
    var offset = offset
    while offset < bytes.count, CharacterClass.isBlank(code(offset)) {
      if !newlines, bytes[offset] == 0x0A || bytes[offset] == 0x0D { break }
      offset = after(offset)
    }
    return offset
  }

  /// The last offset at or before `offset` that no blank stands before.
  package func beforeBlanks(_ offset: Int) -> Int {
    if isHan(before: offset) { return offset }
    var offset = offset
    while offset > 0, CharacterClass.isBlank(codeBefore(offset)) { offset = before(offset) }
    return offset
  }
}
