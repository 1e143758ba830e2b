import PlanDocuments
import PlanSource

/// What holds for every document that a reader makes.
struct DocumentChecker {
  let document: Document

  /// Checks everything.
  func check(_ trial: inout Trial) {
    let source = document.source
    trial.expect(
      UTF8Validation.firstInvalid(in: Array(source.bytes)) == nil, "the source is no UTF-8")
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): trial.expect(paragraph.text, in: source, "paragraph")
      case .table(let table): check(table, &trial)
      }
    }
    checkProjection(&trial)
  }

  private func check(_ table: DocumentTable, _ trial: inout Trial) {
    for row in table.rows {
      trial.expect(row.range, in: document.source, "row \(row.number)")
      trial.expect(row.number > 0, "row \(row.number)")
      var next = 0
      for cell in row.cells {
        trial.expect(cell.text, in: document.source, "cell of row \(row.number)")
        trial.expect(cell.text.isLocated, "a cell of row \(row.number) has no place")
        trial.expect(cell.column >= next, "row \(row.number): column \(cell.column) behind \(next)")
        trial.expect(cell.columnSpan >= 1 && cell.rowSpan >= 1, "row \(row.number): a cell without extent")
        trial.expect(
          cell.column + cell.columnSpan < 1 << 20 && cell.rowSpan < 1 << 21, "row \(row.number): a huge cell")
        next = cell.column + 1
      }
    }
  }

  private func checkProjection(_ trial: inout Trial) {
    guard let projection = document.projection else { return }
    var last = 0
    for span in projection.spans {
      trial.expect(span.range, in: document.source, "span")
      trial.expect(span.range.lowerBound >= last, "a span at \(span.range) overlaps the one before")
      trial.expect(projection.parts.indices.contains(Int(span.part)), "a span of part \(span.part)")
      last = span.range.upperBound
    }
  }
}
