import PlanSource

/// Cuts rows into cells at tabs or pipes.
struct RowCutter {
  let mark: ColumnMark
  private let text: LinedText
  /// Whether rows begin with a pipe that is an edge.
  private let isLed: Bool
  /// Whether rows end with a pipe that is an edge.
  private let isEnded: Bool

  /// No cell between quotes that stands in plain text is longer.
  private static let longestQuote = 1 << 16

  struct Cut {
    var cells: [CellCut]
    var end: Int
    /// The first line behind.
    var next: Int
  }

  /// A cutter of the table that begins at the line at `first`; most of its first rows tell the edges.
  init(_ text: LinedText, _ mark: ColumnMark, at first: Int) {
    self.text = text
    self.mark = mark
    guard mark == .pipe else {
      isLed = false
      isEnded = false
      return
    }
    let head = text.lines[first..<min(first + 8, text.lines.count)].filter { $0.pipes > 0 }
    isLed = head.count { PipeLine(text.bytes, $0).isLed } * 2 > head.count
    let ended = head.count { PipeLine(text.bytes, $0).isEnded }
    // Rows may end with an empty cell where pipes are no edges, but hardly most of them and the header.
    let isHeadEnded = head.first.map { PipeLine(text.bytes, $0).isEnded } ?? false
    isEnded = isHeadEnded ? ended * 3 >= head.count : ended * 4 > head.count * 3
  }

  /// Whether a line without a mark may go on with the row above.
  var goesOn: Bool { !isEnded }

  /// Whether pipes stand between cells only.
  var isOpen: Bool { mark == .pipe && !isLed && !isEnded }

  /// Whether the row at the line at `index` has the edges that others have.
  func isClosed(_ index: Int) -> Bool {
    guard mark == .pipe else { return true }
    let pipes = PipeLine(text.bytes, text.lines[index])
    return (!isLed || pipes.isLed) && (!isEnded || pipes.isEnded || closing(index, room: 0) != nil)
  }

  /// Whether a cell that the line at `index` begins with a quote ends before a tab in a later line.
  static func opensQuote(_ text: LinedText, _ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.start < line.end, text.bytes[line.start] == 0x22, line.pipes == 0 else { return false }
    guard let end = QuotedCell.end(text.bytes, line.start + 1, separator: 0x09, reach: longestQuote) else {
      return false
    }
    return end > line.end && end + 1 < text.bytes.count && text.bytes[end + 1] == 0x09
  }

  /// The row at the line at `index` of a table `width` columns wide; 0 if that is not known yet.
  func row(at index: Int, width: Int) -> Cut {
    guard mark == .pipe else {
      return mended(tabs(text.lines[index].start, text.lines[index].end, index + 1), at: index, width: width)
    }
    let own = pipes(index, index, width)
    guard isEnded, !PipeLine(text.bytes, text.lines[index]).isEnded else { return own }
    guard width == 0 || own.cells.count < width, let last = closing(index, room: width - own.cells.count)
    else {
      return own
    }
    let joined = pipes(index, last, width)
    return width == 0 || joined.cells.count <= width ? joined : own
  }

  /// The row that `row` and the lines up to the one at `last` are together.
  func joined(_ row: LooseRow, to last: Int) -> Cut? {
    guard mark == .tab, !row.cells.contains(where: \.isQuoted) else { return nil }
    return tabs(row.start, text.lines[last].end, last + 1)
  }

  /// The row `cut` with the lines behind it that belong to it, if they make it `width` cells wide.
  ///
  /// A numbered row whose cell has several lines is torn where they end; the pieces begin without a number.
  /// Rows of a table with merged cells are short, too, but those have numbers, or none has.
  func mended(_ cut: Cut, at index: Int, width: Int) -> Cut {
    guard mark == .tab, cut.cells.count < width, cut.next == index + 1,
      let first = cut.cells.first(where: isFilled),
      isNumbered(first.lower, first.upper)
    else { return cut }
    var found = cut.cells.count
    for last in index + 1..<max(index + 1, min(text.lines.count, index + RowTable.reach)) {
      let line = text.lines[last]
      if text.followsBlank(last) || line.isEmpty || line.pipes > line.tabs || Self.opensQuote(text, last) {
        break
      }
      if line.tabs > 0 ? isNumbered(line.start, line.end) : text.ordinalLevel(last).map({ $0 <= 2 }) ?? false
      {
        break
      }
      found += line.tabs
      if found > width { break }
      if found == width, line.tabs > 0 { return tabs(text.lines[index].start, line.end, last + 1) }
    }
    return cut
  }

  private func isFilled(_ cut: CellCut) -> Bool {
    !Blank.trimmed(text.bytes, cut.lower, cut.upper).isEmpty
  }

  /// Whether what begins at `lower` begins with a number, or is one up to a tab.
  func isNumbered(_ lower: Int, _ upper: Int) -> Bool {
    let end = text.bytes[lower..<upper].firstIndex(of: 0x09) ?? upper
    let part = Blank.trimmed(text.bytes, lower, end)
    guard !part.isEmpty else { return true }
    return text.isNumber(part) || text.ordinalLevel(part) != nil
  }

  /// The line that ends the row beginning at the line at `index`, which has `room` for so many cells more.
  private func closing(_ index: Int, room: Int) -> Int? {
    var found = 0
    for last in index + 1..<max(index + 1, min(text.lines.count, index + RowTable.reach)) {
      let line = text.lines[last]
      if text.followsBlank(last) || line.isEmpty { return nil }
      if isLed, PipeLine(text.bytes, line).isLed { return nil }
      found += line.pipes
      // Edges count as cells here, which cuts room by two at most.
      if room > 0, found > room + 2 { return nil }
      if line.pipes > 0, PipeLine(text.bytes, line).isEnded { return last }
    }
    return nil
  }

  private func pipes(_ first: Int, _ last: Int, _ width: Int) -> Cut {
    let bytes = text.bytes
    let end = text.lines[last].content.upperBound
    var cells: [CellCut] = []
    var start = text.lines[first].content.lowerBound
    var offset = start
    while offset < end {
      if bytes[offset] == 0x5C, ColumnMark.pipeLength(bytes, offset + 1) > 0 {
        offset += 1 + ColumnMark.pipeLength(bytes, offset + 1)
        continue
      }
      let length = ColumnMark.pipeLength(bytes, offset)
      if length > 0 {
        cells.append(CellCut(lower: start, upper: offset))
        start = offset + length
      }
      offset += max(1, length)
    }
    cells.append(CellCut(lower: min(start, end), upper: end))
    let isClosed = cells.count > 1 && start >= end
    if isEnded && isClosed { cells.removeLast() }
    let isOpened = cells.count > 1 && cells[0].upper == cells[0].lower
    if isOpened, isLed || width > 0 && cells.count > width { cells.removeFirst() }
    return Cut(cells: cells, end: end, next: last + 1)
  }

  private func tabs(_ lower: Int, _ upper: Int, _ next: Int) -> Cut {
    let bytes = text.bytes
    var cut = Cut(cells: [], end: upper, next: next)
    var offset = lower
    while true {
      if offset < cut.end, bytes[offset] == 0x22, let close = quoteEnd(offset) {
        cut.cells.append(CellCut(lower: offset + 1, upper: close, isQuoted: true))
        offset = close + 1
        while cut.next < text.lines.count, text.lines[cut.next].start < offset {
          cut.end = max(text.lines[cut.next].end, offset)
          cut.next += 1
        }
      } else {
        let start = offset
        while offset < cut.end, bytes[offset] != 0x09 { offset += 1 }
        cut.cells.append(CellCut(lower: start, upper: offset))
      }
      guard offset < cut.end, bytes[offset] == 0x09 else { return cut }
      offset += 1
    }
  }

  /// Where the cell that begins with a quote at `offset` ends, if it has what a spreadsheet quotes.
  private func quoteEnd(_ offset: Int) -> Int? {
    guard let close = QuotedCell.end(text.bytes, offset + 1, separator: 0x09, reach: Self.longestQuote) else {
      return nil
    }
    let needsQuotes = text.bytes[offset + 1..<close].contains {
      $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
    }
    return needsQuotes ? close : nil
  }
}
