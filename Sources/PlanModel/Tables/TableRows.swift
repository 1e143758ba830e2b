import PlanCalendar
package import PlanSource

/// The rows of a table: cells, or the text that the build step made of them, read cell by cell.
package enum TableRows: Sendable {
  case cells([[TableCell]])
  case text(CellText)

  /// How many rows there are.
  package var count: Int {
    switch self {
    case .cells(let rows): rows.count
    case .text(let text): text.rowCount
    }
  }

  /// The cell of `row` in `column`, which is of `type`; one that the row does not have is empty.
  package func cell(_ row: Int, _ column: Int, type: TableType) -> TableCell {
    switch self {
    case .cells(let rows):
      let cells = rows[row]
      return column < cells.count ? cells[column] : TableCell.empty(type)
    case .text(let text): return TableCell(text.cell(row, column), type: type)
    }
  }

  /// The text of `row` in `column`, whose type is string; `nil` if it holds something else.
  package func text(_ row: Int, _ column: Int) -> Text? {
    switch self {
    case .cells(let rows):
      guard column < rows[row].count, case .text(let text) = rows[row][column] else { return nil }
      return text
    case .text(let text): return text.cell(row, column)
    }
  }

  /// How many texts ``forEachText(_:_:_:)`` gives of a list.
  package func textCount(_ row: Int, _ column: Int) -> Int {
    switch self {
    case .cells: texts(row, column).count
    case .text(let text): text.elementCount(row, column)
    }
  }

  /// Calls `body` with the texts of `row` in `column`, whose type is a list of strings.
  package func forEachText(_ row: Int, _ column: Int, _ body: (Text) -> Void) {
    switch self {
    case .cells: texts(row, column).forEach(body)
    case .text(let text): if text.elementCount(row, column) > 0 { text.forEachElement(row, column, body) }
    }
  }

  /// The texts of `row` in `column`, whose type is a list of strings; none if it holds something else.
  package func texts(_ row: Int, _ column: Int) -> [Text] {
    switch self {
    case .cells(let rows):
      guard column < rows[row].count, case .list(let cells) = rows[row][column] else { return [] }
      return cells.compactMap { if case .text(let text) = $0 { text } else { nil } }
    case .text(let text): return text.elements(row, column)
    }
  }
}

extension TableCell {
  /// What an empty cell says: no text, no elements; a number, bool or date is unknown.
  package static func empty(_ type: TableType) -> TableCell {
    switch type {
    case .string, .regex: .text(.missing)
    case .list: .list([])
    case .int, .double, .bool, .date: .unknown
    }
  }

  /// The cell of `type` that the build step wrote as `text`.
  init(_ text: Text, type: TableType) {
    switch type {
    case .string, .regex: self = .text(text)
    case .int: self = text.integer.map(TableCell.int) ?? .unknown
    case .double: self = text.double.map(TableCell.double) ?? .unknown
    case .bool: self = text.isEmpty ? .unknown : .bool(text.withUTF8 { $0.first.map { $0 | 0x20 } == 116 })
    case .date: self = CivilDate(iso: text).map(TableCell.date) ?? .unknown
    case .list(let element): self = .list(CellText.elements(of: text).map { TableCell($0, type: element) })
    }
  }
}
