import PlanSource

/// A table whose columns are told apart by two or more blanks and stand below the words of its header.
struct SpacedTable {
  private(set) var rows: [LooseRow] = []
  /// The first line behind.
  private(set) var next: Int
  private let text: LinedText
  /// At which column of the page each column of the table begins.
  private var starts: [Int] = []

  /// A piece of a line between wide gaps, and at which column of the page it begins.
  private struct Piece {
    var cut: CellCut
    var start: Int
  }

  /// The table whose header is the line at `first`; `nil` if that names no columns or nothing stands below.
  init?(_ text: LinedText, at first: Int) {
    self.text = text
    next = first
    let header = pieces(of: first)
    guard header.count >= 2, text.isHeader(header.map(\.cut)) else { return nil }
    starts = header.map(\.start)
    append(header, of: first)
    while next < text.lines.count, step() {}
    guard rows.count >= 2 else { return nil }
  }

  private mutating func step() -> Bool {
    let line = text.lines[next]
    guard line.tabs == 0, line.pipes == 0 else { return false }
    let pieces = pieces(of: next)
    guard pieces.count <= starts.count else { return false }
    let isHeading = !line.followsBlank && text.ordinalLevel(next).map { $0 <= 2 } ?? false
    guard pieces.count >= 2 || isHeading else { return false }
    append(pieces, of: next)
    return true
  }

  /// Adds a row; where pieces are missing, each goes to the column that begins nearest.
  private mutating func append(_ pieces: [Piece], of index: Int) {
    let line = text.lines[index]
    var cells: [CellCut] = []
    for (position, piece) in pieces.enumerated() {
      // Those behind need room, too.
      let last = starts.count - (pieces.count - position)
      let column = pieces.count == starts.count ? position : nearest(piece.start, cells.count...last)
      while cells.count < column { cells.append(CellCut(lower: piece.cut.lower, upper: piece.cut.lower)) }
      cells.append(piece.cut)
    }
    while cells.count < starts.count, pieces.count > 1 {
      cells.append(CellCut(lower: line.end, upper: line.end))
    }
    rows.append(LooseRow(cells: cells, start: line.start, end: line.end, followsBlank: line.followsBlank))
    next = index + 1
  }

  private func nearest(_ start: Int, _ columns: ClosedRange<Int>) -> Int {
    columns.min { abs(starts[$0] - start) < abs(starts[$1] - start) } ?? columns.lowerBound
  }

  /// Whether `line` can be a header: not long, and with two blanks beside each other.
  static func hasGap(_ line: TextLine, in text: LinedText) -> Bool {
    let part = line.content
    guard part.count <= 2_048 else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var wasBlank = false
      for offset in part {
        // The last byte of U+3000 is 80, as is that of other characters; the exact check comes later.
        let isBlank = bytes[offset] == 0x20 || bytes[offset] == 0x80 && bytes[max(offset - 1, 0)] == 0x80
        if isBlank, wasBlank { return true }
        if bytes[offset] != 0xE3, bytes[offset] != 0x80 || isBlank { wasBlank = isBlank }
      }
      return false
    }
  }

  /// The pieces of the line at `index`; Chinese characters are as wide as two others.
  private func pieces(of index: Int) -> [Piece] {
    let line = text.lines[index]
    var pieces: [Piece] = []
    var offset = line.start
    var column = 0
    var blanks = 2
    while offset < line.content.upperBound {
      let length = Blank.length(text.bytes, offset, line.content.upperBound)
      if length > 0 {
        blanks += 1
      } else {
        if blanks >= 2 { pieces.append(Piece(cut: CellCut(lower: offset, upper: offset), start: column)) }
        blanks = 0
      }
      let lead = text.bytes[offset]
      let size = length > 0 ? length : lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      column += lead >= 0xE3 ? 2 : 1
      offset = min(offset + size, line.content.upperBound)
      if blanks == 0 { pieces[pieces.count - 1].cut.upper = offset }
    }
    return pieces
  }
}
