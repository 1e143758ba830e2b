import PlanSource

/// A table in the making: rows and cells lie flat, since there may be millions.
struct DraftTable: Sendable {
  struct Cell: Sendable {
    var start: Int32
    var end: Int32
    var column: Int32
    var columnSpan: Int32
    var rowSpan: Int32 = 1

    var isEmpty: Bool { start == end }
  }

  struct Row: Sendable {
    var firstCell: Int32
    var start: Int32
    var end: Int32
    var isHeader: Bool
    var isHidden: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var cells: [Cell] = []
  /// The blocks of cells that hold tables, by the positions of the cells.
  var children: [(cell: Int, blocks: [DraftBlock])] = []
  /// Cells that may go on in the next row, and those of the row that is being read, in order of columns.
  private var merges: [(column: Int, cell: Int)] = []
  private var nextMerges: [(column: Int, cell: Int)] = []

  /// Begins a row at `start`.
  mutating func beginRow(at start: Int) {
    merges = nextMerges
    nextMerges.removeAll(keepingCapacity: true)
    rows.append(
      Row(
        firstCell: Int32(cells.count), start: Int32(start), end: Int32(start), isHeader: false,
        isHidden: false))
  }

  /// Ends the row at `end`; one without cells is dropped.
  mutating func endRow(at end: Int, isHeader: Bool, isHidden: Bool) {
    guard let row = rows.indices.last else { return }
    guard Int(rows[row].firstCell) < cells.count || !nextMerges.isEmpty else {
      rows.removeLast()
      nextMerges = merges
      return
    }
    rows[row].end = Int32(max(end, Int(rows[row].start)))
    rows[row].isHeader = isHeader
    rows[row].isHidden = isHidden
  }

  /// Takes back the row that was begun.
  mutating func dropRow() {
    rows.removeLast()
    nextMerges = merges
  }

  /// Lets the cell above go on into this row at `column`; `false` if there is none.
  mutating func extendCell(at column: Int) -> Bool {
    var low = 0
    var high = merges.count
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].column < column { low = middle + 1 } else { high = middle }
    }
    guard low < merges.count, merges[low].column == column else { return false }
    let merge = merges[low]
    cells[merge.cell].rowSpan += 1
    nextMerges.append(merge)
    return true
  }

  /// Widens the last cell of the row by `columns`; `false` if there is none.
  mutating func widenLastCell(by columns: Int) -> Bool {
    guard let row = rows.last, Int(row.firstCell) < cells.count, let last = cells.indices.last else {
      return false
    }
    cells[last].columnSpan += Int32(columns)
    return true
  }

  /// Adds a cell; `mayGoOn` if the cells below may belong to it.
  mutating func add(_ range: ByteRange, column: Int, columnSpan: Int, mayGoOn: Bool) {
    if mayGoOn { nextMerges.append((column, cells.count)) }
    cells.append(
      Cell(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), column: Int32(column),
        columnSpan: Int32(columnSpan)))
  }

  /// The cells of the row at `position`.
  func cells(ofRow position: Int) -> ArraySlice<Cell> {
    let end = position + 1 < rows.count ? Int(rows[position + 1].firstCell) : cells.count
    return cells[Int(rows[position].firstCell)..<end]
  }

  /// Whether it only frames tables: they are there, and no row has more than one cell with anything in it.
  var isFrame: Bool {
    !children.isEmpty && rows.indices.allSatisfy { cells(ofRow: $0).filter { !$0.isEmpty }.count <= 1 }
  }
}

extension DraftTable {
  /// The same, `offset` bytes further on.
  func moved(by offset: Int) -> DraftTable {
    var copy = self
    let shift = Int32(offset)
    for position in copy.rows.indices {
      copy.rows[position].start += shift
      copy.rows[position].end += shift
    }
    for position in copy.cells.indices {
      copy.cells[position].start += shift
      copy.cells[position].end += shift
    }
    copy.children = []
    return copy
  }

  /// The table with its texts cut from `storage`.
  func table(of storage: TextStorage) -> DocumentTable {
    let result = rows.indices.map { position in
      let row = rows[position]
      let cells = cells(ofRow: position).map { cell in
        DocumentTable.Cell(
          Text(storage, Int(cell.start), Int(cell.end)), column: Int(cell.column),
          columnSpan: Int(cell.columnSpan), rowSpan: Int(cell.rowSpan))
      }
      return DocumentTable.Row(
        number: position + 1, cells: cells, range: ByteRange(Int(row.start), Int(row.end)),
        isHeader: row.isHeader, isHidden: row.isHidden)
    }
    return DocumentTable(rows: result, spans: .known)
  }
}
