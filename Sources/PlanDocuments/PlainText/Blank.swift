/// Blanks of every width, and line ends, as they stand at the edges of lines and cells.
enum Blank {
  /// The part of `lower..<upper` without blanks at its edges; empty at `lower` if there is nothing else.
  static func trimmed(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> Range<Int> {
    var first = lower
    while first < upper {
      let length = length(bytes, first, upper)
      if length == 0 { break }
      first += length
    }
    guard first < upper else { return lower..<lower }
    var last = upper
    while last > first {
      let length = lengthBefore(bytes, last, first)
      if length == 0 { break }
      last -= length
    }
    return first..<last
  }

  /// How many bytes the blank at `offset` has; 0 if there is none.
  @inline(__always)
  static func length(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    let byte = bytes[offset]
    if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2 { return offset + 1 < end && isBlank(0xC2, bytes[offset + 1]) ? 2 : 0 }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, offset + 2 < end else { return 0 }
    return isBlank(byte, bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
  }

  private static func lengthBefore(_ bytes: [UInt8], _ offset: Int, _ start: Int) -> Int {
    let byte = bytes[offset - 1]
    if byte < 0x80 { return length(bytes, offset - 1, offset) }
    if offset - 2 >= start, isBlank(bytes[offset - 2], byte) { return 2 }
    if offset - 3 >= start, isBlank(bytes[offset - 3], bytes[offset - 2], byte) { return 3 }
    return 0
  }

  /// U+0085 and U+00A0.
  private static func isBlank(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && (second == 0xA0 || second == 0x85)
  }

  /// U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+2060, U+3000 and U+FEFF.
  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x80): third == 0x80
    case (0xE2, 0x80): third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F || third == 0xA0
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
