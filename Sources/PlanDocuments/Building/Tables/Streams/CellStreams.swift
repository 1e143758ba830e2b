import PlanModel
import PlanSource

/// Finds tables that were pasted as one cell a paragraph, without any mark of rows.
///
/// Also tables whose reader saw the cells but not where rows end: one row with all of them.
enum CellStreams {
  /// A row with more cells than this is a table whose rows were lost.
  private static let mostCells = 12
  /// After so many headers without a table below no more are looked for.
  private static let mostFailures = 8
  /// How often all blocks may be gone through in search of tables, beyond what small documents need.
  private static let mostPasses = 4
  private static let freeWork = 100_000

  /// `blocks` with runs of such paragraphs replaced by the tables they were; spans are unknown there.
  static func tables(in blocks: [Block], vocabulary: Vocabulary) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    var index = 0
    var failures = 0
    // Each search looks at all paragraphs up to the next table, however short the stream is.
    var work = freeWork + mostPasses * blocks.count
    while index < blocks.count {
      switch blocks[index] {
      case .table(let table):
        if let cells = flattened(table), let stream = stream(cells, isRow: true, vocabulary: vocabulary) {
          result += stream.front.map { .paragraph(Paragraph($0.text)) }
          result.append(.table(stream.table))
          result += cells[stream.end...].map { .paragraph(Paragraph($0.text)) }
        } else {
          result.append(.table(BrokenRows.joined(table)))
        }
        index += 1
      case .paragraph(let paragraph):
        // Only where three names of columns stand below each other is anything looked at closely.
        guard failures < mostFailures, work > 0, mayBegin(paragraph),
          StreamHeader.begins(at: index, in: blocks)
        else {
          result.append(blocks[index])
          index += 1
          continue
        }
        let cells = cells(from: index, in: blocks)
        work -= cells.count
        guard let stream = stream(cells, isRow: false, vocabulary: vocabulary) else {
          failures += 1
          result.append(blocks[index])
          index += 1
          continue
        }
        result.append(.table(stream.table))
        index += cells[..<stream.end].reduce(0) { $0 + $1.paragraphs }
      }
    }
    return result
  }

  private static func mayBegin(_ paragraph: Paragraph) -> Bool {
    paragraph.text.count <= 60 && HeaderFinder.isName(paragraph.text)
  }

  /// The cells of a table that consists of one long row, or hardly more.
  private static func flattened(_ table: DocumentTable) -> [StreamCell]? {
    guard table.spans == .unknown, table.rows.count <= 3, table.sheet == nil,
      table.rows.contains(where: { $0.cells.count > mostCells }) || goesOnBehindNames(table)
    else { return nil }
    return table.rows.flatMap(\.cells).map { StreamCell(text: $0.text, followsBlank: true, paragraphs: 0) }
  }

  /// Whether the only row of `table` has names of columns and then more, however short it is.
  private static func goesOnBehindNames(_ table: DocumentTable) -> Bool {
    guard table.rows.count == 1, let cells = table.rows.first?.cells else { return false }
    let names = cells.prefix { HeaderFinder.isName($0.text) }.count
    return names >= 3 && names < cells.count
  }

  /// The paragraphs from `start` to the next table as cells, lines of one cell together where empty lines
  /// stand between cells.
  private static func cells(from start: Int, in blocks: [Block]) -> [StreamCell] {
    var paragraphs: [Paragraph] = []
    for block in blocks[start...] {
      guard case .paragraph(let paragraph) = block, paragraph.kind == .body || paragraph.kind == .textBox
      else { break }
      paragraphs.append(paragraph)
    }
    let isSpaced = paragraphs.dropFirst().prefix(2).allSatisfy(\.followsBlank)
    var cells: [StreamCell] = []
    for paragraph in paragraphs {
      if isSpaced, !paragraph.followsBlank, let last = cells.last {
        cells[cells.count - 1] = last.joined(with: paragraph.text)
        cells[cells.count - 1].paragraphs += 1
      } else {
        cells.append(StreamCell(text: paragraph.text, followsBlank: isSpaced, paragraphs: 1))
      }
    }
    return cells
  }

  private struct Stream {
    /// The cells above the header.
    var front: [StreamCell]
    var table: DocumentTable
    /// The first cell behind the table.
    var end: Int
  }

  private static func stream(_ all: [StreamCell], isRow: Bool, vocabulary: Vocabulary) -> Stream? {
    guard let header = StreamHeader(all, mayBeginLate: isRow) else { return nil }
    let words = vocabulary.deadlines
    let cells = Array(all[..<header.nextTable(in: all, words: words)])
    if let rows = FixedWidth.rows(cells, header, words: words) {
      let table = DocumentTable(rows: rows, spans: .unknown)
      return Stream(front: Array(cells[..<header.start]), table: table, end: cells.count)
    }
    var rows = StreamRows(header, words: words, cells: cells)
    guard let end = rows.read(cells) else { return nil }
    return Stream(
      front: Array(cells[..<header.start]), table: DocumentTable(rows: rows.rows, spans: .unknown), end: end)
  }
}

/// A cell of a stream.
struct StreamCell {
  var text: Text
  /// Whether empty lines stand between cells, so that this is a whole one.
  var followsBlank: Bool
  /// How many paragraphs it takes.
  var paragraphs: Int

  /// The cell with a further line.
  func joined(with line: Text) -> StreamCell {
    var cell = self
    if text.isEmpty {
      cell.text = line
    } else if text.isCutLike(line), text.isLocated, text.end <= line.start {
      cell.text = text.cut(Int(text.start), Int(line.end))
    } else {
      cell.text = Text.joining([text, line], by: "\n")
    }
    return cell
  }
}
