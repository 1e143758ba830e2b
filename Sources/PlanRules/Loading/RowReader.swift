import PlanCalendar
import PlanModel
import PlanSource

/// Reads rows of one table.
struct RowReader {
  private let columns: [TableColumn]
  private let table: String
  private let names: [Text]
  private let empty: [TableCell]

  /// A reader of rows of `table`, which has `columns`.
  init(columns: [TableColumn], table: String) {
    self.columns = columns
    self.table = table
    names = columns.map { Text($0.name) }
    empty = columns.map { TableCell.empty($0.type) }
  }

  /// The cells of `node`, a mapping by column; `nil` if it is none.
  ///
  /// The key `skipped` is no column.
  func row(
    _ node: TreeNode, skipping skipped: String? = nil, with reader: inout NodeReader
  ) -> [TableCell]? {
    guard node.kind == .object else {
      reader.wrongType(node, table, .mapping)
      return nil
    }
    var cells = empty
    var next = 0
    for member in node.members {
      // Rows mostly have their cells in the order of the columns.
      guard let index = Self.position(of: member.key, among: names, from: next) else {
        if member.key.string != skipped { report(member, with: &reader) }
        continue
      }
      next = index + 1
      if let cell = cell(member.value, column: columns[index], with: &reader) { cells[index] = cell }
    }
    return cells
  }

  private func report(_ member: TreeMember, with reader: inout NodeReader) {
    let name = member.key.string
    let known = columns.map(\.name)
    let nearest = NearestName.of(name, among: known)
    reader.report(
      .unknownColumn(name, table: table, known: known, nearest: nearest), at: member.keyNode.range)
  }

  /// The position of `name`, looked for from `start` on and then before it.
  private static func position(of name: Text, among names: [Text], from start: Int) -> Int? {
    names[start...].firstIndex(of: name) ?? names[..<start].firstIndex(of: name)
  }

  private func cell(
    _ node: TreeNode, column: TableColumn, with reader: inout NodeReader
  ) -> TableCell? {
    if node.kind == .null { return TableCell.empty(column.type) }
    if let cell = Self.cell(node, type: column.type) { return cell }
    let found = node.kind == .array || node.kind == .object ? Words.kind(node.kind).en : node.text.string
    reader.report(
      .cellType(column: column.name, type: column.type.spelling, found: found), at: node.range)
    return nil
  }

  private static func cell(_ node: TreeNode, type: TableType) -> TableCell? {
    switch type {
    case .string, .regex:
      return node.kind == .array || node.kind == .object ? nil : .text(node.text)
    case .int: return node.integer.map(TableCell.int)
    case .double: return node.double.map(TableCell.double)
    case .bool: return node.bool.map(TableCell.bool)
    case .date:
      guard node.kind == .string else { return nil }
      return node.text.isEmpty ? .unknown : CivilDate(iso: node.text).map(TableCell.date)
    case .list(let element):
      guard node.kind == .array else { return cell(node, type: element).map { .list([$0]) } }
      var cells: [TableCell] = []
      for child in node.elements {
        guard child.kind != .null, let cell = cell(child, type: element) else { return nil }
        cells.append(cell)
      }
      return .list(cells)
    }
  }
}
