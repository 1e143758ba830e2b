/// Tells Markdown from plain text, and reads the marks at the beginning of its lines.
enum MarkdownSigns {
  /// Whether `lines` are plainly Markdown.
  ///
  /// A heading mark, the rule below the header of a table, a fence, or words between `**` in two lines.
  static func areIn(_ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    var strong = 0
    for line in lines where !line.isEmpty {
      switch bytes[line.content.lowerBound] {
      case 0x23 where heading(bytes, line.content) != nil: return true
      case 0x60 where isFence(bytes, line.content): return true
      case 0x2D, 0x3A, 0x7C:
        if line.pipes > 0, isRule(bytes, line.content) { return true }
      default: break
      }
      if hasStrong(bytes, line) { strong += 1 }
      if strong > 1 { return true }
    }
    return false
  }

  private static func hasStrong(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    var stars = 0
    for offset in line.content where bytes[offset] == 0x2A { stars += 1 }
    return stars >= 4 && !StarPairs(bytes, line.content).marks.isEmpty
  }

  /// The level of the heading that `part` is, and where its words stand (GFM 4.2).
  static func heading(_ bytes: [UInt8], _ part: Range<Int>) -> (level: Int, words: Range<Int>)? {
    var offset = part.lowerBound
    while offset < part.upperBound, bytes[offset] == 0x23 { offset += 1 }
    let level = offset - part.lowerBound
    guard (1...6).contains(level), offset < part.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09
    else { return nil }
    var end = part.upperBound
    while end > offset, bytes[end - 1] == 0x23 { end -= 1 }
    if bytes[end - 1] != 0x20 { end = part.upperBound }
    let words = Blank.trimmed(bytes, offset, end)
    return words.isEmpty ? nil : (level, words)
  }

  /// Whether `part` opens or closes fenced text (GFM 4.5).
  static func isFence(_ bytes: [UInt8], _ part: Range<Int>) -> Bool {
    guard part.count >= 3, let first = bytes[part].first, first == 0x60 || first == 0x7E else { return false }
    return bytes[part.lowerBound + 1] == first && bytes[part.lowerBound + 2] == first
  }

  /// Whether `part` is a rule of dashes: below a header, or between rows (GFM 4.10).
  static func isRule(_ bytes: [UInt8], _ part: Range<Int>) -> Bool {
    var dashes = 0
    for offset in part {
      switch bytes[offset] {
      case 0x2D, 0x3D: dashes += 1
      case 0x09, 0x20, 0x2B, 0x3A, 0x7C: break
      default: return false
      }
    }
    return dashes > 0
  }

  /// Whether `part` is a line across the page: three or more of `-`, `*`, `_` or `=` and nothing else.
  static func isThematicBreak(_ bytes: [UInt8], _ part: Range<Int>) -> Bool {
    guard part.count >= 3, let first = bytes[part].first, [0x2D, 0x2A, 0x5F, 0x3D].contains(first) else {
      return false
    }
    return bytes[part].allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// `part` without the marks of quotes and lists before its words (GFM 5.1, 5.2).
  static func words(_ bytes: [UInt8], _ part: Range<Int>) -> Range<Int> {
    var part = part
    while part.count >= 2 {
      let mark = bytes[part.lowerBound]
      let isBlank = bytes[part.lowerBound + 1] == 0x20 || bytes[part.lowerBound + 1] == 0x09
      let isList = (mark == 0x2D || mark == 0x2A || mark == 0x2B) && isBlank
      guard isList || mark == 0x3E else { break }
      part = Blank.trimmed(bytes, part.lowerBound + 1, part.upperBound)
    }
    return part
  }
}
