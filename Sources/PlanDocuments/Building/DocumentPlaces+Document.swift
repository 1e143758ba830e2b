import PlanModel
import PlanSource

extension DocumentPlaces {
  /// The places of the paragraphs and cells of `blocks`.
  ///
  /// `layouts` are those of the tables that were read, by their position among the tables, counted from 0.
  init(of blocks: [Block], layouts: [Int: TableLayout]) {
    var entries: [Entry] = []
    var paragraphs = 0
    var tables = 0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        paragraphs += 1
        guard let range = paragraph.text.place else { continue }
        entries.append(Entry(range, DocumentPlace(.paragraph(paragraphs))))
      case .table(let table):
        entries += Self.entries(of: table, number: tables + 1, layout: layouts[tables])
        tables += 1
      }
    }
    self.init(entries)
  }

  private static func entries(of table: DocumentTable, number: Int, layout: TableLayout?) -> [Entry] {
    table.rows.indices.flatMap { index in
      table.rows[index].cells.compactMap { cell in
        cell.text.place.map { range in
          let reference = reference(cell, table.rows[index], table, number)
          return Entry(range, DocumentPlace(.cell(reference, header: header(of: cell, row: index, layout))))
        }
      }
    }
  }

  /// The word above `cell`; none for titles above the header and for a row that is one cell.
  private static func header(of cell: DocumentTable.Cell, row: Int, _ layout: TableLayout?) -> String {
    guard let layout, cell.columnSpan < max(layout.columns.count, 2) else { return "" }
    let header = layout.header(row: row, position: cell.column)
    guard row >= layout.headerRows || header == cell.text else { return "" }
    return HeaderSpelling.shown(header)
  }

  private static func reference(
    _ cell: DocumentTable.Cell, _ row: DocumentTable.Row, _ table: DocumentTable, _ number: Int
  ) -> CellReference {
    if let sheet = table.sheet {
      .sheet(sheet, ref: SheetColumn.letters(cell.column) + String(row.number))
    } else {
      .table(number, row: row.number, column: cell.column + 1)
    }
  }
}
