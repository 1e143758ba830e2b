import PlanModel
import PlanSource

/// Changes the parts of a workbook: texts in cells, and strings that cells share (ECMA-376 part 1, 18.3 and 18.4).
struct WorkbookParts {
  /// The edits of one cell.
  private struct CellEdits {
    let sheet: String
    let ordinal: Int
    /// The part the characters stand in: the sheet itself or the shared strings.
    let part: String
    var edits: [PlannedEdit]

    var parts: [PartEdit] { edits.flatMap(\.parts) }
  }

  /// Changes `parts` by `planned`, which are in order; what cannot be written goes to `dropped`.
  func change(
    _ parts: inout PackageParts, by planned: [PlannedEdit], _ dropped: inout [DroppedEdit]
  ) throws(FixObstacle) {
    var cells: [CellEdits] = []
    for entry in planned {
      guard let first = entry.parts.first,
        entry.parts.allSatisfy({ $0.run == first.run && $0.owner == first.owner && $0.part == first.part })
      else {
        dropped.append(DroppedEdit(edit: entry.edit, obstacle: .notInOneText))
        continue
      }
      let sheet = try parts.name(ofPart: first.owner)
      if let last = cells.last, last.sheet == sheet, last.ordinal == first.run {
        cells[cells.count - 1].edits.append(entry)
      } else {
        let part = try parts.name(ofPart: first.part)
        cells.append(CellEdits(sheet: sheet, ordinal: first.run, part: part, edits: [entry]))
      }
    }
    let headings = try TableHeadings(&parts)
    var shared = SharedStrings()
    var splices: [String: [SourceSplice]] = [:]
    var lists: [String: SheetCells] = [:]
    for cell in cells {
      do throws(FixObstacle) {
        let xml = try parts.xml(cell.sheet)
        let list = lists[cell.sheet] ?? SheetCells(xml)
        lists[cell.sheet] = list
        guard let place = list.cell(cell.ordinal) else { throw FixObstacle.unreadable }
        if place.hasFormula { throw FixObstacle.computed }
        if cell.part == cell.sheet {
          splices[cell.sheet, default: []] += try Self.splices(for: cell.parts, of: place, in: xml, headings)
        } else {
          try shared.plan(cell.parts, sheet: cell.sheet, of: place, in: try parts.xml(cell.part), headings)
          shared.part = cell.part
        }
      } catch {
        dropped += cell.edits.map { DroppedEdit(edit: $0.edit, obstacle: error) }
      }
    }
    try shared.write(to: &parts, &splices)
    for (sheet, changes) in splices.sorted(by: { $0.key < $1.key }) {
      try parts.change(sheet, by: changes.sorted { $0.range < $1.range })
    }
  }

  /// The changes of a cell whose text stands in the sheet.
  private static func splices(
    for edits: [PartEdit], of cell: SheetCells.Cell, in xml: [UInt8], _ headings: TableHeadings
  ) throws(FixObstacle) -> [SourceSplice] {
    // A number, a date or a truth value is not a text of which a part could be changed.
    guard cell.type == .inline || cell.type == .text else { throw .computed }
    return try SharedStrings.splices(for: edits, of: cell.range, in: xml, headings)
  }
}

/// Names of columns in tables of a workbook, which must stay what their cells say (18.5.1.3 tableColumn).
struct TableHeadings {
  private var names: Set<[UInt8]> = []

  /// The names in all tables of a workbook.
  init(_ parts: inout PackageParts) throws(FixObstacle) {
    for name in parts.names where name.utf8.starts(with: "xl/tables/".utf8) && name.hasSuffix(".xml") {
      let xml = try parts.xml(name)
      var scanner = XMLTagScanner(xml)
      while let tag = scanner.next() {
        guard tag.isNamed("tableColumn"), let range = tag.value(of: "name", in: xml) else { continue }
        names.insert(Self.key(xml[range.lowerBound..<range.upperBound]))
      }
    }
  }

  /// Whether the characters of the string at `range` of `xml` are the name of a column.
  func contain(_ range: ByteRange, in xml: [UInt8]) -> Bool {
    guard !names.isEmpty else { return false }
    var scanner = XMLTagScanner(xml, from: range.lowerBound, upTo: range.upperBound)
    var text: [UInt8] = []
    var start: Int?
    while let tag = scanner.next() {
      if tag.kind == .start { start = tag.isNamed("t") || tag.isNamed("v") ? tag.range.upperBound : nil }
      if tag.kind == .end, let from = start { text += xml[from..<tag.range.lowerBound] }
      if tag.kind == .end { start = nil }
    }
    return names.contains(Self.key(text[...]))
  }

  /// Without blanks and line ends, which both sides write in their own way.
  private static func key(_ text: ArraySlice<UInt8>) -> [UInt8] {
    String(decoding: text, as: UTF8.self).replacing("_x000a_", with: "").replacing("&#10;", with: "")
      .utf8.filter { $0 > 0x20 }
  }
}
