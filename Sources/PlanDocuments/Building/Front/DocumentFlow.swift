import PlanModel
import PlanSource

/// The lines of a document, and where its tables stand between them.
struct DocumentFlow: Sendable {
  private(set) var lines: [ProseLine] = []
  /// The tables in order: before which line each stands.
  private(set) var tables: [(table: DocumentTable, line: Int)] = []
  /// Footnotes, text boxes, headers and footers of pages.
  private(set) var aside: [Text] = []
  private var paragraphs = 0

  /// The flow of `blocks`; with `opening`, tables of one column are read as paragraphs.
  init(_ blocks: [Block], opening: Bool = false) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        paragraphs += 1
        add(paragraph)
      case .table(let table):
        if opening, table.rows.allSatisfy({ $0.cells.count <= 1 }) {
          for cell in table.rows.flatMap(\.cells) { add(Paragraph(cell.text, followsBlank: true)) }
        } else {
          tables.append((table, lines.count))
        }
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    switch paragraph.kind {
    case .body, .heading: break
    case .footnote, .textBox, .pageHeader, .pageFooter:
      if !paragraph.text.isEmpty { aside.append(paragraph.text) }
      return
    }
    var followsBlank = paragraph.followsBlank
    for piece in Self.lines(of: paragraph.text) {
      for text in LostBreaks.split(piece) {
        lines.append(ProseLine(text, of: paragraph, position: paragraphs, followsBlank: followsBlank))
        followsBlank = false
      }
    }
  }

  /// `text` cut at its line ends.
  static func lines(of text: Text) -> [Text] {
    var cuts: [Int] = []
    text.withUTF8 { bytes in
      for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D { cuts.append(index) }
    }
    cuts.append(text.count)
    var lines: [Text] = []
    var start = 0
    for cut in cuts {
      let line = Wording(text.slice(start, cut)).trimmed
      if !line.isEmpty { lines.append(line) }
      start = min(cut + 1, text.count)
    }
    return lines
  }
}
