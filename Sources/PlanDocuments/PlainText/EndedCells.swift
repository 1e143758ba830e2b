import PlanSource

/// Cells that each end with a pipe, behind their words or in a line of its own.
struct EndedCells {
  private(set) var cells: [LineCell] = []
  /// Whether they are a table, and not a few words before a pipe.
  private(set) var isTable = false
  /// The first line behind.
  private(set) var next: Int
  /// How many paragraphs before belong to the first cell.
  private(set) var taken = 0
  private let text: LinedText
  /// How many lines a cell may have.
  private static let reach = 30

  /// Looks for such cells in `text` from the line at `first` on, the first that has a pipe.
  ///
  /// `loose` lines before it are not yet taken by anything.
  init(_ text: LinedText, at first: Int, loose: Int) {
    self.text = text
    next = first
    guard PipeLine(text.bytes, text.lines[first]).words != nil else { return }
    taken = head(of: first, loose)
    var start = first - taken
    var index = first
    while index < text.lines.count, index - start <= Self.reach {
      let line = text.lines[index]
      if line.pipes > 0 {
        guard let words = PipeLine(text.bytes, line).words else { break }
        append(start, index, line, words)
        start = index + 1
        next = start
      }
      index += 1
    }
    takeTail()
    guard cells.count >= 3, cells.count(where: { $0.cut.upper > $0.cut.lower }) >= 2 else { return }
    isTable = cells.count >= 6 || text.isHeader(cells.prefix(12).map(\.cut))
  }

  private mutating func append(_ start: Int, _ index: Int, _ line: TextLine, _ words: Range<Int>) {
    let isBlank = text.followsBlank(start)
    let upper = words.isEmpty && index > start ? text.lines[index - 1].end : words.upperBound
    let isOpening = cells.isEmpty && start == index && words.isEmpty
    if !isOpening {
      let lower = start < index ? text.lines[start].content.lowerBound : words.lowerBound
      let cut = CellCut(lower: lower, upper: max(lower, upper))
      cells.append(
        LineCell(cut: cut, line: start, beginsRow: isBlank && !cells.isEmpty, followsBlank: isBlank))
    }
    for offset in emptyCells(of: line, behind: words.upperBound) {
      let cut = CellCut(lower: offset, upper: offset)
      cells.append(LineCell(cut: cut, line: index, beginsRow: false, followsBlank: false))
    }
  }

  /// Before which pipes of `line`, the first not counted, an empty cell stands.
  private func emptyCells(of line: TextLine, behind start: Int) -> [Int] {
    var places: [Int] = []
    var offset = start
    while offset < line.content.upperBound {
      let pipe = ColumnMark.pipeLength(text.bytes, offset)
      if pipe > 0 { places.append(offset) }
      offset += max(1, pipe, Blank.length(text.bytes, offset, line.content.upperBound))
    }
    return Array(places.dropFirst())
  }

  /// How many lines above `first` belong to the first cell.
  private func head(of first: Int, _ loose: Int) -> Int {
    let line = text.lines[first]
    let isAlone = PipeLine(text.bytes, line).hasPipesOnly
    let end =
      isAlone ? text.lines[max(0, first - 1)].end : PipeLine(text.bytes, line).words?.upperBound ?? line.end
    for count in 1..<4 where count <= loose {
      let lower = text.lines[first - count].content.lowerBound
      if text.isHeader(lower, end) { return count }
      let joins = isAlone && count == 1 ? first - 1 : first - count
      if text.followsBlank(isAlone ? joins : first - count + 1) { break }
    }
    return isAlone && loose > 0 ? 1 : 0
  }

  /// Words directly behind a pipe that stands alone are the last cell.
  private mutating func takeTail() {
    guard next < text.lines.count, next > 0, !text.followsBlank(next), !cells.isEmpty else { return }
    guard PipeLine(text.bytes, text.lines[next - 1]).hasPipesOnly, text.lines[next].pipes == 0,
      !text.isNote(next)
    else { return }
    let line = text.lines[next]
    let cut = CellCut(lower: line.content.lowerBound, upper: line.end)
    cells.append(LineCell(cut: cut, line: next, beginsRow: false, followsBlank: false))
    next += 1
  }
}
