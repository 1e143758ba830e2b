import PlanSource

/// Makes a table of a sheet's cells, and writes their texts into the projected text.
struct SheetTable {
  /// A row of the table, its texts still ranges.
  struct Row {
    var number: Int
    var cells: [Cell] = []
    var range = ByteRange(0, 0)
  }

  struct Cell {
    var text: ByteRange
    var column: Int
    var columnSpan = 1
    var rowSpan = 1
  }

  private let content: SheetContent
  private let shared: StringTable
  private let limits: DocumentLimits
  private let parts: (sheet: Int, shared: Int)
  /// Columns with a text somewhere, in ascending order.
  private let columns: [Int]
  /// Sheet rows with a text, in ascending order.
  private let numbers: [Int]
  /// By position in ``columns``, the sheet row up to which a merge above covers the column.
  private var coveredUpTo: [Int]
  private(set) var rows: [Row] = []
  private(set) var cellCount: Int

  /// The table of `content`; `parts` are positions among the parts of the projection.
  ///
  /// - Throws: ``DocumentError`` with `tooManyCells` or `tooLarge`.
  init(
    _ content: SheetContent, shared: StringTable, parts: (sheet: Int, shared: Int), limits: DocumentLimits,
    cellCount: Int, text: inout ProjectedText
  ) throws(DocumentError) {
    self.content = content
    self.shared = shared
    self.limits = limits
    self.parts = parts
    self.cellCount = cellCount
    columns = Set(content.cells.map { Int($0.column) }).sorted()
    var numbers: [Int] = []
    for cell in content.cells where numbers.last != Int(cell.row) { numbers.append(Int(cell.row)) }
    self.numbers = numbers
    coveredUpTo = [Int](repeating: 0, count: columns.count)
    try readRows(into: &text)
  }

  private mutating func readRows(into text: inout ProjectedText) throws(DocumentError) {
    let merges = content.merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    var nextMerge = 0
    var nextCell = 0
    for number in numbers {
      // How far the merges that begin here reach, by position of their first column.
      var spans: [Int: SheetMerge] = [:]
      let covered = coveredUpTo
      while nextMerge < merges.count, merges[nextMerge].rows.lowerBound <= number {
        if merges[nextMerge].rows.lowerBound == number { try open(merges[nextMerge], &spans) }
        nextMerge += 1
      }
      let start = nextCell
      while nextCell < content.cells.count, Int(content.cells[nextCell].row) == number { nextCell += 1 }
      try count(columns.count)
      try appendRow(number, content.cells[start..<nextCell], spans, covered, &text)
    }
  }

  /// Notes what `merge` covers, unless another one covers it or its first column has no text anywhere.
  private mutating func open(_ merge: SheetMerge, _ spans: inout [Int: SheetMerge]) throws(DocumentError) {
    let first = position(ofColumn: merge.columns.lowerBound)
    guard first < columns.count, columns[first] == merge.columns.lowerBound else { return }
    var end = first
    while end < columns.count, columns[end] <= merge.columns.upperBound { end += 1 }
    // Counted even if it is covered: merges over each other take time too.
    try count(end - first)
    if coveredUpTo[first..<end].contains(where: { $0 >= merge.rows.lowerBound }) { return }
    for position in first..<end { coveredUpTo[position] = merge.rows.upperBound }
    spans[first] = merge
  }

  private mutating func count(_ cells: Int) throws(DocumentError) {
    cellCount += cells
    guard cellCount <= limits.maxCells else { throw DocumentError(.tooManyCells(limit: limits.maxCells)) }
  }

  /// The position of the first column at or behind `column`.
  private func position(ofColumn column: Int) -> Int {
    Self.firstIndex(in: columns) { $0 >= column }
  }

  private static func firstIndex(in numbers: [Int], where isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(numbers[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func appendRow(
    _ number: Int, _ cells: ArraySlice<SheetContent.Cell>, _ spans: [Int: SheetMerge], _ covered: [Int],
    _ text: inout ProjectedText
  ) throws(DocumentError) {
    var row = Row(number: number)
    let start = text.count
    var next = cells.startIndex
    var coveredEnd = 0
    for (position, column) in columns.enumerated() {
      var content: SheetContent.Cell?
      if next < cells.endIndex, Int(cells[next].column) == column {
        content = cells[next]
        next += 1
      }
      if covered[position] >= number || position < coveredEnd { continue }
      var cell = Cell(text: try write(content, &text), column: column)
      if let merge = spans[position] {
        cell.columnSpan = min(merge.columns.upperBound, columns.last ?? column) - column + 1
        let lastRow = Self.firstIndex(in: numbers) { $0 > merge.rows.upperBound }
        cell.rowSpan = max(1, lastRow - rows.count)
        coveredEnd = self.position(ofColumn: merge.columns.upperBound + 1)
      }
      row.cells.append(cell)
    }
    row.range = ByteRange(start, max(start, text.count - 1))
    rows.append(row)
  }

  /// Writes the text of `cell` and a line end; where it is without the blanks at its edges.
  private func write(_ cell: SheetContent.Cell?, _ text: inout ProjectedText) throws(DocumentError)
    -> ByteRange
  {
    let start = text.count
    if let cell {
      let table = cell.isShared ? shared : content.strings
      for piece in table.pieces(of: Int(cell.string)) {
        let source = ProjectedText.Source(
          part: cell.isShared ? parts.shared : parts.sheet, owner: parts.sheet, run: Int(cell.ordinal))
        text.append(
          table.bytes[Int(piece.start)..<Int(piece.end)], from: source, xml: piece.xml,
          isVerbatim: piece.isVerbatim)
      }
    }
    let range = text.trimmed(start, text.count)
    text.append(made: UInt8(ascii: "\n"))
    guard text.count <= limits.maxBytes else { throw DocumentError(.tooLarge(limit: limits.maxBytes)) }
    return range
  }
}
