import PlanModel
import PlanSource

/// A text cut into lines, and how its words are read.
struct LinedText: Sendable {
  let source: TextStorage
  let lines: [TextLine]
  let isMarkdown: Bool

  var bytes: [UInt8] { source.bytes }

  /// The part `lower..<upper` as shown, without blanks at its edges.
  func text(_ lower: Int, _ upper: Int, isCell: Bool) -> Text {
    let part = Blank.trimmed(source.bytes, lower, upper)
    guard isMarkdown || isCell else { return Text(source, part.lowerBound, part.upperBound) }
    return InlineMarks.text(source, part, isMarkdown: isMarkdown)
  }

  /// The cell that `cut` is.
  func text(of cut: CellCut) -> Text {
    if cut.isQuoted { return QuotedCell.text(source, cut.lower, cut.upper) }
    return text(cut.lower, cut.upper, isCell: true)
  }

  /// Whether an empty line stands before the line at `index`; one of tabs alone is empty too.
  func followsBlank(_ index: Int) -> Bool {
    lines[index].followsBlank || index > 0 && lines[index - 1].isEmpty
  }

  /// Whether `lower..<upper` is a word that stands above columns.
  func isHeader(_ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower <= 64 else { return false }
    let word = text(lower, upper, isCell: true)
    return word.count > 0 && !ColumnHeader.roles(of: word).isEmpty
  }

  /// Whether at least two of `cuts` stand above columns and none is longer than such words are.
  func isHeader(_ cuts: some Collection<CellCut>) -> Bool {
    var found = 0
    for cut in cuts {
      guard cut.upper - cut.lower <= 96 else { return false }
      if isHeader(cut.lower, cut.upper) { found += 1 }
    }
    return found >= 2
  }

  /// The level of the number that the line at `index` begins with; `nil` if there is none.
  func ordinalLevel(_ index: Int) -> Int? {
    ordinalLevel(lines[index].content)
  }

  /// The level of the number that `part` begins with; `nil` if there is none.
  func ordinalLevel(_ part: Range<Int>) -> Int? {
    OrdinalParser.prefix(of: Text(source, part.lowerBound, part.upperBound))?.level
  }
}

/// Where a cell stands.
struct CellCut: Sendable {
  var lower: Int
  var upper: Int
  /// Whether it stood between quotes, which are left out, and has doubled ones.
  var isQuoted = false
}
