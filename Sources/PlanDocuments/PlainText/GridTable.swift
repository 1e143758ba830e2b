import PlanSource

/// A table drawn with lines: `+---+---+` between rows, or the box characters of Unicode.
///
/// Source: reStructuredText, "Grid Tables"; Pandoc writes such tables where a cell has several lines.
struct GridTable {
  private(set) var rows: [DocumentTable.Row] = []
  /// The first line behind.
  private(set) var next: Int
  private let text: LinedText
  private var columns = 0
  /// The lines of each row.
  private var blocks: [[Int]] = [[]]

  /// The table that begins with the rule at the line at `first`; `nil` if there is none, or cells of it are merged.
  init?(_ text: LinedText, at first: Int) {
    self.text = text
    next = first
    guard Self.isRule(first, in: text), first + 1 < text.lines.count else { return nil }
    columns = text.lines[first + 1].pipes - 1
    guard columns >= 1 else { return nil }
    while next < text.lines.count, next == first || !text.followsBlank(next) {
      if Self.isRule(next, in: text) {
        blocks.append([])
      } else if text.lines[next].pipes == columns + 1, PipeLine(text.bytes, text.lines[next]).isLed {
        blocks[blocks.count - 1].append(next)
      } else {
        break
      }
      next += 1
    }
    blocks.removeAll(where: \.isEmpty)
    splitBody()
    rows = blocks.enumerated().map { row($0 + 1, $1) }
    guard !rows.isEmpty else { return nil }
  }

  /// Whether the line at `index` is drawn between rows: of `+`, `-`, `=` and `:`, or of box characters.
  static func isRule(_ index: Int, in text: LinedText) -> Bool {
    let line = text.lines[index]
    guard line.pipes == 0, line.content.count >= 3, let first = text.bytes[line.content].first,
      first == UInt8(ascii: "+") || first == 0xE2
    else { return false }
    var offset = line.content.lowerBound
    while offset < line.content.upperBound {
      switch text.bytes[offset] {
      case 0x2B, 0x2D, 0x3A, 0x3D: offset += 1
      case 0xE2 where isBox(offset, line.content.upperBound, text.bytes): offset += 3
      default: return false
      }
    }
    return true
  }

  /// Whether U+2500 to U+257F stands at `offset`.
  private static func isBox(_ offset: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    offset + 2 < end && (bytes[offset + 1] == 0x94 || bytes[offset + 1] == 0x95)
  }

  /// Without rules between the rows of the body each line is one.
  private mutating func splitBody() {
    guard blocks.count == 2, let body = blocks.last, body.count > 1 else { return }
    let isList = body.allSatisfy { line in cuts(of: line).first.map { !$0.isEmpty } ?? false }
    if isList { blocks = [blocks[0]] + body.map { [$0] } }
  }

  private func row(_ number: Int, _ lines: [Int]) -> DocumentTable.Row {
    let cuts = lines.map(cuts)
    let cells = (0..<columns).map { column in
      DocumentTable.Cell(cell(cuts.map { $0[column] }), column: column)
    }
    let first = text.lines[lines[0]]
    let range = ByteRange(first.content.lowerBound, text.lines[lines[lines.count - 1]].content.upperBound)
    return DocumentTable.Row(number: number, cells: cells, range: range)
  }

  /// The pieces of a cell, one a line, together.
  private func cell(_ pieces: [Range<Int>]) -> Text {
    let filled = pieces.filter { !$0.isEmpty }
    guard let first = filled.first else {
      return Text(text.source, pieces[0].lowerBound, pieces[0].lowerBound)
    }
    var mapped = MappedText(text.source)
    mapped.copy(first.lowerBound, first.upperBound)
    for piece in filled.dropFirst() {
      mapped.put([0x0A], for: piece.lowerBound, piece.lowerBound)
      mapped.copy(piece.lowerBound, piece.upperBound)
    }
    return mapped.text(at: first.lowerBound)
  }

  /// What stands between the pipes of the line at `index`, without blanks at the edges.
  private func cuts(of index: Int) -> [Range<Int>] {
    let line = text.lines[index]
    var cuts: [Range<Int>] = []
    var offset = line.content.lowerBound
    var start = offset
    while offset < line.content.upperBound {
      let isEscape = text.bytes[offset] == 0x5C && ColumnMark.pipeLength(text.bytes, offset + 1) > 0
      let length = isEscape ? 0 : ColumnMark.pipeLength(text.bytes, offset)
      if length > 0 {
        if offset > line.content.lowerBound { cuts.append(Blank.trimmed(text.bytes, start, offset)) }
        start = offset + length
      }
      offset += isEscape ? 2 : max(1, length)
    }
    if cuts.count < columns { cuts.append(Blank.trimmed(text.bytes, start, line.content.upperBound)) }
    return cuts
  }
}
