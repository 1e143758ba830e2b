import PlanDocuments
import PlanSource
import Testing

/// What holds for every document, whatever the input.
enum LayoutInvariants {
  static func check(_ document: Document, _ input: String) {
    var last = 0
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        last = place(paragraph.text, in: document, after: last, input)
        #expect(!paragraph.text.isEmpty, "\(input)")
      case .table(let table):
        #expect(!table.rows.isEmpty, "\(input)")
        for (position, row) in table.rows.enumerated() {
          #expect(row.number == position + 1, "\(input)")
          check(row, in: document, after: &last, input)
        }
      }
    }
  }

  private static func check(
    _ row: DocumentTable.Row, in document: Document, after last: inout Int, _ input: String
  ) {
    #expect(row.range.lowerBound >= 0 && row.range.upperBound <= document.source.bytes.count, "\(input)")
    // Cells drawn side by side, each of several lines, stand in each other's way.
    let isWoven = row.cells.contains { $0.text.storage !== document.source }
    var end = last
    for (column, cell) in row.cells.enumerated() {
      #expect(cell.column == column, "\(input)")
      end = max(end, place(cell.text, in: document, after: isWoven ? last : end, input))
    }
    last = end
  }

  /// Checks that `text` stands behind `last` on code point boundaries; where it ends.
  private static func place(_ text: Text, in document: Document, after last: Int, _ input: String) -> Int {
    guard let place = text.place else {
      Issue.record("no place: \(input)")
      return last
    }
    let bytes = document.source.bytes
    // HTML moves words that stand between the cells of a table before it.
    let isOwn = text.storage === document.source
    let isInside = place.lowerBound >= (isOwn ? last : 0) && place.upperBound <= bytes.count
    #expect(isInside, "\(place) behind \(last): \(input)")
    guard isInside else { return last }
    for edge in [place.lowerBound, place.upperBound] where edge < bytes.count {
      #expect(bytes[edge] & 0xC0 != 0x80, "\(place): \(input)")
    }
    #expect(UTF8Validation.firstInvalid(in: Array(text.utf8)) == nil, "\(input)")
    return max(last, place.upperBound)
  }
}
