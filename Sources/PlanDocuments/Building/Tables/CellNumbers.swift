import PlanModel
import PlanSource

/// The numbers with which the lines of a cell begin.
enum CellNumbers {
  /// A number at the start of a line.
  struct Mark {
    var value: Int
    var style: String
    /// Where its line begins in the cell, and where the number with its marks ends, in bytes.
    var start: Int
    var end: Int
  }

  /// The marks of `cell` that run on from the first: 6., 7., 8.
  ///
  /// A number may be wrong: one that is used twice, skips one or two or stands before its neighbour begins
  /// a task nevertheless, unless a list of items lies in between (3., 1., 2., 4.).
  static func marks(in cell: Text) -> [Mark] {
    var marks: [Mark] = []
    var hasItems = false
    for line in lines(of: cell) {
      guard let ordinal = OrdinalParser.prefix(of: cell.slice(line.lowerBound, line.upperBound)),
        ordinal.level >= 3, line.lowerBound + ordinal.end < line.upperBound
      else { continue }
      if let last = marks.last {
        guard ordinal.style == last.style else { continue }
        guard ordinal.value == last.value + 1 || !hasItems && isSlip(ordinal.value, behind: marks) else {
          hasItems = true
          continue
        }
        hasItems = false
      }
      marks.append(
        Mark(
          value: ordinal.value, style: ordinal.style, start: line.lowerBound,
          end: line.lowerBound + ordinal.end))
    }
    return marks
  }

  /// Whether `value` can be a wrong number of the next task rather than that of an item.
  private static func isSlip(_ value: Int, behind marks: [Mark]) -> Bool {
    guard let last = marks.last, value > 1, last.value > 1 else { return false }
    if value < last.value { return value == last.value - 1 && !marks.contains { $0.value == value } }
    return value <= last.value + 3
  }

  /// The lines of `cell` that have something in them, in bytes.
  private static func lines(of cell: Text) -> [Range<Int>] {
    cell.withUTF8 { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
      {
        if index > start { lines.append(start..<index) }
        start = index + 1
      }
      return lines
    }
  }

  /// Whether the numbers in the cells of the task column run on from row to row, so that each is a task.
  ///
  /// Numbers that begin with 1 again in every cell are those of items. A table with numbers of its own
  /// has no others.
  static func runOn(_ analysis: TableAnalysis, _ columns: [TableLayout.Column]) -> Bool {
    guard !columns.contains(where: { $0.role == .number && !$0.isSectionNumber }),
      let column = columns.firstIndex(where: { $0.role.isTask })
    else { return false }
    return runOn(analysis, column: column)
  }

  /// Whether the numbers in the cells of `column` run on from row to row, several in a cell.
  static func runOn(_ analysis: TableAnalysis, column: Int) -> Bool {
    var last: Int?
    var counts = (several: 0, runsOn: 0, restarts: 0)
    for index in analysis.grid.rows.indices.dropFirst(analysis.header.rows) {
      let slot = analysis.slot(index, column)
      guard slot.isFilled else { continue }
      let marks = marks(in: slot.text)
      guard let first = marks.first, let end = marks.last else { continue }
      if let last, first.value == last + 1 { counts.runsOn += 1 }
      if marks.count > 1 {
        counts.several += 1
        if last != nil, first.value == 1 { counts.restarts += 1 }
      }
      last = end.value
    }
    return counts.several > 0 && counts.runsOn > 0 && counts.runsOn >= counts.restarts * 2
  }

  /// In how many rows the cell in `column` has one number, in front: that of a task rather than of items.
  static func single(_ analysis: TableAnalysis, column: Int) -> Int {
    analysis.grid.rows.indices.dropFirst(analysis.header.rows).count { index in
      let slot = analysis.slot(index, column)
      return slot.isFilled && NumberedText(slot.text) != nil && marks(in: slot.text).count <= 1
    }
  }

  /// Whether most numbers in `column` are 1, 2, 3 rather than 一, 二, 三.
  static func areArabic(_ analysis: TableAnalysis, column: Int) -> Bool {
    var counts = (arabic: 0, all: 0)
    for index in analysis.grid.rows.indices.dropFirst(analysis.header.rows) {
      let slot = analysis.slot(index, column)
      guard slot.isFilled, let ordinal = OrdinalParser.parse(slot.text) else { continue }
      counts.all += 1
      if ordinal.level >= 3 { counts.arabic += 1 }
    }
    return counts.arabic * 2 > counts.all
  }
}
