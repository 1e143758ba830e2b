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
  private let madeScanner = Mutex<Result<PatternTableScanner, PatternTableProblem>?>(nil)

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

  /// Searches texts for the rows of a pattern table; made when it is first asked for.
  ///
  /// - Throws: ``PatternTableProblem`` if it is no pattern table.
  var scanner: PatternTableScanner {
    get throws(PatternTableProblem) {
      let made = madeScanner.withLock { made -> Result<PatternTableScanner, PatternTableProblem> in
        if let made { return made }
        let result = Result { () throws(PatternTableProblem) in try PatternTableScanner(self) }
        made = result
        return result
      }
      return try made.get()
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
