import PlanModel
import PlanSource

/// Rows of a text table that were broken in two by a line end inside a cell.
///
/// Only where all other rows have one length, which the two pieces together have too.
enum BrokenRows {
  /// `table` with such rows whole again; the same table if there are none.
  static func joined(_ table: DocumentTable) -> DocumentTable {
    guard table.spans == .unknown, table.sheet == nil, table.rows.count >= 3 else { return table }
    let width = usualWidth(table.rows)
    guard width >= 3 else { return table }
    let broken = positions(in: table.rows, width: width)
    let whole = table.rows.count { $0.cells.count == width }
    guard !broken.isEmpty, whole * 10 >= (table.rows.count - broken.count * 2) * 9 else { return table }
    var table = table
    var rows: [DocumentTable.Row] = []
    var next = broken[...]
    var index = 0
    while index < table.rows.count {
      var row = table.rows[index]
      if next.first == index {
        row = joined(row, table.rows[index + 1])
        next = next.dropFirst()
        index += 1
      }
      row.number = rows.count + 1
      rows.append(row)
      index += 1
    }
    table.rows = rows
    return table
  }

  /// How many cells most rows have.
  private static func usualWidth(_ rows: [DocumentTable.Row]) -> Int {
    var counts = [Int](repeating: 0, count: TableGrid.mostColumns + 1)
    for row in rows { counts[min(row.cells.count, TableGrid.mostColumns)] += 1 }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }

  /// The rows that the next one goes on.
  private static func positions(in rows: [DocumentTable.Row], width: Int) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index + 1 < rows.count {
      let (row, next) = (rows[index].cells, rows[index + 1].cells)
      if row.count >= 2, next.count >= 2, row.count + next.count - 1 == width,
        let last = row.last, let first = next.first, !last.text.isEmpty, goesOn(first.text),
        !isSecondHeader(next)
      {
        found.append(index)
        index += 1
      }
      index += 1
    }
    return found
  }

  /// Whether `cells` divide the 责任单位 of the header above: 牵头单位, 配合单位.
  private static func isSecondHeader(_ cells: [DocumentTable.Cell]) -> Bool {
    cells.allSatisfy { ColumnHeader.role(of: $0.text)?.isUnits ?? false }
  }

  /// Whether `text` can be a further line of a cell.
  private static func goesOn(_ text: Text) -> Bool {
    guard !text.isEmpty, !ContentKind.isNumber(text) else { return false }
    return NumberedText(text).map { $0.level >= 3 } ?? true
  }

  private static func joined(_ row: DocumentTable.Row, _ rest: DocumentTable.Row) -> DocumentTable.Row {
    var row = row
    guard let last = row.cells.indices.last, let first = rest.cells.first else { return row }
    let cell = StreamCell(text: row.cells[last].text, followsBlank: false, paragraphs: 0)
    row.cells[last].text = cell.joined(with: first.text).text
    for cell in rest.cells.dropFirst() {
      var cell = cell
      cell.column += last
      row.cells.append(cell)
    }
    row.range = ByteRange(row.range.lowerBound, max(row.range.upperBound, rest.range.upperBound))
    return row
  }
}
