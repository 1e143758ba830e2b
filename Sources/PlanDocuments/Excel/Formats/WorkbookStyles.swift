/// The number formats of cells, by their styles (ECMA-376 part 1, 18.8).
struct WorkbookStyles {
  private var formats: [CellFormat] = []

  /// Styles that show all numbers as they are.
  init() {}

  /// The styles that `bytes`, the content of `part`, hold.
  init(_ bytes: [UInt8], part: String, limits: DocumentLimits) throws(DocumentError) {
    var reader = try XMLReader(bytes, part: part, vocabulary: SheetAttribute.vocabulary, limits: limits)
    var custom: [Int: CellFormat] = [:]
    while let event = try reader.next() {
      guard event.kind == .start else { continue }
      switch event.name(SheetElement.self) {
      case .numFmt:
        guard let identifier = reader.value(SheetAttribute.numFmtId)?.integer,
          let code = reader.value(SheetAttribute.formatCode), code.bytes.count < 1024
        else { continue }
        custom[identifier] = CellFormat(code: Array(code.bytes))
      case .cellXfs: try readFormats(&reader, custom)
      default: break
      }
    }
  }

  private mutating func readFormats(
    _ reader: inout XMLReader, _ custom: [Int: CellFormat]
  ) throws(DocumentError) {
    let depth = reader.depth
    var known = custom
    while reader.depth >= depth, let event = try reader.next() {
      guard event.kind == .start, event.name(SheetElement.self) == .xf else { continue }
      let identifier = reader.value(SheetAttribute.numFmtId)?.integer ?? 0
      let format = known[identifier] ?? CellFormat.builtIn(identifier)
      known[identifier] = format
      formats.append(format)
    }
  }

  /// The format of cells with the style at `position`.
  func format(_ position: Int?) -> CellFormat {
    guard let position, formats.indices.contains(position) else { return .general }
    return formats[position]
  }
}
