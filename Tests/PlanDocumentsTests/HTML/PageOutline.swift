import PlanDocuments
import PlanSource

/// The blocks of a document in short: a line a paragraph, a line a row.
enum PageOutline {
  static func of(_ document: Document) -> [String] {
    document.blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [line(paragraph)]
      case .table(let table): ["["] + table.rows.map(line) + ["]"]
      }
    }
  }

  static func of(_ html: String, limits: DocumentLimits = DocumentLimits()) throws -> [String] {
    of(try HTMLReader.read(TextStorage(Array(html.utf8), origin: .source), limits: limits))
  }

  private static func line(_ paragraph: Paragraph) -> String {
    var prefix = ""
    switch paragraph.kind {
    case .heading(let level): prefix = "#\(level) "
    case .footnote: prefix = "~ "
    case .pageHeader: prefix = "^ "
    case .body, .textBox, .pageFooter: break
    }
    return (paragraph.followsBlank ? "+" : "") + prefix + (paragraph.isCentred ? ">" : "")
      + paragraph.text.string
  }

  private static func line(_ row: DocumentTable.Row) -> String {
    var result = row.isHeader ? "=" : ""
    for cell in row.cells {
      result += "|\(cell.column)"
      if cell.columnSpan > 1 || cell.rowSpan > 1 { result += "(\(cell.columnSpan)x\(cell.rowSpan))" }
      result += ":" + cell.text.string.replacing("\n", with: "/")
    }
    return result
  }
}
