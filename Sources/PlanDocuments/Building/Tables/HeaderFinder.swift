import PlanModel
import PlanSource

/// The rows at the top of a table that are no tasks: titles inside the table and the header.
struct TableHeader {
  /// Rows above the header with one cell: the plan's title, its unit of measure.
  var titles: [Text] = []
  /// How many rows at the top are title or header.
  var rows = 0
  /// The names by column as far as a header row reaches; missing where there is none.
  ///
  /// A name that covers several columns, as far as that is known, stands at each.
  var names: [Text] = []
  /// The names of a row above that the last row of the header divides or says again.
  var upper: [Text] = []
  /// Whether the names' columns are known from merged cells.
  var isPlaced = false

  var isFound: Bool { !names.isEmpty }
  /// The names, blank ones left out, each once for all columns it covers.
  var words: [Text] {
    var words: [Text] = []
    for name in names where !name.isEmpty {
      if let last = words.last, last.place == name.place, last == name { continue }
      words.append(name)
    }
    return words
  }
}

/// Finds the header of a table.
enum HeaderFinder {
  /// How many rows at the top are looked at.
  private static let mostRows = 12
  /// Names of columns are not longer, in bytes without blanks.
  private static let mostBytes = 48

  /// The header of `grid`; not found if no row at the top reads like one.
  static func header(of grid: TableGrid) -> TableHeader {
    var header = TableHeader()
    for index in grid.rows.indices.prefix(mostRows) {
      if isHeader(grid, index) {
        header.rows = index + 1
        header.names = names(grid, index)
        header.isPlaced = grid.table.spans == .known
        addSecondRow(grid, &header)
        return header
      }
      let filled = grid.filled(in: index)
      if filled.count == 1, let column = filled.first, !grid.isCovered(index) {
        header.titles.append(grid.rows[index][column].text)
      } else if !filled.isEmpty, !isRemarks(filled.map { grid.rows[index][$0].text }) {
        return TableHeader()
      }
    }
    return TableHeader()
  }

  /// Whether `texts` stand side by side above a header: 填报单位：… and 2024年3月, 附件1 and 单位：万元.
  private static func isRemarks(_ texts: [Text]) -> Bool {
    texts.contains(where: isRemark) && texts.allSatisfy { isRemark($0) || isShort($0) }
  }

  /// Whether `text` can stand beside a remark: a date, 附件1, 第1页.
  private static func isShort(_ text: Text) -> Bool {
    text.count <= 45 && !ContentKind.isNumber(text)
  }

  /// Whether `text` can stand above a header beside another: 填报单位：…, 填报日期：….
  private static func isRemark(_ text: Text) -> Bool {
    guard text.count <= 120, !ContentKind.isNumber(text) else { return false }
    return text.string.unicodeScalars.contains { $0 == "：" || $0 == ":" }
  }

  /// Whether the row at `index` consists of names of columns.
  static func isHeader(_ grid: TableGrid, _ index: Int) -> Bool {
    let filled = grid.filled(in: index)
    guard filled.count >= 2 else { return false }
    let texts = filled.map { grid.rows[index][$0].text }
    guard texts.allSatisfy(isName) else { return false }
    let known = texts.count { !ColumnHeader.roles(of: $0).isEmpty }
    let least = grid.table.rows[index].isHeader ? 1 : 2
    return known >= least && known * 3 >= texts.count
  }

  /// Whether `text` can be the name of a column.
  static func isName(_ text: Text) -> Bool {
    let word = HeaderSpelling.folded(text)
    guard !word.isEmpty, word.utf8.count <= mostBytes else { return false }
    if !ColumnHeader.roles(of: text).isEmpty { return true }
    return !word.unicodeScalars.contains { "。，、；：,;:.0123456789".unicodeScalars.contains($0) }
  }

  private static func names(_ grid: TableGrid, _ index: Int) -> [Text] {
    grid.rows[index].map { $0.state == .absent ? .missing : $0.text }
  }

  /// Takes the row below a header into it: one with groups (责任单位 over 牵头单位 and 配合单位), or one that
  /// says the names again, as where merged cells were filled when the table was copied.
  private static func addSecondRow(_ grid: TableGrid, _ header: inout TableHeader) {
    let index = header.rows
    guard grid.rows.indices.contains(index) else { return }
    let filled = grid.filled(in: index)
    let texts = filled.map { grid.rows[index][$0].text }
    guard !texts.isEmpty, texts.allSatisfy(isName),
      texts.allSatisfy({ !ColumnHeader.roles(of: $0).isEmpty })
    else { return }
    let isBelowGroups = filled.allSatisfy { column in
      guard header.names.indices.contains(column) else { return true }
      return header.names[column].isEmpty || isGroup(column, header.names, grid, index - 1)
        || SecondHeader.divides(grid.rows[index][column].text, at: column, header.names)
    }
    if isBelowGroups || SecondHeader.saysAgain(zip(filled, texts), header.names) {
      header.upper = header.names
      for (column, text) in zip(filled, texts) {
        while header.names.count <= column { header.names.append(.missing) }
        header.names[column] = text
      }
      for column in header.names.indices where grid.rows[index].indices.contains(column) {
        if grid.rows[index][column].state == .beside { header.names[column] = grid.rows[index][column].text }
      }
      header.rows += 1
    } else if grid.table.spans == .unknown, texts.count >= 2, let group = group(for: texts, header.names) {
      header.upper = header.names
      header.names.replaceSubrange(group...group, with: texts)
      header.rows += 1
    }
  }

  /// Whether the name at `column` stands over several columns.
  private static func isGroup(_ column: Int, _ names: [Text], _ grid: TableGrid, _ row: Int) -> Bool {
    if grid.rows[row][column].span > 1 { return true }
    guard grid.table.spans == .unknown else { return false }
    return names.indices.contains(column + 1) && names[column + 1].isEmpty
  }

  /// The position of the name that `texts` divide, in a table whose lower header row slid to the left.
  private static func group(for texts: [Text], _ names: [Text]) -> Int? {
    let units: Set<FieldRole> = [.responsible, .lead, .assist]
    guard texts.allSatisfy({ units.contains(ColumnHeader.role(of: $0) ?? .other) }) else { return nil }
    return names.firstIndex { ColumnHeader.role(of: $0) == .responsible }
  }
}
