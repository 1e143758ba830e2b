package import PlanExpressions
package import PlanModel
import PlanSource
import Synchronization

/// One table, put together from its layers.
///
/// A key present in a higher layer hides it below: a row of a lower layer is not found by it, and is not
/// among the rows once all its keys are hidden.
package final class LayeredTable: Sendable {
  package let name: String
  /// The columns of all layers; of two columns of one name the higher layer's.
  package let columns: [TableColumn]
  /// Its position in the ``TableStore``, which gives the kinds of its objects.
  let position: Int
  private let layers: [Table]
  private let merged = Mutex<MergedRows?>(nil)
  private let madeScanner = Mutex<PatternTableScanner?>(nil)

  init(name: String, position: Int, layers: [Table]) {
    self.name = name
    self.position = position
    self.layers = layers
    var columns: [TableColumn] = []
    for column in layers.flatMap(\.columns) where !columns.contains(where: { $0.name == column.name }) {
      columns.append(column)
    }
    self.columns = columns
  }

  /// What its rows look for, if they are those of a shipped table and no others.
  var outline: StaticString? { layers.count == 1 ? layers[0].outline : nil }

  /// The position of the column called `name`.
  package func columnIndex(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }

  /// The rows of all layers, put together when they are first asked for.
  var rows: MergedRows {
    merged.withLock { merged in
      if let merged { return merged }
      let rows = MergedRows(layers, columns: columns, rowKind: ObjectKind.rows(ofTable: position))
      merged = rows
      return rows
    }
  }

  /// The text of `row` in `column`; `nil` if it holds something else.
  func text(_ row: Int, _ column: Int) -> Text? {
    if let layer = onlyLayer(column) {
      return layer.type == .string || layer.type == .regex ? layer.rows.text(row, layer.column) : nil
    }
    guard case .text(let text) = rows.value(row, column) else { return nil }
    return text
  }

  /// The texts of `row` in `column`, which holds one or a list of them, without empty ones.
  func texts(_ row: Int, _ column: Int) -> [Text] {
    if let layer = onlyLayer(column), case .list = layer.type {
      return layer.rows.texts(row, layer.column).filter { !$0.isEmpty }
    }
    if let text = text(row, column) { return text.isEmpty ? [] : [text] }
    guard case .list(let list) = rows.value(row, column) else { return [] }
    return (0..<list.count).compactMap { position in
      if case .text(let text) = list[position], !text.isEmpty { text } else { nil }
    }
  }

  /// Where `column` stands in the only layer, whose rows are read as they are; `nil` if there are more.
  private func onlyLayer(_ column: Int) -> (rows: TableRows, column: Int, type: TableType)? {
    guard layers.count == 1, let position = layers[0].columnIndex(columns[column].name) else { return nil }
    return (layers[0].tableRows, position, layers[0].columns[position].type)
  }

  /// Whether it says what to search texts for.
  var isPatternTable: Bool { columnIndex("match") != nil || columnIndex("word") != nil }

  /// Searches texts for its rows, for none if it is no pattern table; made when it is first asked for.
  var scanner: PatternTableScanner {
    madeScanner.withLock { made in
      if let made { return made }
      let scanner = PatternTableScanner(self)
      made = scanner
      return scanner
    }
  }

  /// The type that a column of `type` has in expressions.
  package static func expressionType(of type: TableType) -> ExpressionType {
    switch type {
    case .string, .regex: .string
    case .int: .int
    case .double: .double
    case .bool: .bool
    case .date: .timestamp
    case .list(let element): .list(expressionType(of: element))
    }
  }
}
