/// The marks of links and pictures around words in a line of Markdown: `[…](…)`, `![…](…)`.
struct LinkMarks {
  /// What is not shown, in order.
  private(set) var marks: [Range<Int>] = []

  /// The links in `part` of `bytes`; brackets that no address follows are text, such as those around units.
  init(_ bytes: [UInt8], _ part: Range<Int>) {
    var open: Int?
    var offset = part.lowerBound
    while offset < part.upperBound {
      switch bytes[offset] {
      case 0x5C: offset += 1
      case 0x5B: open = offset
      case 0x5D:
        if let start = open, let end = Self.addressEnd(bytes, offset + 1, part.upperBound) {
          let isPicture = start > part.lowerBound && bytes[start - 1] == 0x21
          marks += [(isPicture ? start - 1 : start)..<start + 1, offset..<end]
          offset = end - 1
        }
        open = nil
      default: break
      }
      offset += 1
    }
  }

  /// Where the address in brackets at `start` ends; it has neither blanks nor Chinese characters.
  private static func addressEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end, bytes[start] == 0x28 else { return nil }
    var offset = start + 1
    while offset < end {
      switch bytes[offset] {
      case 0x29: return offset > start + 1 ? offset + 1 : nil
      case 0x21, 0x23...0x27, 0x2A...0x5A, 0x5F, 0x61...0x7A, 0x7E: offset += 1
      default: return nil
      }
    }
    return nil
  }
}
