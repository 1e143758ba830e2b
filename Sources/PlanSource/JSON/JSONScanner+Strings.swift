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

  /// Reads escapes; `position` is at a backslash.
  private mutating func escape() throws(SourceSyntaxError) {
    repeat {
      guard position + 1 < count, base[position + 1] == UInt8(ascii: "u") else {
        try shortEscape()
        continue
      }
      try unicodeEscape()
    } while position < count && base[position] == UInt8(ascii: "\\")
  }

  private mutating func shortEscape() throws(SourceSyntaxError) {
    guard position + 1 < count else { throw escapeFailure() }
    let scalar: UInt8
    switch base[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = base[position + 1]
    case UInt8(ascii: "b"): scalar = 0x08
    case UInt8(ascii: "f"): scalar = 0x0C
    case UInt8(ascii: "n"): scalar = 0x0A
    case UInt8(ascii: "r"): scalar = 0x0D
    case UInt8(ascii: "t"): scalar = 0x09
    default: throw escapeFailure()
    }
    builder.decoded.append(scalar: UInt32(scalar), for: position, 2)
    position += 2
  }

  /// Reads `\uXXXX`, or two of them that are a surrogate pair (RFC 8259 section 7).
  private mutating func unicodeEscape() throws(SourceSyntaxError) {
    let first = try codeUnit(at: position)
    guard first & 0xF800 == 0xD800 else {
      builder.decoded.append(scalar: first, for: position, 6)
      position += 6
      return
    }
    let lone = SourceSyntaxError(.loneSurrogate, at: ByteRange(position, position + 6))
    guard first < 0xDC00, position + 7 < count, base[position + 6] == UInt8(ascii: "\\"),
      base[position + 7] == UInt8(ascii: "u")
    else { throw lone }
    let second = try codeUnit(at: position + 6)
    guard second & 0xFC00 == 0xDC00 else { throw lone }
    builder.decoded.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), for: position, 12)
    position += 12
  }

  /// The four digits of the `\u` escape at `offset`.
  @inline(__always)
  private mutating func codeUnit(at offset: Int) throws(SourceSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for place in 2..<6 {
      let digit = offset &+ place < count ? HexDigit.value(of: base[offset &+ place]) : 255
      guard digit < 16 else {
        position = offset
        throw escapeFailure()
      }
      unit = unit &<< 4 | UInt32(digit)
    }
    return unit
  }
}
