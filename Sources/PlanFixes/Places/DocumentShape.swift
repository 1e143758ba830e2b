import PlanDocuments
import PlanModel
import PlanSource

/// The paragraphs and cells of a document one after the other, to tell whether a change did what it was meant to.
struct DocumentShape: Sendable {
  private enum Part: Hashable, Sendable {
    case paragraph(Paragraph.Kind)
    case table(sheet: String?)
    case row(Int)
    case cell(column: Int, columns: Int, rows: Int)
  }

  private let parts: [Part]
  /// For each part its text; missing for those that have none.
  let texts: [Text]

  /// The shape of `document`.
  init(_ document: Document) {
    var parts: [Part] = []
    var texts: [Text] = []
    func add(_ part: Part, _ text: Text) {
      parts.append(part)
      texts.append(text)
    }
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): add(.paragraph(paragraph.kind), paragraph.text)
      case .table(let table):
        add(.table(sheet: table.sheet), .missing)
        for row in table.rows {
          add(.row(row.number), .missing)
          for cell in row.cells {
            add(.cell(column: cell.column, columns: cell.columnSpan, rows: cell.rowSpan), cell.text)
          }
        }
      }
    }
    self.parts = parts
    self.texts = texts
  }

  /// Whether `other` is what this becomes by `edits`, which are in order.
  ///
  /// Paragraphs of which nothing is left may be gone.
  func becomes(_ other: DocumentShape, by edits: [TextEdit]) -> Bool {
    var position = 0
    for (part, text) in zip(parts, texts) {
      var expected = Array(text.utf8)
      var isChanged = false
      if let place = text.place {
        let own = edits.lying(in: place)
        if !own.isEmpty {
          guard let changed = text.applying(own) else { return false }
          expected = changed
          isChanged = true
        }
      }
      let isHere =
        position < other.parts.count && other.parts[position] == part
        && (isChanged
          ? ShownText.areEqual(expected, other.texts[position].utf8)
          : expected.elementsEqual(other.texts[position].utf8))
      if isHere {
        position += 1
      } else if case .paragraph = part, isChanged, ShownText.isBlank(expected) {
        continue
      } else {
        return false
      }
    }
    return position == other.parts.count
  }
}
