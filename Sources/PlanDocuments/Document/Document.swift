package import PlanModel
package import PlanSource

/// What a reader makes of an input: paragraphs and tables in the order of the page, each with its place.
///
/// Readers know formats and nothing of plans; ``PlanBuilder`` knows plans and nothing of formats.
package struct Document: Sendable {
  /// What every text of the document is cut from: the decoded input, or, for packages of parts such as
  /// .docx and .xlsx, the projected text (one line a paragraph), which ``projection`` leads back.
  package var source: TextStorage
  package var format: PlanFormat
  package var blocks: [Block]
  /// Leads the projected text back to the parts of the package; `nil` where ``source`` is the input itself.
  package var projection: Projection?
  /// What the reader left out or decided, for `parse --explain`.
  package var remarks: [ReadingTrace.Step]

  /// A document of `blocks`, cut from `source`.
  package init(source: TextStorage, format: PlanFormat, blocks: [Block], projection: Projection? = nil) {
    self.source = source
    self.format = format
    self.blocks = blocks
    self.projection = projection
    remarks = []
  }

  /// How many paragraphs, rows and cells there are.
  var size: Int {
    blocks.reduce(0) { size, block in
      switch block {
      case .paragraph: size + 1
      case .table(let table): table.rows.reduce(size) { $0 + 1 + $1.cells.count }
      }
    }
  }
}

/// A part of a document.
package enum Block: Sendable {
  case paragraph(Paragraph)
  case table(DocumentTable)
}

/// A paragraph, or a line of plain text.
package struct Paragraph: Sendable {
  /// What the reader of the page is shown, automatic number included; blanks at the edges removed.
  package var text: Text
  package var kind: Kind
  /// Whether an empty line or paragraph stands before it.
  package var followsBlank: Bool
  package var isCentred: Bool

  package enum Kind: Hashable, Sendable {
    case body
    /// A heading by its style, outline level 1 to 9.
    case heading(Int)
    case footnote
    case textBox
    case pageHeader
    case pageFooter
  }

  /// A paragraph `text`.
  package init(
    _ text: Text, kind: Kind = .body, followsBlank: Bool = false, isCentred: Bool = false
  ) {
    self.text = text
    self.kind = kind
    self.followsBlank = followsBlank
    self.isCentred = isCentred
  }
}
