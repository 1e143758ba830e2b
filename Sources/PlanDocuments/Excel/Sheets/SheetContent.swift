/// What a sheet holds, as far as readers are concerned.
struct SheetContent {
  /// A cell that has a text.
  struct Cell {
    var row: Int32
    var column: Int32
    /// A position in the shared strings, or in the sheet's own.
    var string: Int32
    var isShared: Bool
    /// How many cells of the part stand before it.
    var ordinal: Int32
  }

  /// In ascending order of rows and columns; each place occurs once.
  var cells: [Cell] = []
  /// Strings that stand in the sheet itself.
  var strings = StringTable()
  var merges: [SheetMerge] = []
  var hiddenRows: Set<Int> = []
  var hasHiddenColumns = false

  /// Puts cells in order that stand in the part in another; of several in one place the first counts.
  mutating func sort() {
    let isSorted = zip(cells, cells.dropFirst()).allSatisfy { ($0.row, $0.column) < ($1.row, $1.column) }
    if isSorted { return }
    cells.sort { ($0.row, $0.column, $0.ordinal) < ($1.row, $1.column, $1.ordinal) }
    var unique: [Cell] = []
    for cell in cells where unique.last.map({ $0.row != cell.row || $0.column != cell.column }) ?? true {
      unique.append(cell)
    }
    cells = unique
  }
}
