import PlanModel
import PlanSource

/// A row with its cells in the columns they belong to.
struct TableRow {
  let index: Int
  let source: DocumentTable.Row
  /// One for each column of the layout.
  let slots: [TableGrid.Slot]
  let isShifted: Bool

  init(_ index: Int, _ grid: TableGrid, _ layout: TableLayout) {
    self.index = index
    source = grid.table.rows[index]
    let fit = layout.fits[index]
    let own = grid.rows[index]
    slots = layout.columns.indices.map { column in
      let position = fit?.slots[column] ?? column
      return own.indices.contains(position) ? own[position] : TableGrid.Slot()
    }
    isShifted = fit?.isShifted ?? false
  }

  /// The first cell with something in it; else the row itself stands for it.
  func firstCell(_ grid: TableGrid) -> Text {
    grid.rows[index].first { $0.isFilled }?.text ?? .missing
  }
}
