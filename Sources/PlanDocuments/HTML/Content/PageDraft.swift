import PlanSource

/// A block of a page whose texts are still ranges of the page's text.
enum PageDraft {
  case paragraph(Range<Int>, kind: Paragraph.Kind, followsBlank: Bool, isCentred: Bool)
  case table([Row])

  struct Row {
    var cells: [Cell] = []
    var range: ByteRange
    var isHeader: Bool
    var isHidden: Bool
    /// The position behind the last row of its group, which no cell reaches beyond.
    var groupEnd = 0
  }

  struct Cell {
    var text: Range<Int>
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
  }

  /// The block, with texts cut from `storage`.
  func block(_ storage: TextStorage) -> Block {
    switch self {
    case .paragraph(let range, let kind, let followsBlank, let isCentred):
      let text = Text(storage, range.lowerBound, range.upperBound)
      return .paragraph(Paragraph(text, kind: kind, followsBlank: followsBlank, isCentred: isCentred))
    case .table(let rows):
      return .table(
        DocumentTable(
          rows: rows.enumerated().map { Self.row($1, position: $0, storage) }, spans: .known))
    }
  }

  private static func row(_ row: Row, position: Int, _ storage: TextStorage) -> DocumentTable.Row {
    let cells = row.cells.map { cell in
      DocumentTable.Cell(
        Text(storage, cell.text.lowerBound, cell.text.upperBound), column: cell.column,
        columnSpan: cell.columnSpan, rowSpan: max(1, min(cell.rowSpan, row.groupEnd - position)))
    }
    return DocumentTable.Row(
      number: position + 1, cells: cells, range: row.range, isHeader: row.isHeader, isHidden: row.isHidden)
  }
}
