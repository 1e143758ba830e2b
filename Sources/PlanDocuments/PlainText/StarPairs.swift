/// The pairs of `**` and `***` around words in a line of Markdown.
struct StarPairs {
  /// The runs of stars that belong to a pair, in order.
  private(set) var marks: [Range<Int>] = []

  /// The pairs in `part` of `bytes`; runs that pair with nothing are text, such as a name that was censored.
  init(_ bytes: [UInt8], _ part: Range<Int>) {
    var open: Range<Int>?
    var offset = part.lowerBound
    while offset < part.upperBound {
      guard bytes[offset] == 0x2A else {
        offset += 1
        continue
      }
      let start = offset
      while offset < part.upperBound, bytes[offset] == 0x2A { offset += 1 }
      let run = start..<offset
      guard run.count == 2 || run.count == 3 else { continue }
      if let opened = open, opened.count == run.count, !Self.isBlank(bytes, start - 1, part) {
        marks += [opened, run]
        open = nil
      } else if !Self.isBlank(bytes, offset, part) {
        open = run
      }
    }
  }

  private static func isBlank(_ bytes: [UInt8], _ offset: Int, _ part: Range<Int>) -> Bool {
    guard part.contains(offset) else { return true }
    return bytes[offset] <= 0x20
  }
}
