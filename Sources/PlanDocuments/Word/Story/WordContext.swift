/// What all stories of a Word document share.
struct WordContext: Sendable {
  let styles: WordStyles
  var counter: ListCounter
  var remarks = WordRemarks()
  /// The notes referred to, in order.
  var notes: [NoteReference] = []
  /// How many cells there were, those that are spanned counted.
  var cells = 0
  let limits: DocumentLimits

  /// References beyond these are passed over.
  static let maxNotes = 65_536

  init(styles: WordStyles, lists: WordLists, limits: DocumentLimits) {
    self.styles = styles
    counter = ListCounter(lists)
    self.limits = limits
  }

  /// The level of `list` that is tied to the style at `position`.
  func level(of list: Int, styleAt position: Int?) -> Int? {
    position.flatMap { styles.id($0) }.flatMap { counter.level(of: list, style: $0) }
  }

  /// Counts `added` more cells.
  ///
  /// Rows and paragraphs are counted like cells, since they take as much.
  mutating func countCells(_ added: Int) throws(DocumentError) {
    cells += added
    guard cells <= limits.maxCells else { throw DocumentError(.tooManyCells(limit: limits.maxCells)) }
  }
}

/// A footnote or an endnote, as the text refers to it.
struct NoteReference: Hashable, Sendable {
  var isEndnote: Bool
  var id: Int
}
