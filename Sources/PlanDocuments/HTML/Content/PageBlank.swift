/// Blanks that HTML does not collapse, and characters that are as wide as a Chinese one.
enum PageBlank {
  /// The length of the blank at `offset` of `bytes`; `nil` if none stands there.
  ///
  /// U+0020 and below, U+00A0, U+2000 to U+200B, U+3000 and U+FEFF.
  static func length(at offset: Int, in bytes: [UInt8]) -> Int? {
    let byte = bytes[offset]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2 else { return nil }
    if byte == 0xC2 { return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : nil }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, offset + 2 < bytes.count else { return nil }
    return isWideBlank(byte, bytes[offset + 1], bytes[offset + 2]) ? 3 : nil
  }

  /// The length of the blank that `bytes`, which begin at `start`, end in.
  static func length(endingIn bytes: [UInt8], from start: Int) -> Int? {
    let end = bytes.count
    guard end > start else { return nil }
    if bytes[end - 1] <= 0x20 { return 1 }
    if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { return 2 }
    guard end - start >= 3 else { return nil }
    return isWideBlank(bytes[end - 3], bytes[end - 2], bytes[end - 1]) ? 3 : nil
  }

  private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x80): third == 0x80
    case (0xE2, 0x80): third >= 0x80 && third <= 0x8B
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }

  /// Whether the three bytes are a character of the width of a Chinese one, quotes and dashes included.
  static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3, let first = bytes.first else { return false }
    let second = bytes[bytes.startIndex + 1]
    switch first {
    case 0xE3...0xE9: return true
    case 0xEF: return second == 0xBC || second == 0xBD
    case 0xE2: return second == 0x80 && bytes[bytes.startIndex + 2] >= 0x93
    default: return false
    }
  }
}
