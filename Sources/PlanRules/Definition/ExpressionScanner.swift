/// Walks over the bytes of an expression without parsing it: strings are skipped whole.
struct ExpressionScanner {
  enum Token: Hashable, Sendable {
    /// An identifier or the digits of a number.
    case word(Range<Int>)
    case string
    case mark(UInt8)
  }

  private let bytes: ArraySlice<UInt8>
  /// Where the next token is looked for, as an index of the slice.
  private(set) var position: Int

  /// A scanner of `bytes` from its first.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next token; blanks are passed over.
  ///
  /// A string that is not closed ends with the bytes.
  mutating func next() -> Token? {
    while position < bytes.endIndex, bytes[position] <= 32 { position += 1 }
    guard position < bytes.endIndex else { return nil }
    let byte = bytes[position]
    if Self.isQuote(byte) {
      skipString(isRaw: false)
      return .string
    }
    guard Self.isWord(byte) else {
      position += 1
      return .mark(byte)
    }
    let start = position
    while position < bytes.endIndex, Self.isWord(bytes[position]) { position += 1 }
    if position < bytes.endIndex, Self.isQuote(bytes[position]), position - start <= 2,
      bytes[start..<position].allSatisfy({ $0 | 0x20 == 114 || $0 | 0x20 == 98 })
    {
      skipString(isRaw: bytes[start..<position].contains { $0 | 0x20 == 114 })
      return .string
    }
    return .word(start..<position)
  }

  /// Passes a string literal, whose quote stands at the position: `'…'`, `"…"`, `'''…'''`, `"""…"""`.
  private mutating func skipString(isRaw: Bool) {
    let quote = bytes[position]
    let isTriple = hasThree(quote)
    position += isTriple ? 3 : 1
    while position < bytes.endIndex {
      if bytes[position] == 92, !isRaw {
        position = min(position + 2, bytes.endIndex)
      } else if bytes[position] == quote, !isTriple || hasThree(quote) {
        position += isTriple ? 3 : 1
        return
      } else {
        position += 1
      }
    }
  }

  private func hasThree(_ quote: UInt8) -> Bool {
    position + 2 < bytes.endIndex && bytes[position + 1] == quote && bytes[position + 2] == quote
      && bytes[position] == quote
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 34 || byte == 39 }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 95
  }
}
