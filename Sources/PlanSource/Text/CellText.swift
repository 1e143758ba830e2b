/// Rows of cells in one text: each cell ends with a mark that no text of a rule file holds.
///
/// The form in which the program brings along what it may need of its rules and tables: it is read in one walk,
/// and a cell is a slice of it.
package struct CellText: Sendable {
  /// What stands behind each cell.
  package static let cellEnd: UInt8 = 0x1F
  /// What stands behind each element of a list in a cell.
  package static let elementEnd: UInt8 = 0x1D

  /// Bytes that most cells have at least, for the room that their ends need.
  private static let usualCell = 8

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
    var positions: [Int32] = []
    positions.reserveCapacity(bytes.count / usualCell)
    forEachWord(of: bytes, marked: mark) { start, found in
      var found = found
      while found != 0 {
        positions.append(Int32(truncatingIfNeeded: start &+ found.trailingZeroBitCount &>> 3))
        found &= found &- 1
      }
    }
    return positions
  }

  /// Calls `body` with where each word of eight bytes begins and the highest bit of every byte in it that is `mark`.
  @inline(__always)
  private static func forEachWord(
    of bytes: UnsafeRawBufferPointer, marked mark: UInt8, _ body: (Int, UInt64) -> Void
  ) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let marks = 0x0101_0101_0101_0101 &* UInt64(mark)
    var start = 0
    while start + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) ^ marks
      body(start, ~((word & low) &+ low | word | low))
      start += 8
    }
    while start < bytes.count {
      if bytes[start] == mark { body(start, 0x80) }
      start += 1
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

  /// How many elements the list in a cell has.
  package func elementCount(_ row: Int, _ column: Int) -> Int {
    cell(row, column).withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte == Self.elementEnd { count += 1 }
      return count
    }
  }

  /// Calls `body` with what stands in a cell: every element of a list, else the whole.
  package func forEachElement(_ row: Int, _ column: Int, _ body: (Text) -> Void) {
    let cell = cell(row, column)
    cell.withUTF8 { bytes in
      guard bytes.last == Self.elementEnd else { return body(cell) }
      var start = 0
      for position in bytes.indices where bytes[position] == Self.elementEnd {
        body(cell.slice(start, position))
        start = position + 1
      }
    }
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
