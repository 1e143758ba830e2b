extension JSONScanner {
  /// Reads a string or key; `position` is at its opening quote.
  @inline(__always)
  mutating func string(isKey: Bool) throws(SourceSyntaxError) {
    let start = position
    position = plainEnd(start &+ 1)
    if position < count, base[position] == UInt8(ascii: "\"") {
      let content = (start: start &+ 1, end: position)
      position &+= 1
      builder.add(.string, isKey: isKey, start, position, content: content)
      return
    }
    try escapedString(isKey: isKey, start: start)
  }

  /// Goes on with a string that has an escape, or is wrong, at `position`.
  private mutating func escapedString(isKey: Bool, start: Int) throws(SourceSyntaxError) {
    builder.decoded.begin()
    builder.decoded.appendVerbatim(base, start + 1, position - start - 1)
    while position < count, base[position] == UInt8(ascii: "\\") {
      try escape()
      let verbatim = position
      position = plainEnd(position)
      builder.decoded.appendVerbatim(base, verbatim, position - verbatim)
    }
    guard position < count else { throw failure(.closingQuote) }
    guard base[position] == UInt8(ascii: "\"") else { throw failure(.noControlCharacter) }
    position += 1
    builder.addDecoded(isKey: isKey, start, position, contentStart: start + 1)
  }

  /// Where characters of a string end that stand for themselves: at a quote, a backslash, a control
  /// character, bytes that are no UTF-8, or the end of the text.
  @inline(__always)
  private func plainEnd(_ start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let word = ByteWord.load(base, offset)
      let controls = (word &- ByteWord.repeating(0x20)) & ~word
      let special =
        ByteWord.marks(of: UInt8(ascii: "\""), in: word)
        | ByteWord.marks(of: UInt8(ascii: "\\"), in: word)
        | ((controls | word) & ByteWord.highBits)
      if special == 0 {
        offset &+= 8
        continue
      }
      offset &+= ByteWord.firstMark(special)
      if base[offset] < 0x80 { return offset }
      offset = UTF8Validation.multibyteEnd(base, offset, count)
      if offset < count, base[offset] >= 0x80 { return offset }
    }
    return plainTailEnd(offset)
  }

  /// The same for the last few bytes of the text.
  private func plainTailEnd(_ start: Int) -> Int {
    var offset = start
    while offset < count {
      let byte = base[offset]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return offset }
      let length = UTF8Validation.sequenceLength(base, offset, count)
      if length == 0 { return offset }
      offset &+= length
    }
    return offset
  }
}
