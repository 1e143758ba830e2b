/// Names of cells in a sheet: `E12` (ECMA-376 part 1, 18.18.62 ST_Ref).
struct SheetReference {
  /// Counted from 1.
  var row: Int
  /// Counted from 0.
  var column: Int

  static let maxRow = 1_048_576
  static let maxColumn = 16_383

  /// The cell called `name`; `nil` if it lies outside of what a sheet can have.
  init?(_ name: ArraySlice<UInt8>) {
    var column = 0
    var row = 0
    for byte in name {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= Self.maxColumn + 1, row <= Self.maxRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}

/// A block of cells that is merged into one.
struct SheetMerge {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// The block called `name`, such as `A1:B3`; `nil` if it is none of several cells.
  init?(_ name: ArraySlice<UInt8>) {
    let ends = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard ends.count == 2, let first = SheetReference(ends[0]), let last = SheetReference(ends[1]) else {
      return nil
    }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
    if rows.count == 1 && columns.count == 1 { return nil }
  }
}
