import PlanSource

/// Puts cells with their spans on the grid of a table (HTML, 4.9.12.1 "Forming a table").
struct PageGrid {
  private(set) var rows: [PageDraft.Row] = []
  /// How many cells all tables have so far, those that spans cover counted.
  private(set) var cellCount: Int
  private let limits: DocumentLimits
  /// For each column the row up to which a cell above covers it.
  private var covered: [Int] = []
  /// The row up to which some cell above covers a column.
  private var coveredUpTo = 0
  private var column = 0
  private var groupStart = 0

  init(limits: DocumentLimits, cellCount: Int) {
    self.limits = limits
    self.cellCount = cellCount
  }

  /// Begins a row that stands at `start` of the source.
  mutating func beginRow(at start: Int, isHeader: Bool, isHidden: Bool) {
    rows.append(PageDraft.Row(range: ByteRange(start, start), isHeader: isHeader, isHidden: isHidden))
    column = 0
  }

  /// Adds a cell to the row, in the first column that is free.
  ///
  /// - Throws: ``DocumentError`` with `tooManyCells`.
  mutating func append(_ text: Range<Int>, columnSpan: Int, rowSpan: Int) throws(DocumentError) {
    let row = rows.count - 1
    let first = column
    while isCovered(column, row) { column += 1 }
    cellCount += column - first
    var width = 1
    while width < columnSpan, !isCovered(column + width, row) { width += 1 }
    // A span of 0 reaches to the end of its group; no span reaches beyond, which is told when that is known.
    let height = rowSpan == 0 ? Self.unboundedSpan : rowSpan
    cellCount += width
    guard cellCount <= limits.maxCells else {
      throw DocumentError(.tooManyCells(limit: limits.maxCells), at: rows[row].range)
    }
    if covered.count < column + width {
      covered += [Int](repeating: 0, count: column + width - covered.count)
    }
    if height > 1 {
      for place in column..<column + width { covered[place] = row + height }
      coveredUpTo = max(coveredUpTo, row + height)
    }
    rows[row].cells.append(
      PageDraft.Cell(text: text, column: column, columnSpan: width, rowSpan: height))
    column += width
  }

  /// Ends the row at `end` of the source; a row without cells counts only if cells above cover it.
  mutating func endRow(at end: Int) {
    guard var row = rows.popLast() else { return }
    if row.cells.isEmpty, coveredUpTo <= rows.count { return }
    row.range.upperBound = max(end, row.range.lowerBound)
    rows.append(row)
  }

  /// Ends a group of rows, which no cell reaches beyond.
  mutating func endGroup() {
    for position in groupStart..<rows.count { rows[position].groupEnd = rows.count }
    covered.removeAll(keepingCapacity: true)
    coveredUpTo = 0
    groupStart = rows.count
  }

  private static let unboundedSpan = 65534

  private func isCovered(_ column: Int, _ row: Int) -> Bool {
    column < covered.count && covered[column] > row
  }
}
