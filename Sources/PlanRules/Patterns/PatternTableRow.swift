import PlanExpressions
import PlanSource

/// What one row of a pattern table looks for.
struct PatternTableRow: Sendable {
  enum Target: Sendable {
    /// Column `match`: a regular expression.
    case regex(String)
    /// Column `word`: found as in `says`.
    case word(String)
  }

  var row: Int
  var target: Target
  /// Column `unless`: a match that overlaps what it matches is dropped.
  var unless: [String]

  /// The rows of `table` that look for something.
  ///
  /// - Throws: ``PatternTableProblem`` if it has no column `match` or `word`.
  static func all(of table: LayeredTable) throws(PatternTableProblem) -> [PatternTableRow] {
    let match = table.columnIndex("match")
    guard let column = match ?? table.columnIndex("word") else { throw .noPatternColumn(table: table.name) }
    let unless = table.columnIndex("unless")
    let rows = table.rows
    return (0..<rows.count).compactMap { row in
      guard case .text(let pattern) = rows.value(row, column), !pattern.isEmpty else { return nil }
      return PatternTableRow(
        row: row, target: match == nil ? .word(pattern.string) : .regex(pattern.string),
        unless: unless.map { strings(rows.value(row, $0)) } ?? [])
    }
  }

  private static func strings(_ value: Value?) -> [String] {
    switch value {
    case .text(let text): text.isEmpty ? [] : [text.string]
    case .list(let list): (0..<list.count).flatMap { strings(list[$0]) }
    default: []
    }
  }
}

/// Why a table cannot be searched for.
enum PatternTableProblem: Error, Hashable, Sendable {
  /// It has neither a column `match` nor a column `word`.
  case noPatternColumn(table: String)
  /// The expression in a row is wrong, in the library's words, at a byte of it.
  case invalidRegex(table: String, pattern: String, message: String, offset: Int)
}
