import FuzzSupport

/// Changes inputs a little.
struct Damage {
  let grammar: Grammar
  var generator: SplitMix64

  private static let numbers = [
    "0", "-1", "1", "00", "007", "32767", "65536", "2147483647", "2147483648", "-2147483649", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "1e308",
    "1e-400", "99999999999999999999999999", "0.1", "9999", "10000", "13", "31", "32", "366", "２０２４", "〇",
    "十", "百千万亿", "九千九百九十九", "一万亿", "二〇二四", "卅", "两",
  ]

  /// Characters that are easily taken for others, or for none.
  private static let characters = [
    "\u{0}", "\u{7}", "\t", "\r", "\r\n", "\n", "\u{1B}", "\u{7F}", "\u{80}", "\u{85}", "\u{A0}", "\u{AD}",
    "\u{300}", "\u{3000}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}",
    "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{E000}", "\u{10FFFF}", "\u{20000}", "😀", "👨‍👩‍👧", "e\u{301}", "ß",
    "İ", "ﬁ", "，", "。", "、", "；", "：", "（", "）", "《", "》", "〔", "〕", "“", "”", "！", "Ａ", "１", "ｶﾞ", "한",
  ]

  /// Bytes that are no UTF-8: overlong, half of a pair, cut off, beyond the last code point.
  private static let brokenBytes: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xFE], [0xE4], [0xE4, 0xB8],
    [0xF0, 0x9F, 0x98], [0xC3], [0xEF, 0xBB], [0xFF, 0xFE], [0xFE, 0xFF, 0x4E, 0x2D],
  ]

  /// Changes `bytes` in one way.
  mutating func change(_ bytes: inout [UInt8]) {
    if !grammar.innerWords.isEmpty, roll(2) == 0 { return insertInside(&bytes) }
    switch roll(15) {
    case 0: flip(&bytes)
    case 1, 2: bytes.removeSubrange(piece(of: bytes, most: 12))
    case 3: bytes.removeSubrange(piece(of: bytes, most: bytes.count))
    case 4: copy(&bytes, most: 24)
    case 5: copy(&bytes, most: bytes.count)
    case 6, 7, 8: insert(grammar.tokens, into: &bytes)
    case 9: replace(piece(of: bytes, most: 12), by: grammar.tokens, in: &bytes)
    case 10: replaceNumber(in: &bytes)
    case 11: insert(Self.characters, into: &bytes)
    case 12: repeatPiece(of: &bytes)
    case 13: changeLines(of: &bytes)
    default:
      if grammar.takesBytes, roll(3) == 0 {
        bytes.insert(contentsOf: Self.brokenBytes[roll(Self.brokenBytes.count)], at: place(in: bytes))
      } else {
        swapPieces(of: &bytes)
      }
    }
  }

  private mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  /// A place in `bytes`, most often between two code points.
  private mutating func place(in bytes: [UInt8]) -> Int {
    var place = Int.random(in: 0...bytes.count, using: &generator)
    guard !grammar.takesBytes || roll(8) > 0 else { return place }
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  private mutating func piece(of bytes: [UInt8], most: Int) -> Range<Int> {
    let start = place(in: bytes)
    var end = min(bytes.count, start + Int.random(in: 0...most, using: &generator))
    guard !grammar.takesBytes || roll(8) > 0 else { return start..<end }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// Changes one bit; of a character beyond ASCII only where bytes are taken.
  private mutating func flip(_ bytes: inout [UInt8]) {
    let place = place(in: bytes)
    guard place < bytes.count, grammar.takesBytes || bytes[place] < 0x80 else { return }
    bytes[place] ^= 1 << UInt8(roll(grammar.takesBytes ? 8 : 7))
  }

  private mutating func copy(_ bytes: inout [UInt8], most: Int) {
    let copied = Array(bytes[piece(of: bytes, most: most)])
    bytes.insert(contentsOf: copied, at: place(in: bytes))
  }

  private mutating func insert(_ words: [String], into bytes: inout [UInt8]) {
    guard !words.isEmpty else { return }
    bytes.insert(contentsOf: Array(words[roll(words.count)].utf8), at: place(in: bytes))
  }

  /// Puts a word behind a Chinese character, which most often stands inside a text.
  private mutating func insertInside(_ bytes: inout [UInt8]) {
    var place = place(in: bytes)
    while place < bytes.count, bytes[place] < 0x80 || bytes[place] & 0xC0 == 0x80 { place += 1 }
    guard place < bytes.count else { return insert(grammar.innerWords, into: &bytes) }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let word = Array(grammar.innerWords[roll(grammar.innerWords.count)].utf8)
    // A word in the place of the character, or behind it.
    bytes.replaceSubrange((roll(3) == 0 ? place : end)..<end, with: word)
  }

  private mutating func replace(_ range: Range<Int>, by words: [String], in bytes: inout [UInt8]) {
    guard !words.isEmpty else { return }
    bytes.replaceSubrange(range, with: Array(words[roll(words.count)].utf8))
  }

  /// Puts an extreme number in the place of a run of figures.
  private mutating func replaceNumber(in bytes: inout [UInt8]) {
    let isFigure = { (byte: UInt8) in (48...57).contains(byte) }
    let from = place(in: bytes)
    guard let start = bytes[from...].firstIndex(where: isFigure) ?? bytes.firstIndex(where: isFigure) else {
      return insert(Self.numbers, into: &bytes)
    }
    let end = bytes[start...].firstIndex { !isFigure($0) } ?? bytes.count
    replace(start..<end, by: Self.numbers, in: &bytes)
  }

  /// Repeats a piece up to a thousand times.
  private mutating func repeatPiece(of bytes: inout [UInt8]) {
    let range = piece(of: bytes, most: 8)
    guard !range.isEmpty else { return }
    let count = 1 << roll(roll(3) == 0 ? 11 : 4)
    let piece = Array(bytes[range])
    bytes.insert(contentsOf: Array(repeatElement(piece, count: count).joined()), at: range.upperBound)
  }

  /// Changes line ends, or doubles, removes or indents a line.
  private mutating func changeLines(of bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    let line = roll(lines.count)
    switch roll(6) {
    case 0: bytes = Array(lines.joined(separator: [13, 10]))
    case 1: bytes = Array(lines.joined(separator: [13]))
    case 2:
      lines.insert(lines[line], at: roll(lines.count + 1))
      bytes = Array(lines.joined(separator: [10]))
    case 3:
      lines.remove(at: line)
      bytes = Array(lines.joined(separator: [10]))
    case 4:
      lines[line].insert(contentsOf: repeatElement(32, count: 1 + roll(4)), at: 0)
      bytes = Array(lines.joined(separator: [10]))
    default:
      let removed = min(lines[line].prefix { $0 == 32 }.count, 1 + roll(3))
      lines[line].removeFirst(removed)
      bytes = Array(lines.joined(separator: [10]))
    }
  }

  private mutating func swapPieces(of bytes: inout [UInt8]) {
    let first = piece(of: bytes, most: 24)
    let second = piece(of: bytes, most: 24)
    guard first.upperBound <= second.lowerBound else { return }
    let (left, right) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: left)
    bytes.replaceSubrange(first, with: right)
  }
}
