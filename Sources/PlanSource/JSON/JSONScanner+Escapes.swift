extension JSONScanner {
  /// Reads escapes; `position` is at a backslash.
  mutating func escape() throws(SourceSyntaxError) {
    repeat {
      guard position + 1 < count, base[position + 1] == UInt8(ascii: "u") else {
        try shortEscape()
        continue
      }
      if !wideEscapes() { try unicodeEscape() }
    } while position < count && base[position] == UInt8(ascii: "\\")
  }

  /// Reads up to 64 escapes of characters that have three bytes, such as Chinese ones; `false` if there is none.
  ///
  /// They all become one run in the map of offsets. Half surrogate pairs and mistakes are left where they are.
  private mutating func wideEscapes() -> Bool {
    let capacity = 64
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity * 3) { buffer in
      let start = position
      var written = 0
      while written < buffer.count, let unit = wideUnit(at: position) {
        buffer[written] = UInt8(truncatingIfNeeded: 0xE0 | unit &>> 12)
        buffer[written &+ 1] = UInt8(truncatingIfNeeded: 0x80 | (unit &>> 6) & 0x3F)
        buffer[written &+ 2] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
        written &+= 3
        position &+= 6
      }
      builder.decoded.append(
        run: UnsafeBufferPointer(rebasing: buffer[..<written]), step: 3, for: start, step: 6)
      return written > 0
    }
  }

  /// The unit of the escape at `offset`, if it is one of a character that has three bytes.
  @inline(__always)
  private func wideUnit(at offset: Int) -> UInt32? {
    guard offset &+ 6 <= count, base[offset] == UInt8(ascii: "\\"), base[offset &+ 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    let first = UInt32(HexDigit.value(of: base[offset &+ 2]))
    let second = UInt32(HexDigit.value(of: base[offset &+ 3]))
    let third = UInt32(HexDigit.value(of: base[offset &+ 4]))
    let fourth = UInt32(HexDigit.value(of: base[offset &+ 5]))
    guard (first | second | third | fourth) < 16 else { return nil }
    let unit = first &<< 12 | second &<< 8 | third &<< 4 | fourth
    return unit >= 0x800 && unit & 0xF800 != 0xD800 ? unit : nil
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
