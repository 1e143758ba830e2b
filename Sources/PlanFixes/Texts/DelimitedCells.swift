import PlanDocuments
import PlanModel
import PlanSource

/// The cells of CSV and TSV (RFC 4180 section 2).
struct DelimitedCells: TextPlaceWriter {
  private let source: [UInt8]
  private let separator: UInt8
  /// In order.
  private let cells: [DelimitedCell]
  private static let quote = UInt8(ascii: "\"")

  init(_ source: TextStorage, isTSV: Bool) {
    self.source = source.bytes
    (separator, cells) = DelimitedTextReader.cells(of: source, separator: isTSV ? UInt8(ascii: "\t") : nil)
  }

  func splices(of edits: [TextEdit], in text: Text) throws(FixObstacle) -> [SourceSplice] {
    guard let place = text.place, let cell = cell(around: place) else { throw .notInOneText }
    let lineEnds = LineEnds(of: source)
    let plain = edits.map { SourceSplice($0.range, lineEnds.written(Array($0.text.utf8))) }
    let doubled = plain.map { SourceSplice($0.range, Self.doubled($0.bytes)) }
    if cell.isQuoted { return doubled }
    guard plain.contains(where: { $0.bytes.contains(where: needsQuotes) }) else { return plain }
    // The cell as a whole goes between quotes, blanks at its edges included.
    let start = cell.range.lowerBound
    var content: [UInt8] = []
    var offset = start
    for splice in doubled {
      content += Self.doubled(source[offset..<splice.range.lowerBound]) + splice.bytes
      offset = splice.range.upperBound
    }
    content += Self.doubled(source[offset..<cell.range.upperBound])
    return [SourceSplice(cell.range, [Self.quote] + content + [Self.quote])]
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.quote || LineEnds.isLineEnd(byte)
  }

  private static func doubled(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.flatMap { $0 == quote ? [quote, quote] : [$0] }
  }

  private func cell(around place: ByteRange) -> DelimitedCell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].range.lowerBound <= place.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, cells[low - 1].range.contains(place) else { return nil }
    return cells[low - 1]
  }
}
