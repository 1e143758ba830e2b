import PlanSource

/// Reads marks inside a line of Markdown or a cell of a pipe table: `**`, links, backslashes, `<br>`, `&nbsp;`.
///
/// Source: GitHub Flavored Markdown 0.29, sections 4.10, 6.1, 6.2, 6.4, 6.6 and 6.12.
struct InlineMarks {
  private let source: TextStorage
  private let part: Range<Int>
  private let isMarkdown: Bool
  private var mapped: MappedText
  private var offset: Int
  private var copied: Int

  /// The text of `part`, marks read; outside Markdown only what cells need: `\|` and `<br>`.
  static func text(_ source: TextStorage, _ part: Range<Int>, isMarkdown: Bool) -> Text {
    let hasMark = source.bytes[part].contains { byte in
      switch byte {
      case 0x5C, 0x3C: true
      case 0x26, 0x2A, 0x5D: isMarkdown
      default: false
      }
    }
    guard hasMark else { return Text(source, part.lowerBound, part.upperBound) }
    var marks = InlineMarks(source, part, isMarkdown)
    return marks.read()
  }

  private init(_ source: TextStorage, _ part: Range<Int>, _ isMarkdown: Bool) {
    self.source = source
    self.part = part
    self.isMarkdown = isMarkdown
    mapped = MappedText(source)
    offset = part.lowerBound
    copied = part.lowerBound
  }

  private mutating func read() -> Text {
    var pairs = pairs[...]
    while offset < part.upperBound {
      while let pair = pairs.first, pair.lowerBound < offset { pairs.removeFirst() }
      if let pair = pairs.first, pair.lowerBound == offset {
        replace(pair.count, with: [])
        continue
      }
      switch source.bytes[offset] {
      case 0x5C where isEscape: escape()
      case 0x3C: lineBreak()
      case 0x26 where isMarkdown: entity()
      default: offset += 1
      }
    }
    mapped.copy(copied, part.upperBound)
    return mapped.text(at: part.lowerBound)
  }

  /// Marks that stand around words, in order.
  private var pairs: [Range<Int>] {
    guard isMarkdown else { return [] }
    let stars = StarPairs(source.bytes, part).marks
    let links = LinkMarks(source.bytes, part).marks
    return links.isEmpty ? stars : (stars + links).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The few entities that people and programs write into Markdown.
  private static let entities: [(name: [UInt8], character: [UInt8])] = [
    ("&nbsp;", "\u{A0}"), ("&ensp;", "\u{2002}"), ("&emsp;", "\u{2003}"), ("&lt;", "<"), ("&gt;", ">"),
    ("&quot;", "\""), ("&amp;", "&"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private mutating func entity() {
    let rest = source.bytes[offset..<part.upperBound]
    if let found = Self.entities.first(where: { rest.starts(with: $0.name) }) {
      replace(found.name.count, with: found.character)
    } else {
      offset += 1
    }
  }

  private mutating func replace(_ count: Int, with bytes: [UInt8]) {
    mapped.copy(copied, offset)
    mapped.put(bytes, for: offset, offset + count)
    offset += count
    copied = offset
  }

  /// A backslash before a pipe, in Markdown before any ASCII punctuation.
  private var isEscape: Bool {
    guard offset + 1 < part.upperBound else { return isMarkdown }
    if ColumnMark.pipeLength(source.bytes, offset + 1) > 0 { return true }
    guard isMarkdown else { return false }
    switch source.bytes[offset + 1] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  private mutating func escape() {
    replace(1, with: [])
    if offset < part.upperBound { offset += 1 }
  }

  /// `<br>`, `<br/>`, `<br />` in either case.
  private mutating func lineBreak() {
    let bytes = source.bytes
    guard offset + 3 < part.upperBound, bytes[offset + 1] | 0x20 == 0x62, bytes[offset + 2] | 0x20 == 0x72
    else {
      offset += 1
      return
    }
    var end = offset + 3
    while end < part.upperBound, bytes[end] == 0x20 || bytes[end] == 0x2F { end += 1 }
    guard end < part.upperBound, bytes[end] == 0x3E else {
      offset += 1
      return
    }
    replace(end + 1 - offset, with: [0x0A])
  }
}
