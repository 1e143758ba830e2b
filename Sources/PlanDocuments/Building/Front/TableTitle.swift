import PlanModel
import PlanSource

/// Lines above the header inside a table: its title, its notes.
enum TableTitle {
  /// The lines of rows of `table` that have one filled cell and stand in its first `count` rows.
  static func lines(of table: DocumentTable, headerRows count: Int) -> [ProseLine] {
    table.rows.prefix(max(count, 0)).flatMap { row -> [ProseLine] in
      let filled = row.cells.filter { !$0.text.isEmpty }
      guard filled.count == 1, let cell = filled.first, ColumnHeader.role(of: cell.text) == nil else { return [] }
      return DocumentFlow.lines(of: cell.text).map { text in
        ProseLine(text, of: Paragraph(text, isCentred: true), position: 0, followsBlank: true)
      }
    }
  }
}
