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
    let headers = layout?.columns.map { $0.header.string } ?? []
    return table.rows.flatMap { row in
      row.cells.compactMap { cell in
        cell.text.place.map { range in
          let header = headers.indices.contains(cell.column) ? headers[cell.column] : ""
          return Entry(range, DocumentPlace(.cell(reference(cell, row, table, number), header: header)))
        }
      }
    }
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
