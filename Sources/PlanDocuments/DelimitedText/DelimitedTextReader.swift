import PlanModel
package import PlanSource

/// Reads values separated by commas, semicolons, tabs or pipes: one table.
///
/// Source: RFC 4180, and what Excel and WPS write: doubled quotes, line breaks inside quotes, a first line `sep=;`.
package enum DelimitedTextReader {
  /// The document that `source` holds, its cells separated by the byte `separator`.
  ///
  /// Without `separator` it is a `sep=` line or the text that tells. Nothing is lost: a quote that is never
  /// closed is a character like others. Rows of empty cells alone count as empty lines. Linear time.
  /// - Throws: ``DocumentError`` if a limit is reached.
  package static func read(
    _ source: TextStorage, separator: UInt8? = nil, limits: DocumentLimits
  ) throws(DocumentError) -> Document {
    let (mark, start) = separatorAndStart(of: source, separator)
    var records = RecordReader(source.bytes, separator: mark, from: start)
    var rows: [DocumentTable.Row] = []
    var cells = 0
    var followsBlank = false
    while let record = records.next() {
      cells += record.cells.count
      guard cells <= limits.maxCells else { throw DocumentError(.tooManyCells(limit: limits.maxCells)) }
      let row = row(rows.count + 1, of: record, in: source, followsBlank)
      followsBlank = row.cells.allSatisfy(\.text.isEmpty)
      if !followsBlank { rows.append(row) }
    }
    let blocks = rows.isEmpty ? [] : [Block.table(DocumentTable(rows: rows, spans: .unknown))]
    return Document(source: source, format: .csv, blocks: blocks)
  }

  /// What separates the cells of `source`, and where they begin.
  static func separatorAndStart(
    of source: TextStorage, _ separator: UInt8?
  ) -> (separator: UInt8, start: Int) {
    let told = declaration(source.bytes)
    let start = told?.end ?? 0
    return (told?.separator ?? separator ?? SeparatorGuess(source, from: start).separator, start)
  }

  private static func row(
    _ number: Int, of record: RecordReader.Record, in source: TextStorage, _ followsBlank: Bool
  ) -> DocumentTable.Row {
    var cells: [DocumentTable.Cell] = []
    cells.reserveCapacity(record.cells.count)
    for cut in record.cells {
      cells.append(DocumentTable.Cell(text(of: cut, in: source), column: cells.count))
    }
    return DocumentTable.Row(
      number: number, cells: cells, range: ByteRange(record.start, record.end), followsBlank: followsBlank)
  }

  static func text(of cut: CellCut, in source: TextStorage) -> Text {
    if cut.isQuoted { return QuotedCell.text(source, cut.lower, cut.upper) }
    let part = Blank.trimmed(source.bytes, cut.lower, cut.upper)
    return Text(source, part.lowerBound, part.upperBound)
  }

  /// The line `sep=;` that Excel reads at the beginning of a file.
  private static func declaration(_ bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    let isQuoted = bytes.first == UInt8(ascii: "\"")
    let start = isQuoted ? 1 : 0
    guard bytes.count >= start + 5, bytes[start..<start + 4].elementsEqual("sep=".utf8) else { return nil }
    let separator = bytes[start + 4]
    let end = start + (isQuoted ? 6 : 5)
    let rest = bytes[min(end, bytes.count)...]
    let isLineEnd = rest.isEmpty || rest.first == 0x0A || rest.first == 0x0D
    guard separator < 0x80, separator != 0x0A, separator != 0x0D, separator != 0x22, isLineEnd else {
      return nil
    }
    return (separator, rest.startIndex + (rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count)))
  }
}
