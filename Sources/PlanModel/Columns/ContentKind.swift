package import PlanSource

/// What the cells of a column hold, told by their content.
package enum ContentKind {
  /// The role of a column whose cells are `cells`; `nil` if none is plain.
  ///
  /// A column of 1, 2, 3 is the number, one of 年底前 and 持续推进 the deadline, one of 区财政局牵头 the unit.
  package static func role(of cells: some Sequence<Text>, words: DeadlineVocabulary) -> FieldRole? {
    role(of: cells, words: words, asking: .all)
  }

  /// The same of those of `kinds` only.
  static func role(
    of cells: some Sequence<Text>, words: DeadlineVocabulary, asking kinds: ContentTally.Kinds
  ) -> FieldRole? {
    var count = 0
    for cell in cells where !cell.isEmpty { count += 1 }
    var tally = ContentTally(of: count, words: words, asking: kinds)
    for cell in cells where !cell.isEmpty && !tally.isDecided { tally.add(cell) }
    return tally.role
  }

  /// Whether `cell` is a number and no more: 12, （一）, 3.
  package static func isNumber(_ cell: Text) -> Bool {
    // Most cells are ruled out by their first character.
    cell.count <= 15
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
      } && NumberReading.value(of: cell) > 0
  }

  /// Whether `cell` is hardly more than a deadline.
  static func isDeadline(_ cell: Text, _ scanner: DeadlineScanner) -> Bool {
    let collector = PhraseCollector()
    return isDeadline(cell, scanner, collector)
  }

  /// The same with a collector that is used again and again.
  static func isDeadline(
    _ cell: Text, _ scanner: DeadlineScanner, _ collector: PhraseCollector
  ) -> Bool {
    guard cell.count <= 90 else { return false }
    return scanner.understood(in: cell, collector) * 2 >= cell.count
  }
}
