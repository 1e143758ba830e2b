package import PlanSource

/// A table, or a sheet of a workbook.
package struct DocumentTable: Sendable {
  /// Whether the input tells merged cells from empty ones.
  package enum Spans: Sendable {
    /// Merges are stated (.docx, .xlsx, HTML): an empty cell is empty.
    case known
    /// They are lost (text, CSV): an empty cell may be the rest of a merged one.
    case unknown
  }

  package var rows: [Row]
  package var spans: Spans
  /// The sheet's name in a workbook; `nil` elsewhere.
  package var sheet: String?

  /// A table of `rows`.
  package init(rows: [Row], spans: Spans, sheet: String? = nil) {
    self.rows = rows
    self.spans = spans
    self.sheet = sheet
  }

  /// A row, as it stands in the input.
  package struct Row: Sendable {
    /// As people count it: in a sheet the row's own number, elsewhere its position in the table, from 1.
    package var number: Int
    /// In ascending order of columns.
    ///
    /// A cell that a merge covers is not there; its anchor spans it.
    package var cells: [Cell]
    /// The whole row in the source.
    package var range: ByteRange
    /// Marked as a header that is repeated on every page.
    package var isHeader: Bool
    /// Not shown to the reader of the sheet.
    package var isHidden: Bool
    /// Whether an empty line stands before it (text only).
    package var followsBlank: Bool

    /// Row `number` of `cells` at `range`.
    package init(
      number: Int, cells: [Cell], range: ByteRange, isHeader: Bool = false, isHidden: Bool = false,
      followsBlank: Bool = false
    ) {
      self.number = number
      self.cells = cells
      self.range = range
      self.isHeader = isHeader
      self.isHidden = isHidden
      self.followsBlank = followsBlank
    }
  }

  /// A cell with its extent.
  package struct Cell: Sendable {
    /// Its content, lines separated by line ends, blanks at the edges removed; located even if empty.
    package var text: Text
    /// Its first column in the grid, counted from 0.
    package var column: Int
    /// How many columns and rows it covers; 1 each where spans are unknown.
    package var columnSpan: Int
    package var rowSpan: Int

    /// A cell `text` at `column`.
    package init(_ text: Text, column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.text = text
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }
}
