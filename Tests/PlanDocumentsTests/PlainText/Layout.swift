import PlanDocuments
import PlanSource

/// A document as a few lines, for tests: paragraphs with their kind, rows with their cells.
///
/// `¶` a paragraph, `#n` a heading, `[` a row, `‖` between cells, `↵` a line end in a cell, `␣` before what
/// follows an empty line, `——` before every table.
enum Layout {
  static func lines(of document: Document) -> [String] {
    document.blocks.flatMap(lines)
  }

  /// The document that the plain text `source` holds.
  static func document(ofPlainText source: String) throws -> Document {
    try PlainTextReader.read(TextStorage(Array(source.utf8), origin: .source), limits: DocumentLimits())
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      let mark: String
      if case .heading(let level) = paragraph.kind { mark = "#\(level)" } else { mark = "¶" }
      return [(paragraph.followsBlank ? "␣" : "") + mark + " " + shown(paragraph.text)]
    case .table(let table):
      return ["——"] + table.rows.map(line)
    }
  }

  private static func line(of row: DocumentTable.Row) -> String {
    (row.followsBlank ? "␣" : "") + "[" + row.cells.map { shown($0.text) }.joined(separator: "‖")
  }

  private static func shown(_ text: Text) -> String {
    var shown = ""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\n": shown += "↵"
      case "\r": shown += "␍"
      case "\t": shown += "⇥"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
