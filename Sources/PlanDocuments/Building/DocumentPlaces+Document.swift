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
          let header = layout.map { HeaderSpelling.shown($0.header(row: index, position: cell.column)) } ?? ""
          let reference = reference(cell, table.rows[index], table, number)
          return Entry(range, DocumentPlace(.cell(reference, header: header)))
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
