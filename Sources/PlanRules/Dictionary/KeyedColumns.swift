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

/// Columns of one sort, each in memory of its own, which stays where it is as long as they are kept.
final class KeptColumns<Element: BitwiseCopyable> {
  private var columns = KeyedColumns<UnsafeMutableBufferPointer<Element>>()
  private var owned: [UnsafeMutableBufferPointer<Element>] = []

  deinit {
    for column in owned { column.deallocate() }
  }

  /// The column kept at `key`.
  subscript(key: Int) -> UnsafeBufferPointer<Element>? { columns[key].map { UnsafeBufferPointer($0) } }

  /// Keeps a column of `count` elements at `key`, where none is yet: what `fill` puts there, and `padding` up to
  /// `capacity` elements.
  func make(
    _ count: Int, capacity: Int = 0, padding: Element, at key: Int,
    _ fill: (UnsafeMutableBufferPointer<Element>) -> Void
  ) -> UnsafeBufferPointer<Element> {
    let column = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, count, capacity))
    column.initialize(repeating: padding)
    fill(UnsafeMutableBufferPointer(rebasing: column[..<count]))
    owned.append(column)
    let whole = UnsafeMutableBufferPointer(rebasing: column[..<max(count, capacity)])
    columns.keep(whole, at: key)
    return UnsafeBufferPointer(whole)
  }
}
