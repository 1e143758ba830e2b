import PlanSource

/// The line a finding points at, cut to the width of a page, and the marks below it.
struct CodeFrame {
  /// The number of the line, from 1.
  let line: Int
  /// What is shown of it.
  let excerpt: String
  /// Blanks and carets that stand below the words concerned.
  let marks: String

  /// Columns shown of a line; a line of a plan often holds a whole paragraph.
  private static let width = 76
  /// How many bytes of a line are looked at on either side: it may be a page of many megabytes.
  private static let mostBytes = 1024

  /// The frame of `range`; of a range over several lines only the first is shown.
  init(_ range: ByteRange, in lines: LineIndex, source: TextStorage) {
    let start = lines.lineColumn(of: range.lowerBound)
    line = start.line
    let content = lines.range(ofLine: start.line)
    let from = min(max(range.lowerBound, content.lowerBound), content.upperBound)
    let to = min(max(range.upperBound, from), content.upperBound)
    let first = Self.boundary(source, max(content.lowerBound, from - Self.mostBytes))
    let before = Self.visible(source, first, from)
    let marked = Self.visible(source, from, Self.boundary(source, min(to, from + Self.mostBytes)))
    let after = Self.visible(source, to, Self.boundary(source, min(content.upperBound, to + Self.mostBytes)))
    let shown = Self.cut(before: before.drop { $0 == " " }, marked: marked, after: after)
    excerpt = shown.before + shown.marked + shown.after
    let indent = String(repeating: " ", count: TerminalWidth.of(shown.before))
    marks = indent + String(repeating: "^", count: max(1, TerminalWidth.of(shown.marked)))
  }

  /// Where the character begins that stands at `offset`.
  private static func boundary(_ source: TextStorage, _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The text from `lower` up to `upper` with control characters made blanks.
  private static func visible(_ source: TextStorage, _ lower: Int, _ upper: Int) -> String {
    PrintableText.of(Text(source, lower, upper).string)
  }

  private static func cut(
    before: Substring, marked: String, after: String
  ) -> (before: String, marked: String, after: String) {
    let middle = TerminalWidth.of(marked) > width ? prefix(of: marked, width - 2) + "…" : marked
    let left = max(0, width - TerminalWidth.of(middle))
    let wanted = min(TerminalWidth.of(before), max(left / 2, left - TerminalWidth.of(after)))
    let head = TerminalWidth.of(before) > wanted ? "…" + suffix(of: before, wanted - 2) : String(before)
    let rest = max(0, left - TerminalWidth.of(head))
    let tail = TerminalWidth.of(after) > rest ? prefix(of: after, rest - 2) + "…" : after
    return (head, middle, tail)
  }

  private static func prefix(of text: some StringProtocol, _ width: Int) -> String {
    var left = width
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      left -= TerminalWidth.of(scalar)
      if left < 0 { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  private static func suffix(of text: some StringProtocol, _ width: Int) -> String {
    var left = width
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.reversed() {
      left -= TerminalWidth.of(scalar)
      if left < 0 { break }
      kept.append(scalar)
    }
    return String(String.UnicodeScalarView(kept.reversed()))
  }
}
