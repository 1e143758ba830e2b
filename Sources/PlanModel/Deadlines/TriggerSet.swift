/// The code points that a scanner stops at; everything else is passed over.
struct TriggerSet: Sendable {
  /// One bit for each code point below U+10000.
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// A set without code points.
  init() {}

  /// What the phrases begin with that the grammar of deadlines knows.
  static let phraseStarts = TriggerSet(phraseCharacters)

  /// The same, written out.
  static let phraseCharacters = "0123456789０１２３４５６７８９〇○零一二两三四五六七八九十第上下半年前每按今本明去当来次全"

  /// What a phrase of the grammar begins with of which ``ProseTable`` says everything that may stand behind: neither numerals,
  /// behind which 自然日 may stand, nor 按, behind which 照 may.
  static let followedStarts = TriggerSet("第上下半年前每今本明去当来次全")

  /// The code points of `characters`.
  init(_ characters: String) {
    for scalar in characters.unicodeScalars { insert(scalar.value) }
  }

  /// Adds `code`; code points beyond U+FFFF are passed over.
  mutating func insert(_ code: UInt32) {
    guard code < 0x10000 else { return }
    bits[Int(code >> 6)] |= 1 << UInt64(code & 63)
  }

  /// Adds what the words of `sets` begin with.
  mutating func insert(firstOf sets: [WordSet]) {
    for word in sets.flatMap(\.words) {
      let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      insert(CodePoints(bytes).code(0))
    }
  }

  /// Adds what ``Numeral`` begins with, and all blanks.
  mutating func insertNumeralsAndBlanks() {
    for range: ClosedRange<UInt32> in [
      0x09...0x0D, 0x20...0x20, 0x30...0x39, 0xA0...0xA0, 0x2000...0x200F, 0x25C0...0x25FF, 0x3000...0x3007,
      0xFEFF...0xFEFF, 0xFF10...0xFF19,
    ] {
      for code in range { insert(code) }
    }
    for scalar in "零一二两三四五六七八九十".unicodeScalars { insert(scalar.value) }
  }

  /// Whether `code` is one of them.
  func contains(_ code: UInt32) -> Bool {
    code < 0x10000 && bits[Int(code >> 6)] & 1 << UInt64(code & 63) != 0
  }

  /// The first offset of `text` from `offset` on where a trigger stands; the end if there is none.
  func next(in text: CodePoints, from offset: Int) -> Int {
    let bytes = text.bytes
    return bits.withUnsafeBufferPointer { bits in
      var offset = offset
      while offset < bytes.count {
        // Nearly all characters have three bytes, of which the last has the bit in the word that the others tell.
        while offset &+ 2 < bytes.count, bytes[offset] & 0xF0 == 0xE0 {
          let word = bits[Int(bytes[offset] & 0x0F) &<< 6 | Int(bytes[offset &+ 1] & 0x3F)]
          if (word &>> UInt64(bytes[offset &+ 2] & 0x3F)) & 1 != 0 { return offset }
          offset &+= 3
        }
        guard offset < bytes.count else { break }
        let byte = bytes[offset]
        if byte >= 0xE0, byte < 0xF0, offset + 2 < bytes.count {
          let code =
            UInt32(byte & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
            | UInt32(bytes[offset + 2] & 0x3F)
          if bits[Int(code >> 6)] & 1 << UInt64(code & 63) != 0 { return offset }
          offset += 3
        } else if byte < 0x80 {
          if bits[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0 { return offset }
          offset += 1
        } else {
          offset += byte < 0xE0 ? 2 : 4
        }
      }
      return bytes.count
    }
  }
}
