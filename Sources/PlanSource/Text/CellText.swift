/// Rows of cells in one text: each cell ends with a mark that no text of a rule file holds.
///
/// The form in which the program brings along what it may need of its rules and tables: it is read in one walk,
/// and a cell is a slice of it.
package struct CellText: Sendable {
  /// What stands behind each cell.
  package static let cellEnd: UInt8 = 0x1F
  /// What stands behind each element of a list in a cell.
  package static let elementEnd: UInt8 = 0x1D

  private let storage: TextStorage
  /// How many cells a row has.
  package let columnCount: Int
  /// Where each cell ends.
  private let ends: [Int32]

  /// The rows of `columnCount` cells in `bytes`, which must be valid UTF-8.
  package init(_ bytes: [UInt8], columnCount: Int) {
    precondition(columnCount > 0, "a row has cells")
    storage = TextStorage(bytes, origin: .none)
    self.columnCount = columnCount
    ends = bytes.withUnsafeBytes { Self.positions(of: Self.cellEnd, in: $0) }
  }

  /// Where `mark` stands in `bytes`, eight of which are looked at together.
  private static func positions(of mark: UInt8, in bytes: UnsafeRawBufferPointer) -> [Int32] {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let marks = ones &* UInt64(mark)
    var count = 0
    for byte in bytes where byte == mark { count += 1 }
    return [Int32](unsafeUninitializedCapacity: count) { positions, filled in
      var position = 0
      while position < bytes.count, filled < count {
        if position + 8 <= bytes.count {
          // A byte that is zero here is a mark, and so may be one behind it that differs by one.
          let word =
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)) ^ marks
          if (word &- ones) & ~word & (ones << 7) == 0 {
            position += 8
            continue
          }
        }
        for here in position..<min(position + 8, bytes.count) where bytes[here] == mark {
          positions[filled] = Int32(truncatingIfNeeded: here)
          filled += 1
        }
        position += 8
      }
    }
  }

  /// How many rows there are.
  package var rowCount: Int { ends.count / columnCount }

  /// The cell of `row` in `column`, both counted from 0.
  package func cell(_ row: Int, _ column: Int) -> Text {
    let index = row * columnCount + column
    let start = index == 0 ? 0 : Int(ends[index - 1]) + 1
    return Text(storage, start, Int(ends[index]))
  }

  /// The elements of the list in a cell.
  package func elements(_ row: Int, _ column: Int) -> [Text] { Self.elements(of: cell(row, column)) }

  /// Calls `body` with what stands in a cell: the elements of a list from the last to the first, else the whole.
  package func forEachElement(_ row: Int, _ column: Int, _ body: (Text) -> Void) {
    let cell = cell(row, column)
    let elements = cell.withUTF8 { bytes in
      bytes.last == Self.elementEnd ? Self.elements(of: cell) : [cell]
    }
    for element in elements.reversed() { body(element) }
  }

  /// The elements of the list in `cell`.
  package static func elements(of cell: Text) -> [Text] {
    if cell.isEmpty { return [] }
    var elements: [Text] = []
    cell.withUTF8 { bytes in
      var start = 0
      for position in bytes.indices where bytes[position] == elementEnd {
        elements.append(cell.slice(start, position))
        start = position + 1
      }
    }
    return elements
  }
}

/// Writes a ``CellText``.
package struct CellTextWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  package init() {}

  /// Adds a cell that holds `text`, which has none of the marks.
  package mutating func add(_ text: String) {
    precondition(!text.utf8.contains { Self.isMark($0) }, "texts of rule files have no such characters")
    bytes += text.utf8
    bytes.append(CellText.cellEnd)
  }

  /// Adds a cell that holds the list `elements`.
  package mutating func add(_ elements: [String]) {
    for element in elements {
      precondition(!element.utf8.contains { Self.isMark($0) }, "texts of rule files have no such characters")
      bytes += element.utf8
      bytes.append(CellText.elementEnd)
    }
    bytes.append(CellText.cellEnd)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == CellText.cellEnd || byte == CellText.elementEnd
  }
}
