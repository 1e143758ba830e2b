package import PlanSource

/// What a cell of a plan's table reads like, whatever stands above it.
package enum CellContent: Hashable, Sendable {
  case blank
  /// A number and no more: 12, （一）, 3.
  case number
  /// A heading with its number: 一、…, （一）…. The level is that of ``Ordinal/level``, 1 or 2.
  case heading(Int)
  /// A text with a number in front: 1.…, （1）…, 3 ….
  case numbered
  /// A list of units, or a phrase of responsibility.
  case units
  /// Hardly more than a deadline.
  case deadline
  case text

  /// What `cell` reads like.
  package static func of(_ cell: Text, words: DeadlineVocabulary) -> CellContent {
    guard !cell.isEmpty else { return .blank }
    if cell.count <= 3, ContentKind.isNumber(cell) { return .number }
    if let ordinal = OrdinalParser.prefix(of: cell), ordinal.end < cell.count {
      let rest = cell.slice(ordinal.end, cell.count)
      // 一、区财政局 is the heading of what that unit does.
      if ordinal.level >= 3, UnitLikeness.isUnits(rest) { return .units }
      if !isDottedDate(ordinal, cell, words) {
        return ordinal.level <= 2 ? .heading(ordinal.level) : .numbered
      }
    }
    if ContentKind.isDeadline(cell, DeadlineScanner(words: words, year: nil)) { return .deadline }
    if ContentKind.isNumber(cell) { return .number }
    return UnitLikeness.isUnits(cell) ? .units : .text
  }

  /// 12.31前 and 2022.10 have a full stop and are no number 12.
  private static func isDottedDate(_ ordinal: Ordinal, _ cell: Text, _ words: DeadlineVocabulary) -> Bool {
    ordinal.style == "1.1"
      && ContentKind.isDeadline(cell, DeadlineScanner(words: words, year: nil))
  }
}
