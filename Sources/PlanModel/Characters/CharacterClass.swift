/// What kinds of characters there are in a Chinese text.
package enum CharacterClass {
  /// Blanks, also full-width and zero-width ones, and line ends.
  @inline(__always)
  package static func isBlank(_ code: UInt32) -> Bool {
    switch code {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2002...0x200B, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// The value of a digit, half or full width.
  @inline(__always)
  package static func digit(_ code: UInt32) -> Int? {
    switch code {
    case 0x30...0x39: Int(code - 0x30)
    case 0xFF10...0xFF19: Int(code - 0xFF10)
    default: nil
    }
  }

  /// The value of a Chinese numeral; 十 is 10.
  @inline(__always)
  package static func numeral(_ code: UInt32) -> Int? {
    switch code {
    case 0x3007, 0x25CB, 0x96F6, 0x25EF: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// Marks between or at the ends of clauses, brackets and quotes, both widths.
  package static func isMark(_ code: UInt32) -> Bool {
    switch code {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7: true
    case 0x2010...0x2027, 0x2030...0x205E: true
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F: true
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    default: false
    }
  }
}
