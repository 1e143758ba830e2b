import PlanModel
import PlanSource

/// Lines above the header inside a table: its title, its notes.
enum TableTitle {
  /// The lines of the rows with one cell above the header of `layout`.
  static func lines(of layout: TableLayout) -> [ProseLine] {
    layout.titles.flatMap { title in
      DocumentFlow.lines(of: title).map { text in
        ProseLine(text, of: Paragraph(text, isCentred: true), position: 0, followsBlank: true)
      }
    }
  }
}
