import PlanSource

/// A row on its way to a table.
struct LooseRow: Sendable {
  var cells: [CellCut]
  var start: Int
  var end: Int
  var followsBlank: Bool

  /// The finished row `number`.
  func row(number: Int, in text: LinedText) -> DocumentTable.Row {
    let finished = cells.enumerated().map { DocumentTable.Cell(text.text(of: $1), column: $0) }
    return DocumentTable.Row(
      number: number, cells: finished, range: ByteRange(start, end), followsBlank: followsBlank)
  }
}
