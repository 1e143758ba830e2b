import PlanSource

/// Reads the part of a sheet (ECMA-376 part 1, 18.3.1.99).
struct SheetReader {
  /// How the value of a cell is to be read (18.18.11 ST_CellType).
  private enum Kind {
    case number, shared, boolean, date, text
  }

  private let workbook: Workbook
  private let limits: DocumentLimits
  private var content = SheetContent()
  private var row = 0
  private var column = -1
  private var ordinal: Int32 = -1

  /// What the sheet whose part has the content `bytes` holds.
  ///
  /// - Throws: ``DocumentError`` if the part is damaged or a limit is reached.
  static func read(_ bytes: [UInt8], part: String, workbook: Workbook) throws(DocumentError) -> SheetContent {
    var reader = try XMLReader(
      bytes, part: part, vocabulary: SheetAttribute.vocabulary, limits: workbook.limits)
    var sheet = SheetReader(workbook: workbook, limits: workbook.limits)
    while let event = try reader.next() {
      guard event.kind == .start else { continue }
      try sheet.start(event.name(SheetElement.self), &reader)
    }
    sheet.content.sort()
    return sheet.content
  }

  private init(workbook: Workbook, limits: DocumentLimits) {
    self.workbook = workbook
    self.limits = limits
  }

  private mutating func start(_ element: SheetElement?, _ reader: inout XMLReader) throws(DocumentError) {
    switch element {
    case .row: startRow(reader)
    case .c: try readCell(&reader)
    case .col:
      if isSet(reader.value(SheetAttribute.hidden)) { content.hasHiddenColumns = true }
    case .mergeCell:
      if let name = reader.value(SheetAttribute.ref), let merge = SheetMerge(name.bytes) {
        content.merges.append(merge)
      }
    case .extLst: try reader.skip()
    default: break
    }
  }

  private func isSet(_ value: XMLValue?) -> Bool {
    value.map { !$0.isOff } ?? false
  }

  private mutating func startRow(_ reader: borrowing XMLReader) {
    row =
      reader.value(SheetAttribute.r)?.integer.map { min(max($0, 1), SheetReference.maxRow + 1) } ?? row + 1
    column = -1
    if isSet(reader.value(SheetAttribute.hidden)) { content.hiddenRows.insert(row) }
  }

  private mutating func readCell(_ reader: inout XMLReader) throws(DocumentError) {
    ordinal += 1
    place(reader.value(SheetAttribute.r))
    let kind = Self.kind(reader.value(SheetAttribute.t))
    let format = workbook.styles.format(reader.value(SheetAttribute.s)?.integer)
    let depth = reader.depth
    var inline: Int?
    var value = Value()
    while reader.depth >= depth, let event = try reader.next() {
      switch event.kind {
      case .text: value.append(event, reader)
      case .start:
        let element = event.name(SheetElement.self)
        if element == .inlineString {
          inline = try content.strings.readString(&reader)
        } else if element == .f || element == .extLst {
          try reader.skip()
        }
      case .end: break
      }
    }
    if let inline { return append(inline, isShared: false) }
    guard !value.bytes.isEmpty else { return }
    if kind == .shared { return try appendShared(value) }
    show(value, kind, format)
    guard content.strings.bytes.count <= limits.maxBytes else {
      throw DocumentError(.tooLarge(limit: limits.maxBytes))
    }
    append(content.strings.endString(), isShared: false)
  }

  /// Goes to the cell called `name`; without a name to the next one.
  private mutating func place(_ name: XMLValue?) {
    guard let name else {
      column += 1
      return
    }
    guard let reference = SheetReference(name.bytes) else {
      column = SheetReference.maxColumn + 1
      return
    }
    row = reference.row
    column = reference.column
  }

  private static func kind(_ type: XMLValue?) -> Kind {
    guard let type else { return .number }
    if type.equals("s") { return .shared }
    if type.equals("b") { return .boolean }
    if type.equals("d") { return .date }
    return type.equals("n") ? .number : .text
  }

  // MARK: Values

  /// The characters of a cell's value and where they stand.
  private struct Value {
    var bytes: [UInt8] = []
    var range = ByteRange(0, 0)
    var pieces: [(text: [UInt8], xml: ByteRange, isVerbatim: Bool)] = []

    mutating func append(_ event: XMLEvent, _ reader: borrowing XMLReader) {
      let start = bytes.count
      reader.append(event, to: &bytes)
      pieces.append((Array(bytes[start...]), event.range, event.isVerbatim))
      range = pieces.count == 1 ? event.range : ByteRange(range.lowerBound, event.range.upperBound)
    }
  }

  private mutating func appendShared(_ value: Value) throws(DocumentError) {
    guard let strings = workbook.strings else { throw DocumentError(.missingPart("xl/sharedStrings.xml")) }
    guard let position = XMLValue(value.bytes[...]).integer, !strings.isBlank(position) else { return }
    append(position, isShared: true)
  }

  /// Writes what the cell shows as a string of the sheet.
  private mutating func show(_ value: Value, _ kind: Kind, _ format: CellFormat) {
    if let shown = shown(value.bytes, kind, format) {
      content.strings.append(shown.utf8, xml: value.range, isVerbatim: false)
    } else {
      for piece in value.pieces {
        content.strings.append(piece.text, xml: piece.xml, isVerbatim: piece.isVerbatim)
      }
    }
  }

  /// What a cell shows instead of its value; `nil` if that is shown itself.
  private func shown(_ bytes: [UInt8], _ kind: Kind, _ format: CellFormat) -> String? {
    switch kind {
    case .text, .shared: return nil
    case .boolean: return bytes == [UInt8(ascii: "0")] ? "FALSE" : "TRUE"
    case .date: return SerialDate(iso: bytes[...]).flatMap { format.text(of: $0) }
    case .number:
      if format.isPlain, bytes.count < 16, bytes.allSatisfy({ HTMLScanner.isDigit($0) }) { return nil }
      guard bytes.count < 64, let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
      else { return nil }
      return format.text(of: number, from1904: workbook.isFrom1904)
    }
  }

  private mutating func append(_ string: Int, isShared: Bool) {
    guard row >= 1, row <= SheetReference.maxRow, column >= 0, column <= SheetReference.maxColumn else {
      return
    }
    if !isShared && content.strings.isBlank(string) { return }
    content.cells.append(
      SheetContent.Cell(
        row: Int32(row), column: Int32(column), string: Int32(string), isShared: isShared, ordinal: ordinal))
  }
}
