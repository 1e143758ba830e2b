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
      if isUnits(cell) { counts.units += 1 }
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
  private static func isDeadline(_ cell: Text, _ scanner: DeadlineScanner) -> Bool {
    guard cell.count <= 90 else { return false }
    return scanner.understood(in: cell) * 2 >= cell.count
  }

  /// Whether `cell` reads like a list of units.
  private static func isUnits(_ cell: Text) -> Bool {
    guard cell.count <= 600 else { return false }
    return cell.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var end = points.beforeBlanks(points.count)
      while end > 0, CharacterClass.isMark(points.codeBefore(end)) { end = points.before(end) }
      return endings.contains { points.ends(with: $0, at: end) } && !isSentence(points, upTo: end)
    }
  }

  /// Whether a sentence or a key ends before `end`.
  private static func isSentence(_ points: CodePoints, upTo end: Int) -> Bool {
    var offset = 0
    while offset < end {
      switch points.code(offset) {
      case 0x3002, 0xFF1A, 0x3A: return true  // 。：:
      default: offset = points.after(offset)
      }
    }
    return false
  }

  private static let endings: [StaticString] = [
    "局", "委", "办", "厅", "院", "部", "中心", "科", "处", "室", "政府", "单位", "部门", "街道", "镇", "乡", "公司", "管委会",
    "负责", "落实", "牵头", "配合", "等", "分局", "大队", "支队", "园区", "联合会", "集团", "办事处", "股室", "科室",
  ]
}
