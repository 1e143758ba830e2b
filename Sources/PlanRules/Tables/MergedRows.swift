import PlanCalendar
import PlanExpressions
import PlanModel
import PlanSource

/// The rows of a table after its layers were put together, as values, and the index by key.
final class MergedRows: Sendable {
  let count: Int
  /// The rows themselves, where nothing had to be put together.
  private let plain: PlainRows?
  private let columnCount: Int
  /// Row by row; `nil` is unknown.
  private let values: [Value?]
  private let index: TableIndex

  init(_ layers: [Table], columns: [TableColumn], rowKind: UInt16) {
    columnCount = columns.count
    plain = PlainRows(layers, columns: columns, rowKind: rowKind)
    if let plain {
      self.count = plain.count
      self.values = []
      self.index = TableIndex(rowKind: rowKind)
      return
    }
    var values: [Value?] = []
    let total = layers.reduce(0) { $0 + $1.tableRows.count }
    values.reserveCapacity(total * columns.count)
    var index = TableIndex(rowKind: rowKind, capacity: total * 2)
    var count = 0
    for layer in layers {
      index.beginLayer()
      let sources = columns.map { layer.columnIndex($0.name) }
      let keyColumns = layer.keys.compactMap { layer.columnIndex($0) }
      let (rows, types) = (layer.tableRows, layer.columns.map(\.type))
      for row in 0..<rows.count {
        let standing = index.standing(row: count) { add in
          for column in keyColumns { Self.forEachKey(rows, row, column, types[column], add) }
        }
        guard standing != .hidden else { continue }
        count += 1
        for position in sources.indices {
          if let source = sources[position] {
            values.append(Self.value(rows, row, source, types[source]))
          } else {
            values.append(Self.absent(columns[position].type))
          }
        }
      }
    }
    self.count = count
    self.values = values
    self.index = index
  }

  /// The cell of `row` in `column`; `nil` if it is unknown.
  func value(_ row: Int, _ column: Int) -> Value? {
    guard row >= 0, row < count, column >= 0, column < columnCount else { return nil }
    if let plain { return plain.value(row, column) }
    return values[row * columnCount + column]
  }

  /// The rows that have `key` in a key column, in order.
  func rows(with key: TableKey) -> ListValue { plain?.rows(with: key) ?? index.rows(with: key) }

  static func value(_ rows: TableRows, _ row: Int, _ column: Int, _ type: TableType) -> Value? {
    switch type {
    case .string, .regex:
      if let text = rows.text(row, column) { return .text(text) }
    case .list(.string):
      if case .text = rows { return .list(.values(rows.texts(row, column).map(Value.text))) }
    default: break
    }
    return value(rows.cell(row, column, type: type))
  }

  /// Calls `body` with every key in a cell.
  private static func forEachKey(
    _ rows: TableRows, _ row: Int, _ column: Int, _ type: TableType, _ body: (TableKey) -> Void
  ) {
    if type == .string, let text = rows.text(row, column) {
      if !text.isEmpty { body(.text(text)) }
    } else {
      keys(in: rows.cell(row, column, type: type)).forEach(body)
    }
  }

  private static func value(_ cell: TableCell) -> Value? {
    switch cell {
    case .text(let text): .text(text)
    case .int(let int): .int(int)
    case .double(let double): .double(double)
    case .bool(let bool): .bool(bool)
    case .date(let date): .timestamp(Timestamp(date))
    case .list(let cells): .list(.values(cells.compactMap(value)))
    case .unknown: nil
    }
  }

  /// What a row has in a column that its layer does not know.
  private static func absent(_ type: TableType) -> Value? {
    switch type {
    case .string, .regex: .text(.missing)
    case .list: .list(.values([]))
    case .int, .double, .bool, .date: nil
    }
  }

  private static func keys(in cell: TableCell) -> [TableKey] {
    switch cell {
    case .text(let text): text.isEmpty ? [] : [.text(text)]
    case .int(let int): [.int(int)]
    case .date(let date): [.int(Timestamp(date).seconds)]
    case .list(let cells): cells.flatMap(keys)
    case .double, .bool, .unknown: []
    }
  }
}

/// What rows are found by.
enum TableKey: Hashable, Sendable {
  case text(Text)
  /// Also of dates, in seconds since 1970.
  case int(Int64)
}
