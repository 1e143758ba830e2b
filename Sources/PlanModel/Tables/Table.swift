package import PlanCalendar
package import PlanSource

/// A table of the rule language (section 9): typed columns, rows, and the columns that rows are found by.
package struct Table: Sendable {
  package var name: String
  package var keys: [String]
  package var columns: [TableColumn]
  /// What its rows look for as the build step worked it out; `nil` where that is not known.
  ///
  /// The text of a `PatternOutline`, one alternative for each row.
  package private(set) var outline: StaticString?
  private var content: DeferredRows

  /// A table called `name`.
  package init(name: String, keys: [String], columns: [TableColumn], rows: [[TableCell]]) {
    self.name = name
    self.keys = keys
    self.columns = columns
    content = DeferredRows(.cells(rows))
  }

  /// A table called `name` whose rows are made when they are first asked for.
  package init(
    name: String, keys: [String], columns: [TableColumn], outline: StaticString? = nil,
    deferredRows: @escaping @Sendable () -> TableRows
  ) {
    self.name = name
    self.keys = keys
    self.columns = columns
    self.outline = outline
    content = DeferredRows(made: deferredRows)
  }

  /// Cells in the order of ``columns``.
  ///
  /// Whoever wants a few of them asks ``tableRows`` for these.
  package var rows: [[TableCell]] {
    get {
      let rows = content.rows
      if case .cells(let cells) = rows { return cells }
      return (0..<rows.count).map { row in
        columns.indices.map { rows.cell(row, $0, type: columns[$0].type) }
      }
    }
    set {
      content = DeferredRows(.cells(newValue))
      outline = nil
    }
  }

  /// The rows, in the form in which they came.
  package var tableRows: TableRows { content.rows }

  /// The position of the column called `name`.
  package func columnIndex(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }
}

/// A column of a table.
package struct TableColumn: Hashable, Sendable {
  package var name: String
  package var type: TableType

  /// A column called `name` of `type`.
  package init(name: String, type: TableType) {
    self.name = name
    self.type = type
  }
}

/// The type of a table's column.
package indirect enum TableType: Hashable, Sendable {
  case string, int, double, bool, date, regex
  case list(TableType)
}

/// A cell of a table.
package enum TableCell: Hashable, Sendable {
  /// Strings and regular expressions.
  case text(Text)
  case int(Int64)
  case double(Double)
  case bool(Bool)
  case date(CivilDate)
  case list([TableCell])
  /// An empty date: unknown.
  case unknown
}
