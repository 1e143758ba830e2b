import PlanModel
import PlanSource

/// A table with one row a line, columns marked by tabs or pipes.
///
/// A row may go on over several lines: in cells between quotes, before the pipe that ends it, and where
/// lines without a mark stand between rows.
struct RowTable {
  private(set) var rows: [LooseRow] = []
  /// The first line behind.
  private(set) var next: Int
  let text: LinedText
  let cutter: RowCutter
  private var hasRule = false
  /// The row that names the columns, if it is one of the first.
  private var header: Int?
  /// How many columns the widest of the first rows has; headers often have fewer names.
  private(set) var width = 0
  /// How many rows above the last are neither as wide as the table nor a single cell.
  private var uneven = 0
  /// How many of the first rows below the header there are, and how many of them have a number.
  private var counted = 0
  private var numbered = 0
  /// How many rows are looked at to tell what all are like.
  private static let head = 40
  /// How many lines without a mark a row may take.
  static let reach = 60

  /// The kind of table that the line at `index` may begin.
  static func mark(of index: Int, in text: LinedText) -> ColumnMark? {
    let line = text.lines[index]
    if line.pipes > 0, line.pipes >= line.tabs || PipeLine(text.bytes, line).isLed { return .pipe }
    if line.isEmpty { return nil }
    return line.tabs > 0 || RowCutter.opensQuote(text, index) ? .tab : nil
  }

  /// Reads rows from the line at `first` on.
  init(_ text: LinedText, _ mark: ColumnMark, at first: Int) {
    self.text = text
    cutter = RowCutter(text, mark, at: first)
    next = first
    while next < text.lines.count, step() {}
  }

  /// Whether the rows are a table; a line alone is none unless it goes on with one of `knownWidth` columns.
  func isTable(knownWidth: Int) -> Bool {
    guard !rows.isEmpty else { return false }
    if hasRule || header != nil { return true }
    let filled = rows.filter { $0.cells.filter { !isBlank($0) }.count >= 2 }.count
    if rows.count == 1 { return filled == 1 && width >= 3 && width == knownWidth }
    if cutter.mark == .tab, rows.allSatisfy(isListItem) { return false }
    return filled >= 2 || filled == 1 && width >= 3
  }

  private mutating func step() -> Bool {
    let line = text.lines[next]
    if line.isEmpty {
      next += 1
      return true
    }
    guard RowTable.mark(of: next, in: text) == cutter.mark else { return goOn() }
    if cutter.mark == .pipe, isRule(line) {
      if rows.count == 1 || hasRule { hasRule = true }
      next += 1
      return true
    }
    if completeLast() { return true }
    let followsBlank = text.followsBlank(next)
    let cut = cutter.row(at: next, width: width)
    let row = LooseRow(cells: cut.cells, start: line.start, end: cut.end, followsBlank: followsBlank)
    guard rows.isEmpty || !followsBlank || continues(row) else { return false }
    note(row)
    if let last = rows.last, isUneven(last) { uneven += 1 }
    rows.append(row)
    next = cut.next
    return true
  }

  /// Learns from the first rows what they are like.
  private mutating func note(_ row: LooseRow) {
    guard rows.count < Self.head else { return }
    if rows.count < 8 { width = max(width, row.cells.count) }
    if header == nil, text.isHeader(row.cells) {
      header = rows.count
    } else if header != nil || !rows.isEmpty {
      counted += 1
      if isNumbered(row) { numbered += 1 }
    }
  }

  private func isUneven(_ row: LooseRow) -> Bool { row.cells.count != width && row.cells.count > 1 }

  private func isNumbered(_ row: LooseRow) -> Bool {
    row.cells.first { !isBlank($0) }.map { cutter.isNumbered($0.lower, $0.upper) } ?? true
  }

  private func isRule(_ line: TextLine) -> Bool {
    guard MarkdownSigns.isRule(text.bytes, line.content) else { return false }
    return rows.count == 1 || text.bytes[line.content].count { $0 == 0x2D || $0 == 0x3D } >= 2 * line.pipes
  }

  /// Whether `row`, with an empty line above, belongs to the table still.
  private func continues(_ row: LooseRow) -> Bool {
    if text.isHeader(row.cells) {
      guard let header else { return false }
      return rows[header].cells.map { text.text(of: $0) } == row.cells.map { text.text(of: $0) }
    }
    // Links below a page and lines with a telephone look like rows, but have no number, or no pipes at edges.
    guard cutter.isClosed(next) else { return false }
    let isShort = row.cells.count < width || cutter.isOpen
    if isShort, counted >= 2, numbered == counted, !isNumbered(row) { return false }
    let filled = row.cells.indices.filter { !isBlank(row.cells[$0]) }
    return filled.count >= 2 || filled == [0]
  }

  private func isBlank(_ cut: CellCut) -> Bool {
    Blank.trimmed(text.bytes, cut.lower, cut.upper).isEmpty
  }

  /// Whether `row` is an item of a list whose number stands before a tab.
  private func isListItem(_ row: LooseRow) -> Bool {
    guard row.cells.count == 2, let cut = row.cells.first else { return false }
    let part = Blank.trimmed(text.bytes, cut.lower, cut.upper)
    guard !part.isEmpty else { return false }
    let number = Text(text.source, part.lowerBound, part.upperBound)
    if part.count <= 3, CharacterSigns.isBullet(number) { return true }
    return OrdinalParser.parse(number).map { $0.style.utf8.count > $0.text.count } ?? false
  }
}

// Lines without a mark among the rows.
extension RowTable {
  private mutating func goOn() -> Bool {
    guard !rows.isEmpty, !text.followsBlank(next), cutter.goesOn else { return false }
    if text.isAttachmentHead(next) { return false }
    let marked = nextMarked()
    if marked == nil, text.isNote(next) { return false }
    let isShort = rows[rows.count - 1].cells.count < width
    if let level = text.ordinalLevel(next), level <= 2, level != lastLevel {
      guard marked != nil || followsHeading else { return false }
      appendHeading()
    } else if let marked, isHeading(above: marked) {
      return extendLast(before: marked)
    } else if isShort, let marked, let joined = cutter.joined(rows[rows.count - 1], to: marked),
      joined.cells.count == width
    {
      rows[rows.count - 1].cells = joined.cells
      rows[rows.count - 1].end = joined.end
      next = joined.next
    } else {
      guard marked != nil || isShort else { return false }
      return extendLast(before: marked ?? next + 1)
    }
    return true
  }

  /// Whether the line is the rest of the row above, whose last cell was broken at a line end.
  ///
  /// So browsers copy a cell of several lines. Rows that are short because merged cells were lost look alike, so it
  /// is taken for one only in a table whose other rows all have the same number of cells.
  private mutating func completeLast() -> Bool {
    guard cutter.mark == .tab, header != nil, !text.followsBlank(next), let last = rows.last else {
      return false
    }
    let cells = last.cells.count
    guard cells > 1, cells < width, last.cells[cells - 1].isQuoted == false,
      uneven == 0, let joined = cutter.joined(last, to: next), joined.cells.count == width
    else { return false }
    rows[rows.count - 1].cells = joined.cells
    rows[rows.count - 1].end = joined.end
    next = joined.next
    return true
  }

  /// The line is a heading across all columns.
  private mutating func appendHeading() {
    let line = text.lines[next]
    let cell = CellCut(lower: line.content.lowerBound, upper: line.content.upperBound)
    rows.append(LooseRow(cells: [cell], start: line.start, end: line.end, followsBlank: false))
    next += 1
  }

  /// Whether the last row is a heading that goes on up to the line at `marked`, where a row with a number begins:
  /// 第一章, and its title on the next line.
  private func isHeading(above marked: Int) -> Bool {
    guard rows[rows.count - 1].cells.count == 1, lastLevel.map({ $0 <= 2 }) ?? false else { return false }
    let row = cutter.row(at: marked, width: width)
    guard row.cells.count == width, let first = row.cells.first, !isBlank(first) else { return false }
    return cutter.isNumbered(first.lower, first.upper)
  }

  /// The last cell goes on up to the line at `end`.
  private mutating func extendLast(before end: Int) -> Bool {
    let row = rows.count - 1
    let cell = rows[row].cells.count - 1
    guard cell >= 0, !rows[row].cells[cell].isQuoted else { return false }
    rows[row].cells[cell].upper = text.lines[end - 1].end
    rows[row].end = text.lines[end - 1].end
    next = end
    return true
  }

  /// The level of the number that the last cell begins with; `nil` if there is none.
  private var lastLevel: Int? {
    guard let cut = rows.last?.cells.last else { return nil }
    return text.ordinalLevel(Blank.trimmed(text.bytes, cut.lower, cut.upper))
  }

  /// Whether rows go on after the line, although an empty one stands between.
  private var followsHeading: Bool {
    next + 1 < text.lines.count && RowTable.mark(of: next + 1, in: text) == cutter.mark
  }

  /// The next line with a mark, if no empty line stands before it.
  private func nextMarked() -> Int? {
    for index in next..<min(text.lines.count, next + Self.reach) {
      if index > next && text.followsBlank(index) { return nil }
      if RowTable.mark(of: index, in: text) == cutter.mark { return index }
    }
    return nil
  }
}
