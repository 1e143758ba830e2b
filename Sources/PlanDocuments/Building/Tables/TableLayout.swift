import PlanModel
import PlanSource

/// What the columns of a plan's table are for.
struct TableLayout: Sendable {
  /// A column of the body, in grid order.
  struct Column: Sendable {
    /// The header above it, as written; missing if it has none.
    var header: Text
    var role: FieldRole
  }

  /// How many rows at the top are header, titles inside the table included.
  var headerRows: Int
  var columns: [Column]

  /// The layout of `table`; `nil` if it does not read as a plan's.
  ///
  /// A table without a header of its own may continue one with the layout `previous`, as after a page break.
  static func of(
    _ table: DocumentTable, continuing previous: TableLayout?, vocabulary: Vocabulary
  ) -> TableLayout? {
    nil
  }
}
