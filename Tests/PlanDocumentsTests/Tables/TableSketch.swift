import PlanDocuments
import PlanModel
import PlanSource

/// A document drawn in a few lines, for tests.
///
/// A line is a row with `|` between cells, `/` for a line end inside a cell, `^` and `<` for what a merged cell
/// above or to the left covers (nothing where spans are unknown). A line of `---` begins another table, one
/// that begins with `¶` is a paragraph, one with `¶¶` a paragraph below an empty line.
struct TableSketch {
  let document: Document

  init(_ sketch: String, spans: DocumentTable.Spans) {
    var source: [UInt8] = []
    var pieces: [Piece] = []
    for line in sketch.split(separator: "\n", omittingEmptySubsequences: true) {
      let start = source.count
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { part -> Range<Int> in
        let words = part.drop { $0 == "¶" }
        let text = words.split(separator: " ").joined(separator: " ").replacing("/", with: "\n")
        let bytes = text == "^" || text == "<" ? [] : Array(text.utf8)
        source += bytes
        source.append(0x09)
        return source.count - 1 - bytes.count..<source.count - 1
      }
      source[source.count - 1] = 0x0A
      pieces.append(Piece(line: String(line), cells: cells, range: start..<source.count - 1))
    }
    let storage = TextStorage(source, origin: .source)
    document = Document(
      source: storage, format: .text, blocks: Self.blocks(pieces, storage, spans))
  }

  private struct Piece {
    var line: String
    var cells: [Range<Int>]
    var range: Range<Int>

    var marks: [String] {
      line.split(separator: "|", omittingEmptySubsequences: false).map { part in
        part.split(separator: " ").joined()
      }
    }
  }

  private static func blocks(
    _ pieces: [Piece], _ storage: TextStorage, _ spans: DocumentTable.Spans
  ) -> [Block] {
    var blocks: [Block] = []
    var rows: [Piece] = []
    func endTable() {
      if !rows.isEmpty { blocks.append(.table(table(rows, storage, spans))) }
      rows = []
    }
    for piece in pieces {
      if piece.line.hasPrefix("---") {
        endTable()
      } else if piece.line.hasPrefix("¶") {
        endTable()
        let isSpaced = piece.line.hasPrefix("¶¶")
        let text = Text(storage, piece.range.lowerBound, piece.range.upperBound)
        blocks.append(.paragraph(Paragraph(text, followsBlank: isSpaced)))
      } else {
        rows.append(piece)
      }
    }
    endTable()
    return blocks
  }

  private static func table(
    _ pieces: [Piece], _ storage: TextStorage, _ spans: DocumentTable.Spans
  ) -> DocumentTable {
    var rows: [DocumentTable.Row] = []
    for (index, piece) in pieces.enumerated() {
      var cells: [DocumentTable.Cell] = []
      let marks = piece.marks
      for (column, range) in piece.cells.enumerated() {
        if spans == .known, marks[column] == "^" || marks[column] == "<" { continue }
        var cell = DocumentTable.Cell(Text(storage, range.lowerBound, range.upperBound), column: column)
        if spans == .known {
          cell.columnSpan = 1 + marks[(column + 1)...].prefix { $0 == "<" }.count
          cell.rowSpan =
            1 + pieces[(index + 1)...].prefix { $0.marks.count > column && $0.marks[column] == "^" }.count
        }
        cells.append(cell)
      }
      rows.append(
        DocumentTable.Row(
          number: index + 1, cells: cells, range: ByteRange(piece.range.lowerBound, piece.range.upperBound)))
    }
    return DocumentTable(rows: rows, spans: spans)
  }
}
