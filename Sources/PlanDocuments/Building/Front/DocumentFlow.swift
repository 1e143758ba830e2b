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

  /// The flow of `blocks`, in which the tables at the positions `plans` are the plan's.
  ///
  /// Without such tables those of one column are read as paragraphs. Beside them a sheet of one column is: many
  /// have the notice on a sheet of its own.
  init(_ blocks: [Block], plans: Set<Int>) {
    var position = 0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        paragraphs += 1
        add(paragraph)
      case .table(let table):
        let isOpened =
          (plans.isEmpty || table.sheet != nil && !plans.contains(position))
          && table.rows.allSatisfy { $0.cells.count <= 1 }
        if isOpened {
          for cell in table.rows.flatMap(\.cells) { add(Paragraph(cell.text, followsBlank: true)) }
        }
        if !isOpened || !plans.isEmpty { tables.append((table, lines.count)) }
        position += 1
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    switch paragraph.kind {
    case .body, .heading: break
    case .textBox where isTitle(paragraph.text): break
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

  /// Whether a text box above all tables holds the title or the number of the document.
  private func isTitle(_ text: Text) -> Bool {
    tables.isEmpty && lines.count <= Self.mostAboveTitle
      && (TitleLine.isPlan(text) || TitleLine.isNotice(text) || DocumentNumberLine.number(in: text) != nil)
  }

  /// A title in a text box has no more lines above it.
  private static let mostAboveTitle = 20

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
      let line = text.slice(start, cut).trimmed
      if !line.isEmpty { lines.append(line) }
      start = min(cut + 1, text.count)
    }
    return lines
  }
}
