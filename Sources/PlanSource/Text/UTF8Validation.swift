/// Whether bytes are well-formed UTF-8 (Unicode 16.0, table 3-7).
package enum UTF8Validation {
  /// The offset of the first byte that begins no well-formed sequence.
  package static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let end = validEnd(base, 0, buffer.count)
      return end < buffer.count ? end : nil
    }
  }

  /// The first bytes that are no UTF-8: as many as a decoder replaces by one U+FFFD.
  ///
  /// Unicode 16.0 section 3.9, "U+FFFD substitution of maximal subparts".
  package static func invalidRange(in bytes: [UInt8]) -> ByteRange? {
    guard let offset = firstInvalid(in: bytes) else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return ByteRange(offset, offset + subpartLength(base, offset, buffer.count))
    }
  }

  /// Where well-formed text beginning at `start` ends.
  static func validEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var offset = start
    while offset < count {
      if offset &+ 8 <= count, ByteWord.load(base, offset) & ByteWord.highBits == 0 {
        offset &+= 8
      } else if base[offset] < 0x80 {
        offset &+= 1
      } else {
        let next = multibyteEnd(base, offset, count)
        if next < count, base[next] >= 0x80 { return next }
        offset = next
      }
    }
    return count
  }

  /// Where a run of well-formed sequences of two to four bytes ends.
  ///
  /// Eight or two Chinese characters, three bytes each, are taken in one step.
  @inline(__always)
  static func multibyteEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    // Leads 0xE0 and 0xED restrict their second byte and are left to the exact check.
    let free: UInt64 = 0b1101_1111_1111_1110
    var offset = start
    while offset < count {
      while offset &+ 24 <= count, areEightOfThree(base + offset) { offset &+= 24 }
      if offset &+ 8 <= count {
        let word = ByteWord.load(base, offset)
        if word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0,
          (free &>> (word & 0xF)) & (free &>> ((word &>> 24) & 0xF)) & 1 == 1
        {
          offset &+= 6
          continue
        }
      }
      let length = sequenceLength(base, offset, count)
      if length < 2 { return offset }
      offset &+= length
    }
    return offset
  }

  /// Whether the 24 bytes at `base` are eight sequences of three bytes without a restricted lead.
  @inline(__always)
  private static func areEightOfThree(_ base: UnsafePointer<UInt8>) -> Bool {
    let (first, second, third) = (ByteWord.load(base, 0), ByteWord.load(base, 8), ByteWord.load(base, 16))
    let wrong =
      (first & 0xC0F0_C0C0_F0C0_C0F0 ^ 0x80E0_8080_E080_80E0)
      | (second & 0xF0C0_C0F0_C0C0_F0C0 ^ 0xE080_80E0_8080_E080)
      | (third & 0xC0C0_F0C0_C0F0_C0C0 ^ 0x8080_E080_80E0_8080)
    guard wrong == 0 else { return false }
    // The low halves of the eight leads stand in eight different bytes of a word.
    let leads =
      (first & 0x000F_0000_0F00_000F) | (second & 0x0F00_000F_0000_0F00) | (third & 0x0000_0F00_000F_0000)
    let low: UInt64 = 0x0F0F_0F0F_0F0F_0F0F
    let isFree = (leads &+ low) & ((leads ^ 0x0D0D_0D0D_0D0D_0D0D) &+ low) & 0x1010_1010_1010_1010
    return isFree == 0x1010_1010_1010_1010
  }

  /// How many bytes the well-formed sequence at `offset` has; 0 if there is none.
  @inline(__always)
  static func sequenceLength(_ base: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Int {
    let length = declaredLength(base[offset])
    guard length > 1, offset &+ length <= count else { return length == 1 ? 1 : 0 }
    guard isSecond(base[offset &+ 1], after: base[offset]) else { return 0 }
    if length > 2, base[offset &+ 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, base[offset &+ 3] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// How many bytes a sequence beginning with `lead` has; 0 if none does.
  @inline(__always)
  package static func declaredLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  @inline(__always)
  private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0 && byte <= 0xBF
    case 0xED: byte >= 0x80 && byte <= 0x9F
    case 0xF0: byte >= 0x90 && byte <= 0xBF
    case 0xF4: byte >= 0x80 && byte <= 0x8F
    default: byte & 0xC0 == 0x80
    }
  }

  /// How many bytes of an ill-formed sequence belong together; at least 1.
  static func subpartLength(_ base: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Int {
    let declared = declaredLength(base[offset])
    guard declared > 1, offset + 1 < count, isSecond(base[offset + 1], after: base[offset]) else { return 1 }
    var length = 2
    while length < declared, offset + length < count, base[offset + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
