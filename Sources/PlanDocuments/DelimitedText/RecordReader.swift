/// Cuts delimited text into records and cells.
struct RecordReader {
  /// A record: a row, however many lines it takes.
  struct Record: Sendable {
    var cells: [CellCut]
    var start: Int
    var end: Int
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var offset: Int
  private static let quote = UInt8(ascii: "\"")

  /// Reads `bytes` from `offset` on.
  init(_ bytes: [UInt8], separator: UInt8, from offset: Int) {
    self.bytes = bytes
    self.separator = separator
    self.offset = offset
  }

  /// The next record, `nil` behind the last.
  ///
  /// An empty line is one with an empty cell.
  mutating func next() -> Record? {
    guard offset < bytes.count else { return nil }
    var record = Record(cells: [], start: offset, end: offset)
    while true {
      record.cells.append(cell())
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    record.end = offset
    lineEnd()
    return record
  }

  /// Reads a cell and stops at what ends it.
  private mutating func cell() -> CellCut {
    if let quoted = quoted() { return quoted }
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      offset += 1
    }
    return CellCut(lower: start, upper: offset)
  }

  /// Reads a cell between quotes, if the next is one; spaces before the quotes are not part of it.
  private mutating func quoted() -> CellCut? {
    var start = offset
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    guard start < bytes.count, bytes[start] == Self.quote, separator != Self.quote,
      let end = QuotedCell.end(bytes, start + 1, separator: separator)
    else { return nil }
    offset = end + 1
    return CellCut(lower: start + 1, upper: end, isQuoted: true)
  }

  private mutating func lineEnd() {
    guard offset < bytes.count else { return }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
  }
}
