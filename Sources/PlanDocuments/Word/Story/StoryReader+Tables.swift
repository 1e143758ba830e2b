import PlanSource

extension StoryReader {
  mutating func readTable() throws(DocumentError) {
    try enter()
    story.closeParagraph()
    story.fields.endTableOfContents()
    story.tableDepth += 1
    let depth = reader.depth
    var table = DraftTable()
    while let event = try nextShown() {
      if event.kind == .end, reader.depth < depth { break }
      if event.kind == .start, event.word == .tr { try readRow(&table) }
    }
    story.tableDepth -= 1
    nesting -= 1
    add(table)
    if story.tableDepth == 0 { story.flushBoxes() }
  }

  private mutating func add(_ table: DraftTable) {
    guard !table.rows.isEmpty else { return }
    guard table.isFrame else {
      for _ in table.children { context.remarks.note(.nestedTable) }
      story.blocks.append(.table(table))
      story.followsBlank = false
      return
    }
    context.remarks.note(.frameTable)
    var children = table.children[...]
    for (position, cell) in table.cells.enumerated() {
      if let child = children.first, child.cell == position {
        story.blocks += child.blocks
        children.removeFirst()
      } else if !cell.isEmpty {
        let open = Story.OpenParagraph(
          start: Int(cell.start), format: ParagraphFormat(), hasLineEnds: true)
        story.addParagraphs(Int(cell.start), Int(cell.end), story.kind, open)
      }
    }
  }

  private mutating func readRow(_ table: inout DraftTable) throws(DocumentError) {
    let depth = reader.depth
    var properties = RowProperties()
    table.beginRow(at: story.text.count)
    try context.countCells(1)
    var column = 0
    while let event = try nextShown() {
      if event.kind == .end, reader.depth < depth { break }
      guard event.kind == .start else { continue }
      if event.word == .trPr {
        properties = try RowProperties(&reader)
        column = min(properties.gridBefore, context.limits.maxCells)
        if properties.isDeleted {
          table.dropRow()
          return try reader.skip(depth: depth)
        }
      } else if event.word == .tc {
        column += try readCell(&table, column)
      }
    }
    table.endRow(
      at: story.text.count - 1, isHeader: properties.isHeader, isHidden: properties.isHidden)
  }

  /// Reads a cell at `column`; how many columns it takes.
  private mutating func readCell(_ table: inout DraftTable, _ column: Int) throws(DocumentError) -> Int {
    let depth = reader.depth
    var properties = CellProperties()
    let start = story.text.count
    let firstBlock = story.blocks.count
    while let event = try nextShown() {
      if event.kind == .end, reader.depth < depth { break }
      guard event.kind == .start, let element = event.word else { continue }
      guard element == .tcPr else {
        try readBlock(element)
        continue
      }
      properties = try CellProperties(&reader, maxSpan: context.limits.maxCells)
      if properties.isCovered(in: &table, at: column) {
        try context.countCells(properties.span)
        try reader.skip(depth: depth)
        return properties.span
      }
    }
    try context.countCells(properties.span)
    story.closeParagraph()
    if story.text.count == start { story.text.append(made: UInt8(ascii: "\n")) }
    let range = story.text.trimmed(start, story.text.count)
    if story.blocks[firstBlock...].contains(where: \.isTable) {
      table.children.append((table.cells.count, Array(story.blocks[firstBlock...])))
    }
    story.blocks.removeLast(story.blocks.count - firstBlock)
    table.add(range, column: column, columnSpan: properties.span, mayGoOn: properties.vertical != nil)
    return properties.span
  }
}
