import PlanModel
import PlanSource

/// Goes through a page and collects its paragraphs and tables.
struct BlockCollector {
  /// What elements around a text say about it.
  struct Context {
    var kind = Paragraph.Kind.body
    var isCentred = false
    var isPreformatted = false
  }

  let page: HTMLPage
  let shape: TableShape
  let limits: DocumentLimits
  private let leftOut: Set<Int>
  private let source: TextStorage
  private(set) var drafts: [PageDraft] = []
  private(set) var remarks: [ReadingTrace.Step]
  private(set) var text: PageText
  /// Tables found in cells of the table that is being read, which follow it.
  private var tablesInside: [Int] = []
  private var lists: [(numbering: HTMLTag.Numbering, next: Int)] = []
  private var isInCell = false
  private var textStart = 0
  private var followsBlank = false
  /// Behind what was read last, in the source.
  private var sourceEnd = 0
  private var cellCount = 0

  init(_ page: HTMLPage, source: TextStorage, limits: DocumentLimits) {
    self.page = page
    self.source = source
    self.limits = limits
    shape = TableShape(page)
    text = PageText(source: source)
    let furniture = PageFurniture(page, shape)
    leftOut = furniture.leftOut
    remarks = furniture.remarks
  }

  /// Collects the whole page.
  ///
  /// - Throws: ``DocumentError`` with `tooManyCells`.
  mutating func run() throws(DocumentError) {
    try visit(0, Context())
    flush(Context())
  }

  private mutating func visitChildren(_ position: Int, _ context: Context) throws(DocumentError) {
    for child in page.tree.children(of: position) { try visit(child, context) }
  }

  private mutating func visit(_ position: Int, _ context: Context) throws(DocumentError) {
    let content = page.tree.nodes[position].content
    if case .text(let pieces) = content {
      for piece in pieces { append(page.skeleton.pieces[piece], context) }
      return
    }
    guard let element = page.element(position) else { return try visitChildren(position, context) }
    let flags = page.flags(position)
    if flags.contains(.hidden) || leftOut.contains(position) {
      return element == .span ? () : flush(context)
    }
    switch element {
    case .span: try visitInline(position, flags, context)
    case .br: breakLine(page.tag(position)?.range, context)
    case .table where shape.isData[position]: try visitTable(position, context)
    case .ol, .ul, .menu, .dir: try visitList(position, element, context)
    default: try visitBlock(position, element, context)
    }
  }

  private mutating func visitInline(
    _ position: Int, _ flags: HTMLTag.Flags, _ context: Context
  ) throws(DocumentError) {
    let dropped = text.dropsBlanks
    if flags.contains(.listMark) { text.dropsBlanks = true }
    try visitChildren(position, context)
    text.dropsBlanks = dropped
  }

  private mutating func visitBlock(
    _ position: Int, _ element: HTMLElement, _ context: Context
  ) throws(DocumentError) {
    flush(context)
    var inner = context
    let flags = page.flags(position)
    if let level = element.headingLevel { inner.kind = .heading(level) }
    if flags.contains(.footnotes) { inner.kind = .footnote }
    if flags.contains(.centred) || element == .center { inner.isCentred = true }
    if flags.contains(.preformatted) || element == .pre { inner.isPreformatted = true }
    if element == .li { markItem(position) }
    let start = drafts.count
    try visitChildren(position, inner)
    let isEmpty = text.end == textStart && drafts.count == start
    // In a table an item without words is a numbered row.
    if element == .li, isInCell { text.writeMark() }
    flush(inner)
    if element == .li { text.dropMark() }
    if element == .p, isEmpty, !isInCell { followsBlank = true }
  }

  // MARK: Lists

  private mutating func visitList(
    _ position: Int, _ element: HTMLElement, _ context: Context
  ) throws(DocumentError) {
    flush(context)
    let tag = page.tag(position)
    let numbering = element == .ol ? tag?.numbering ?? .decimal : .none
    lists.append((numbering, tag?.number ?? 1))
    try visitChildren(position, context)
    lists.removeLast()
    flush(context)
  }

  private mutating func markItem(_ position: Int) {
    guard let last = lists.indices.last, let tag = page.tag(position) else { return }
    let number = tag.number ?? lists[last].next
    lists[last].next = number + 1
    if let mark = ItemNumber.mark(number, lists[last].numbering) { text.setMark(mark, for: tag.range) }
  }

  // MARK: Text

  private mutating func append(_ piece: HTMLPiece, _ context: Context) {
    sourceEnd = piece.range.upperBound
    switch piece.form {
    case .reference(let start, let count):
      text.append(page.skeleton.decoded[Int(start)..<Int(start + count)], for: piece.range)
    case .verbatim where context.isPreformatted: appendLines(piece.range, context)
    case .verbatim: text.append(piece.range)
    }
  }

  private mutating func appendLines(_ range: ByteRange, _ context: Context) {
    var start = range.lowerBound
    for offset in range.lowerBound..<range.upperBound where source.bytes[offset] == UInt8(ascii: "\n") {
      text.append(ByteRange(start, offset))
      breakLine(ByteRange(offset, offset + 1), context)
      start = offset + 1
    }
    text.append(ByteRange(start, range.upperBound))
  }

  private mutating func breakLine(_ range: ByteRange?, _ context: Context) {
    if let range { sourceEnd = range.upperBound }
    let isEmpty = text.end == textStart
    flush(context, range)
    if isEmpty && !isInCell { followsBlank = true }
  }

  /// Ends the paragraph, or in a cell the line.
  private mutating func flush(_ context: Context, _ range: ByteRange? = nil) {
    text.endLine()
    guard text.end > textStart else { return text.beginLine() }
    let range = range ?? ByteRange(sourceEnd, sourceEnd)
    if !isInCell { appendParagraph(context) }
    if text.end > textStart { text.appendBreak(range) }
    textStart = text.end
  }

  private mutating func appendParagraph(_ context: Context) {
    if case .body = context.kind, FurnitureLine.matches(text.bytes[textStart..<text.end]) {
      remarks.append(
        ReadingTrace.Step(
          .document, ByteRange(sourceEnd, sourceEnd),
          Words(zh: "略去网站自己的一行（位置、分享、页脚等）", en: "left out: a line of the site itself")))
      return text.truncate(to: textStart)
    }
    drafts.append(
      .paragraph(
        textStart..<text.end, kind: context.kind, followsBlank: followsBlank, isCentred: context.isCentred))
    followsBlank = false
  }

  // MARK: Tables

  private mutating func visitTable(_ position: Int, _ context: Context) throws(DocumentError) {
    if isInCell {
      flush(context)
      return tablesInside.append(position)
    }
    flush(context)
    for child in page.tree.children(of: position) where page.element(child) == .caption {
      try visit(child, context)
    }
    let outer = tablesInside
    tablesInside = []
    var grid = PageGrid(limits: limits, cellCount: cellCount)
    for group in TableShape.groups(page, position) {
      for row in group.rows { try readRow(row, isHead: group.isHead, &grid) }
      grid.endGroup()
    }
    cellCount = grid.cellCount
    drafts.append(.table(grid.rows))
    followsBlank = false
    let inside = tablesInside
    tablesInside = outer
    for table in inside { try visitTable(table, context) }
  }

  private mutating func readRow(
    _ position: Int, isHead: Bool, _ grid: inout PageGrid
  ) throws(DocumentError) {
    let cells = TableShape.cells(page, position)
    let isFlat = page.flags(position).contains(.flat)
    if isFlat && page.tree.nodes[position].textCount == 0 { return }
    let start = page.tag(position) ?? cells.first.flatMap { page.tag($0) }
    sourceEnd = start?.range.upperBound ?? sourceEnd
    let isHeader = isHead || (!cells.isEmpty && cells.allSatisfy { page.element($0) == .th })
    grid.beginRow(
      at: start?.range.lowerBound ?? sourceEnd, isHeader: isHeader,
      isHidden: page.flags(position).contains(.folded))
    for cell in cells {
      guard let tag = page.tag(cell) else { continue }
      try grid.append(try readCell(cell, tag), columnSpan: tag.columnSpan, rowSpan: tag.rowSpan)
    }
    grid.endRow(at: sourceEnd)
  }

  /// Reads the text of a cell.
  private mutating func readCell(_ position: Int, _ tag: HTMLTag) throws(DocumentError) -> Range<Int> {
    sourceEnd = tag.range.upperBound
    let lists = lists
    self.lists = []
    isInCell = true
    text.beginLine()
    let start = text.end
    textStart = start
    var context = Context()
    context.isPreformatted = tag.flags.contains(.preformatted)
    try visitChildren(position, context)
    text.endLine()
    var end = text.end
    if end > start, text.bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    text.appendBreak(ByteRange(sourceEnd, sourceEnd))
    isInCell = false
    textStart = text.end
    self.lists = lists
    return start..<end
  }
}
