import PlanModel
import PlanSource

/// What a list of rows says about a table that is there already.
struct TableLayer {
  /// Rows to lay over it.
  var rows: [[TableCell]] = []
  var removals: [RowRemoval] = []
}

/// `{word: 例, off: true}`: rows of lower layers with these cells are taken out.
struct RowRemoval {
  /// Cells that are given, by column.
  var cells: [(column: String, cell: TableCell)]
  var range: ByteRange

  /// Whether `row` of `table` has all of the cells; of a list those that are given.
  func matches(_ row: [TableCell], of table: Table) -> Bool {
    cells.allSatisfy { wanted in
      guard let index = table.columnIndex(wanted.column), row.indices.contains(index) else { return false }
      guard case .list(let given) = wanted.cell, case .list(let cells) = row[index] else {
        return row[index] == wanted.cell
      }
      return given.allSatisfy(cells.contains)
    }
  }
}

extension NodeReader {
  /// What takes a row out of the layers below.
  private static let removalKey = "off"

  /// The rows of `node`, laid over a table with `columns` that is found by `keys`.
  mutating func layer(
    _ node: TreeNode, columns: [TableColumn], keys: [String], table: String
  ) -> TableLayer {
    guard node.kind == .array else {
      wrongType(node, "rows", .list)
      return TableLayer()
    }
    let reader = RowReader(columns: columns, table: table)
    let hasOwn = columns.contains { $0.name == Self.removalKey }
    var layer = TableLayer()
    for element in node.elements {
      let known = problems.count
      guard let cells = reader.row(element, skipping: hasOwn ? nil : Self.removalKey, with: &self) else {
        continue
      }
      if !hasOwn, let off = element[Self.removalKey] {
        guard off.bool == true else {
          report(.invalidRemoval, at: off.range)
          continue
        }
        layer.removals.append(removal(cells, columns, at: element.range))
      } else {
        let keyCells = keys.compactMap { key in columns.firstIndex { $0.name == key } }.map { cells[$0] }
        if problems.count == known, !keyCells.isEmpty, keyCells.allSatisfy(\.isBlank) {
          report(.rowWithoutKey(keys, table: table), at: element.range)
        }
        layer.rows.append(cells)
      }
    }
    return layer
  }

  private mutating func removal(
    _ cells: [TableCell], _ columns: [TableColumn], at range: ByteRange
  ) -> RowRemoval {
    let given = zip(columns, cells).filter { !$0.1.isBlank }.map { (column: $0.0.name, cell: $0.1) }
    if given.isEmpty { report(.emptyRemoval, at: range) }
    return RowRemoval(cells: given, range: range)
  }
}

extension TableCell {
  /// Whether nothing was given.
  var isBlank: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let cells): cells.isEmpty
    case .unknown: true
    case .int, .double, .bool, .date: false
    }
  }
}
