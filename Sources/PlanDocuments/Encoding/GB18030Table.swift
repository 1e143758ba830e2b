/// The mapping of GB 18030 to Unicode, unpacked when it is first asked for.
enum GB18030Table {
  /// For every two-byte form its code point, and above it, from bit 24 on, its ``CharacterKind``.
  ///
  /// Leads 81 to FE, each with 190 trails, 40 to 7E and 80 to FE.
  static let entries: [UInt32] = {
    var entries: [UInt32] = []
    entries.reserveCapacity(126 * 190)
    var characters = Characters()
    for lead in UInt32(0x81)...0xFE {
      for trail in UInt32(0x40)...0xFE where trail != 0x7F {
        let code = userDefined(lead, trail) ?? characters.next()
        entries.append(code | UInt32(CharacterKind(of: code).rawValue) << 24)
      }
    }
    return entries
  }()

  /// The code point of the four-byte form at position `pointer` among all; `nil` if it has none.
  static func code(ofFourBytes pointer: Int) -> UInt32? {
    let supplementary = 189_000
    if pointer >= supplementary {
      let code = 0x10000 + pointer - supplementary
      return code <= 0x10FFFF ? UInt32(code) : nil
    }
    guard pointer < 39_420 else { return nil }
    let starts = GB18030Ranges.starts
    var low = 0
    var high = starts.count / 2
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[2 * middle]) <= pointer { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return UInt32(starts[2 * low - 1]) + UInt32(pointer - Int(starts[2 * low - 2]))
  }

  /// The private code point of a form in the areas that users define: AAA1 to AFFE, F8A1 to FEFE, A140 to A7A0.
  private static func userDefined(_ lead: UInt32, _ trail: UInt32) -> UInt32? {
    if trail >= 0xA1 {
      if (0xAA...0xAF).contains(lead) { return 0xE000 + (lead - 0xAA) * 94 + trail - 0xA1 }
      return lead >= 0xF8 ? 0xE234 + (lead - 0xF8) * 94 + trail - 0xA1 : nil
    }
    guard (0xA1...0xA7).contains(lead) else { return nil }
    // Pages use A3A0 as the ideographic space, and the Encoding Standard reads it so.
    if lead == 0xA3, trail == 0xA0 { return 0x3000 }
    return 0xE4C6 + (lead - 0xA1) * 96 + trail - (trail > 0x7F ? 0x41 : 0x40)
  }

  /// Reads ``GB18030Characters`` one by one; its UTF-8 is what the compiler wrote.
  private struct Characters {
    private var offset = 0

    mutating func next() -> UInt32 {
      let bytes = UnsafeBufferPointer(
        start: GB18030Characters.text.utf8Start, count: GB18030Characters.text.utf8CodeUnitCount)
      guard offset < bytes.count else { return 0xFFFD }
      let lead = UInt32(bytes[offset])
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var code = length == 1 ? lead : lead & (0x7F >> UInt32(length))
      for position in 1..<max(1, min(length, bytes.count - offset)) {
        code = code << 6 | UInt32(bytes[offset + position] & 0x3F)
      }
      offset += length
      return code
    }
  }
}
