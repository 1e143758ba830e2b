/// A place as people say it: a line and a column, both counted from 1.
package struct LineColumn: Hashable, Sendable {
  package var line: Int
  package var column: Int

  /// Column `column` of line `line`.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension LineColumn: Comparable {
  package static func < (left: LineColumn, right: LineColumn) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
