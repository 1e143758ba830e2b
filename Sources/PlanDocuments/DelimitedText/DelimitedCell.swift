package import PlanSource

/// A cell of CSV as it is written.
package struct DelimitedCell: Hashable, Sendable {
  /// Everything between separators, or between the quotes of a quoted cell.
  package var range: ByteRange
  package var isQuoted: Bool
}

extension DelimitedTextReader {
  /// The cells of `source` in order, and what separates them; `separator` as for ``read(_:separator:limits:)``.
  package static func cells(
    of source: TextStorage, separator: UInt8? = nil
  ) -> (separator: UInt8, cells: [DelimitedCell]) {
    let (mark, start) = separatorAndStart(of: source, separator)
    var records = RecordReader(source.bytes, separator: mark, from: start)
    var cells: [DelimitedCell] = []
    while let record = records.next() {
      cells += record.cells.map { DelimitedCell(range: ByteRange($0.lower, $0.upper), isQuoted: $0.isQuoted) }
    }
    return (mark, cells)
  }
}
