import PlanSource

/// Tables of HTML inside plain text: converters write them into Markdown where cells are merged.
struct EmbeddedTables {
  /// The lines of a table and what it holds.
  struct Region: Sendable {
    var lines: ClosedRange<Int>
    var blocks: [Block] = []
  }

  private(set) var regions: [Region] = []
  private let text: LinedText

  /// The tables in `text` that begin a line and have an end.
  ///
  /// - Throws: ``DocumentError`` if a limit is reached.
  init(_ text: LinedText, limits: DocumentLimits) throws(DocumentError) {
    self.text = text
    find()
    guard !regions.isEmpty else { return }
    // All else is blanked, so that places stay what they are.
    let page = TextStorage(blanked(), origin: .source)
    var region = 0
    for block in try HTMLReader.read(page, limits: limits).blocks {
      guard let place = Self.place(of: block) else { continue }
      while region + 1 < regions.count, place > text.lines[regions[region].lines.upperBound].end {
        region += 1
      }
      regions[region].blocks.append(block)
    }
  }

  private mutating func find() {
    var index = 0
    var unclosed = text.lines.count
    while index < min(text.lines.count, unclosed) {
      let line = text.lines[index]
      guard begins(line.content.lowerBound, "<table") else {
        index += 1
        continue
      }
      if let last = end(of: index) {
        regions.append(Region(lines: index...last))
        index = last + 1
      } else {
        unclosed = index
      }
    }
  }

  /// The line that ends the table that the line at `first` begins.
  private func end(of first: Int) -> Int? {
    var depth = 0
    for index in first..<text.lines.count {
      let line = text.lines[index].content
      for offset in line where text.bytes[offset] == UInt8(ascii: "<") {
        if begins(offset, "<table") { depth += 1 }
        if begins(offset, "</table") { depth -= 1 }
      }
      if depth <= 0 { return index }
    }
    return nil
  }

  /// Whether `word`, in lower case, stands at `offset`, in either case.
  private func begins(_ offset: Int, _ word: StaticString) -> Bool {
    guard offset + word.utf8CodeUnitCount <= text.bytes.count else { return false }
    for position in 0..<word.utf8CodeUnitCount {
      let byte = text.bytes[offset + position]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != word.utf8Start[position] { return false }
    }
    return true
  }

  private func blanked() -> [UInt8] {
    var bytes = [UInt8](repeating: 0x20, count: text.bytes.count)
    for region in regions {
      let lines = text.lines[region.lines.lowerBound].start..<text.lines[region.lines.upperBound].end
      bytes.replaceSubrange(lines, with: text.bytes[lines])
    }
    return bytes
  }

  private static func place(of block: Block) -> Int? {
    switch block {
    case .paragraph(let paragraph): paragraph.text.place?.lowerBound
    case .table(let table): table.rows.first?.range.lowerBound
    }
  }
}
