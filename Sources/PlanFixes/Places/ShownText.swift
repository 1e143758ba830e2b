import PlanSource

/// Whether two texts read alike on a page.
enum ShownText {
  /// Whether `left` and `right` say the same, apart from blanks at the edges and the kind of line ends.
  static func areEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    let left = core(Array(left))
    let right = core(Array(right))
    return left == right
  }

  /// Whether nothing of `text` is seen.
  static func isBlank(_ text: some Collection<UInt8>) -> Bool { core(Array(text)).isEmpty }

  /// `text` without blanks at the edges and without CR before LF.
  private static func core(_ text: [UInt8]) -> [UInt8] {
    var start = 0
    while start < text.count {
      let length = blankLength(text, start)
      if length == 0 { break }
      start += length
    }
    var end = text.count
    while end > start {
      guard let length = [1, 2, 3].first(where: { end - $0 >= start && blankLength(text, end - $0) == $0 })
      else { break }
      end -= length
    }
    return Array(text[start..<end].filter { $0 != 0x0D })
  }

  /// The length of the blank at `offset`: of ASCII, U+00A0, U+2000 to U+200D, U+2028, U+2029, U+202F, U+205F,
  /// U+2060, U+3000 and U+FEFF; 0 if there is none.
  private static func blankLength(_ text: [UInt8], _ offset: Int) -> Int {
    let byte = text[offset]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard offset + 1 < text.count else { return 0 }
    if byte == 0xC2 { return text[offset + 1] == 0xA0 || text[offset + 1] == 0x85 ? 2 : 0 }
    guard offset + 2 < text.count else { return 0 }
    switch (byte, text[offset + 1], text[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
