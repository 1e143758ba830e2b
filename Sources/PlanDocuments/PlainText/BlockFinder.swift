import PlanModel
import PlanSource

/// Walks over the lines of a text and makes paragraphs and tables of them.
struct BlockFinder {
  private let text: LinedText
  private let limits: DocumentLimits
  private(set) var blocks: [Block] = []
  private var cells = 0
  /// How many of the last blocks are paragraphs of the lines just before, one each.
  private var loose = 0
  /// Before these lines, tables of the kind were looked for in vain.
  private var ledFrom = 0
  private var endedFrom = 0
  private var rowsFrom = 0
  private var gridFrom = 0
  private var isFenced = false
  /// Whether the line before was a mark and no words.
  private var wasIgnored = false
  /// How many lines with wide gaps are still asked whether they name columns, which is slow.
  private var spacedTries = 2_000
  /// The tables of HTML that are still to come.
  private var regions: ArraySlice<EmbeddedTables.Region> = []
  /// How many columns the last table with rows in lines had.
  private var width = 0

  init(_ text: LinedText, limits: DocumentLimits) {
    self.text = text
    self.limits = limits
  }

  /// Fills ``blocks``.
  ///
  /// - Throws: ``DocumentError`` if there are too many cells.
  mutating func find() throws(DocumentError) {
    regions = try EmbeddedTables(text, limits: limits).regions[...]
    var index = 0
    while index < text.lines.count {
      let line = text.lines[index]
      if let region = regions.first, region.lines.lowerBound == index {
        try append(region)
        index = region.lines.upperBound + 1
        continue
      }
      if let next = try table(at: index) {
        index = next
        loose = 0
        wasIgnored = false
        continue
      }
      if line.isEmpty || isIgnored(line) {
        wasIgnored = true
      } else {
        paragraph(line, followsBlank: wasIgnored || text.followsBlank(index))
        wasIgnored = false
      }
      index += 1
    }
  }

  private mutating func table(at index: Int) throws(DocumentError) -> Int? {
    if let next = try grid(at: index) { return next }
    if let next = try cellLines(at: index) { return next }
    if let next = try rows(at: index) { return next }
    return try spaced(at: index)
  }

  // Columns below each other.
  private mutating func spaced(at index: Int) throws(DocumentError) -> Int? {
    let line = text.lines[index]
    guard line.tabs == 0, line.pipes == 0, spacedTries > 0, SpacedTable.hasGap(line, in: text) else {
      return nil
    }
    guard let table = SpacedTable(text, at: index) else {
      spacedTries -= 1
      return nil
    }
    try append(table.rows)
    return table.next
  }

  // Drawn with lines.
  private mutating func grid(at index: Int) throws(DocumentError) -> Int? {
    guard index >= gridFrom, GridTable.isRule(index, in: text) else { return nil }
    guard let grid = GridTable(text, at: index) else { return nil }
    gridFrom = grid.next
    try append(grid.rows)
    return grid.next
  }

  // One cell a line, led by a tab or a pipe or ended by one.
  private mutating func cellLines(at index: Int) throws(DocumentError) -> Int? {
    let line = text.lines[index]
    guard line.tabs > 0 || line.pipes > 0, index >= ledFrom else { return nil }
    let led = LedCells(text, at: index)
    if let cells = led.cells {
      try append(CellGroups.rows(of: cells, in: text))
      return led.next
    }
    ledFrom = max(ledFrom, led.next)
    guard line.pipes > 0, index >= endedFrom else { return nil }
    let ended = EndedCells(text, at: index, loose: loose)
    guard ended.isTable else {
      endedFrom = ended.next
      return nil
    }
    blocks.removeLast(ended.taken)
    try append(CellGroups.rows(of: ended.cells, in: text))
    return ended.next
  }

  // One row a line, or nearly so.
  private mutating func rows(at index: Int) throws(DocumentError) -> Int? {
    guard index >= rowsFrom, let mark = RowTable.mark(of: index, in: text) else { return nil }
    let table = RowTable(text, mark, at: index)
    guard table.isTable(knownWidth: width) else {
      rowsFrom = table.next
      return nil
    }
    width = table.width
    try append(table.rows)
    return table.next
  }

  private mutating func append(_ region: EmbeddedTables.Region) throws(DocumentError) {
    for case .table(let table) in region.blocks { try count(table.rows) }
    blocks += region.blocks
    regions.removeFirst()
    loose = 0
    wasIgnored = false
  }

  private mutating func count(_ rows: [DocumentTable.Row]) throws(DocumentError) {
    cells += rows.reduce(0) { $0 + $1.cells.count }
    guard cells <= limits.maxCells else { throw DocumentError(.tooManyCells(limit: limits.maxCells)) }
  }

  private mutating func append(_ rows: [LooseRow]) throws(DocumentError) {
    try append(rows.enumerated().map { $1.row(number: $0 + 1, in: text) })
  }

  private mutating func append(_ rows: [DocumentTable.Row]) throws(DocumentError) {
    try count(rows)
    blocks.append(.table(DocumentTable(rows: rows, spans: .unknown)))
  }

  /// Whether `line` is a mark and no words.
  private mutating func isIgnored(_ line: TextLine) -> Bool {
    if line.pipes > 0, PipeLine(text.bytes, line).hasPipesOnly { return true }
    guard text.isMarkdown else { return false }
    if MarkdownSigns.isFence(text.bytes, line.content) {
      isFenced.toggle()
      return true
    }
    return !isFenced && MarkdownSigns.isThematicBreak(text.bytes, line.content)
  }

  private mutating func paragraph(_ line: TextLine, followsBlank: Bool) {
    var part = line.content
    var kind = Paragraph.Kind.body
    if text.isMarkdown && !isFenced {
      part = MarkdownSigns.words(text.bytes, part)
      if let heading = MarkdownSigns.heading(text.bytes, part) {
        part = heading.words
        kind = .heading(heading.level)
      }
    }
    let words = text.text(part.lowerBound, part.upperBound, isCell: false)
    guard !words.isEmpty else { return }
    blocks.append(.paragraph(Paragraph(words, kind: kind, followsBlank: followsBlank)))
    loose += 1
  }
}
