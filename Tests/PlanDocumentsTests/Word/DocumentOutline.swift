import PlanDocuments
import PlanSource

extension Document {
  /// The blocks in short: a line a paragraph or row.
  ///
  /// `#1 ` heading, `^` footnote, `□` text box, `=` centred, `…` after a blank; cells between bars with their
  /// spans (`↔` columns, `↕` rows) and with `@` and the column where columns before them are missing.
  var outline: [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph.outline]
      case .table(let table): ["table"] + table.rows.map(\.outline)
      }
    }
  }
}

extension Paragraph {
  fileprivate var outline: String {
    let mark =
      switch kind {
      case .body: ""
      case .heading(let level): "#\(level) "
      case .footnote: "^"
      case .textBox: "□"
      case .pageHeader, .pageFooter: "?"
      }
    return (followsBlank ? "…" : "") + (isCentred ? "=" : "") + mark
      + text.string.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
  }
}

extension DocumentTable.Row {
  fileprivate var outline: String {
    var next = 0
    var result = "\(number)\(isHeader ? "H" : "")\(isHidden ? "h" : "")|"
    for cell in cells {
      if cell.column != next { result += "@\(cell.column) " }
      result += cell.text.string.replacing("\n", with: "⏎")
      if cell.columnSpan > 1 { result += "↔\(cell.columnSpan)" }
      if cell.rowSpan > 1 { result += "↕\(cell.rowSpan)" }
      result += "|"
      next = cell.column + cell.columnSpan
    }
    return result
  }
}
