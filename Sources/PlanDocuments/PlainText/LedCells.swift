import PlanSource

/// Cells that each begin a line, led by a tab or a pipe; lines without such a mark go on with the cell above.
///
/// An empty line before a marked one ends a row.
struct LedCells {
  /// The cells; `nil` if the lines are no table, such as paragraphs indented by a tab.
  private(set) var cells: [LineCell]?
  /// The first line behind.
  private(set) var next: Int
  private let text: LinedText
  private let mark: ColumnMark
  private var found: [LineCell] = []
  private var width = 0
  private var inRow = 0
  /// How many lines a cell may go on behind an empty line.
  private static let reach = 60
  /// How many cells are looked at for the names of columns.
  private static let most = 200

  /// Looks for such cells in `text` from the line at `first` on.
  init(_ text: LinedText, at first: Int) {
    self.text = text
    mark = text.lines[first].tabs > 0 ? .tab : .pipe
    next = first
    guard isLed(first) else { return }
    while next < text.lines.count, step() {}
    if let begin = beginning() {
      next = begin
    } else if CellGroups.areTable(found, in: text) {
      cells = found
    }
  }

  /// The line where the table begins if paragraphs with the same mark stand above it.
  private func beginning() -> Int? {
    let names = found.prefix(Self.most).indices.dropLast().first { index in
      text.isHeader(found[index].cut.lower, found[index].cut.upper)
        && text.isHeader(found[index + 1].cut.lower, found[index + 1].cut.upper)
    }
    guard let names, names > 0 else { return nil }
    let row = found[...names].lastIndex(where: \.beginsRow) ?? 0
    // A few names that nobody knows may stand before the others.
    let begin = names - row > 3 ? names : row
    return begin > 0 ? found[begin].line : nil
  }

  private mutating func step() -> Bool {
    let line = text.lines[next]
    if isLed(next) {
      let beginsRow = line.followsBlank && !found.isEmpty
      if beginsRow { endRow() }
      let lower = line.isEmpty ? line.end : line.content.lowerBound + (mark == .pipe ? pipeLength(line) : 0)
      let cut = CellCut(lower: lower, upper: line.end)
      found.append(LineCell(cut: cut, line: next, beginsRow: beginsRow, followsBlank: line.followsBlank))
      inRow += 1
      next += 1
      return true
    }
    guard line.tabs == 0, mark == .tab || line.pipes == 0 else { return false }
    if !line.followsBlank {
      if text.isNote(next), nextMarked().map(text.followsBlank) ?? true { return false }
      goOn(before: next + 1)
      return true
    }
    guard let marked = nextMarked(), !text.lines[marked].followsBlank, !isHeader(marked) else { return false }
    if inRow >= width, marked == next + 1, let level = text.ordinalLevel(next), level <= 2 {
      beginRow(line)
      return true
    }
    goOn(before: marked)
    return true
  }

  /// The widest row tells when one is full; headers often have fewer names than there are columns.
  private mutating func endRow() {
    width = max(width, inRow)
    inRow = 0
  }

  /// A heading that lost its mark begins a row.
  private mutating func beginRow(_ line: TextLine) {
    endRow()
    let cut = CellCut(lower: line.content.lowerBound, upper: line.end)
    found.append(LineCell(cut: cut, line: next, beginsRow: true, followsBlank: true))
    inRow = 1
    next += 1
  }

  private func isHeader(_ index: Int) -> Bool {
    text.isHeader(text.lines[index].content.lowerBound, text.lines[index].content.upperBound)
  }

  private func isLed(_ index: Int) -> Bool {
    let line = text.lines[index]
    switch mark {
    case .tab: return line.tabs == 1 && text.bytes[line.start] == 0x09
    case .pipe:
      let pipes = PipeLine(text.bytes, line)
      // An empty cell is a pipe alone, but no table begins with one.
      return line.pipes == 1 && pipes.isLed && (!pipes.isEnded || !found.isEmpty)
    }
  }

  private func pipeLength(_ line: TextLine) -> Int {
    ColumnMark.pipeLength(text.bytes, line.content.lowerBound)
  }

  /// The cell above goes on up to the line at `end`.
  private mutating func goOn(before end: Int) {
    found[found.count - 1].cut.upper = text.lines[end - 1].end
    next = end
  }

  private func nextMarked() -> Int? {
    let end = min(text.lines.count, next + Self.reach)
    return (next..<end).first { text.lines[$0].tabs > 0 || mark == .pipe && text.lines[$0].pipes > 0 }
  }
}

/// A cell that stands in lines of its own.
struct LineCell: Sendable {
  var cut: CellCut
  /// The line that it begins in.
  var line: Int
  /// Whether an empty line before it may end a row.
  var beginsRow: Bool
  var followsBlank: Bool
}
