package import PlanSource

/// What the cells of a column hold, told by their content.
package enum ContentKind {
  /// The role of a column whose cells are `cells`; `nil` if none is plain.
  ///
  /// A column of 1, 2, 3 is the number, one of 年底前 and 持续推进 the deadline, one of 区财政局牵头 the unit.
  package static func role(of cells: some Sequence<Text>, words: DeadlineVocabulary) -> FieldRole? {
    var counts = (filled: 0, numbers: 0, deadlines: 0, units: 0)
    let scanner = DeadlineScanner(words: words, year: nil)
    for cell in cells where !cell.isEmpty {
      counts.filled += 1
      if isNumber(cell) { counts.numbers += 1 } else if isDeadline(cell, scanner) { counts.deadlines += 1 }
      if UnitLikeness.isUnits(cell) { counts.units += 1 }
    }
    guard counts.filled > 0 else { return nil }
    let most = (counts.filled * 2 + 2) / 3
    if counts.numbers >= most { return .number }
    if counts.deadlines >= most { return .deadline }
    if counts.units >= most { return .responsible }
    return nil
  }

  /// Whether `cell` is a number and no more: 12, （一）, 3.
  package static func isNumber(_ cell: Text) -> Bool {
    cell.count <= 15 && NumberReading(cell).value > 0
      && cell.withUTF8 { bytes in
        let points = CodePoints(bytes)
        var offset = 0
        while offset < points.count {
          let code = points.code(offset)
          guard
            CharacterClass.digit(code) != nil || CharacterClass.numeral(code) != nil
              || CharacterClass.isMark(code) || CharacterClass.isBlank(code)
          else { return false }
          offset = points.after(offset)
        }
        return true
      }
  }

  /// Whether `cell` is hardly more than a deadline.
  static func isDeadline(_ cell: Text, _ scanner: DeadlineScanner) -> Bool {
    guard cell.count <= 90 else { return false }
    return scanner.understood(in: cell) * 2 >= cell.count
  }
}
