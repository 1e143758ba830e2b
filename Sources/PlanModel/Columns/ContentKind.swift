package import PlanSource

/// What the cells of a column hold, told by their content.
package enum ContentKind {
  /// The role of a column whose cells are `cells`; `nil` if none is plain.
  ///
  /// A column of 1, 2, 3 is the number, one of 年底前 and 持续推进 the deadline, one of 区财政局牵头 the unit.
  package static func role(of cells: some Sequence<Text>, words: DeadlineVocabulary) -> FieldRole? {
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return nil }
    let wanted = (filled.count * 2 + 2) / 3
    let scanner = DeadlineScanner(words: words, year: nil)
    var (numbers, deadlines, units) = (Tally(), Tally(), Tally())
    for cell in filled {
      // What can no more be what most cells are is not asked of the others.
      if numbers.isOpen(wanted, filled.count) || deadlines.isOpen(wanted, filled.count) {
        let isNumber = isNumber(cell)
        numbers.add(isNumber)
        deadlines.add(!isNumber && deadlines.isOpen(wanted, filled.count) && isDeadline(cell, scanner))
      }
      if units.isOpen(wanted, filled.count) { units.add(UnitLikeness.isUnits(cell)) }
      // Of numbers and deadlines, of which a cell is at most one, the first to reach it decides.
      if numbers.hits >= wanted { return .number }
      if deadlines.hits >= wanted { return .deadline }
    }
    return units.hits >= wanted ? .responsible : nil
  }

  /// How many cells are of a kind, and how many are not.
  private struct Tally {
    var hits = 0
    var misses = 0

    /// Whether `wanted` of `count` cells may still be.
    func isOpen(_ wanted: Int, _ count: Int) -> Bool { misses <= count - wanted }

    mutating func add(_ isHit: Bool) {
      if isHit { hits += 1 } else { misses += 1 }
    }
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
    var collector = PhraseCollector()
    return scanner.understood(in: cell, &collector) * 2 >= cell.count
  }
}
