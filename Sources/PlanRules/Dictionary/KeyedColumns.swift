/// Columns of one sort by numbers, a few dozen at most, which are compared one by one.
struct KeyedColumns<Column> {
  private var keys: [Int32] = []
  private var columns: [Column] = []

  /// The column kept at `key`.
  subscript(key: Int) -> Column? {
    let key = Int32(truncatingIfNeeded: key)
    for position in keys.indices where keys[position] == key { return columns[position] }
    return nil
  }

  /// Keeps `column` at `key`, where none is yet.
  mutating func keep(_ column: Column, at key: Int) {
    keys.append(Int32(truncatingIfNeeded: key))
    columns.append(column)
  }
}
