import PlanModel
import PlanSource

/// Reads workbooks: .xlsx and .xlsm (ECMA-376 part 1, 18; transitional and strict).
package enum WorkbookReader {
  /// The document that the package `bytes` holds.
  ///
  /// Each sheet that is shown and not empty is a table with known spans; cells read as they are shown. The
  /// projected text has the cells sheet by sheet and row by row, each on lines of its own.
  ///
  /// - Throws: ``DocumentError`` if it is damaged, is no workbook, or a limit is reached.
  package static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) -> Document {
    var package = try OfficePackage(bytes, limits: limits)
    guard package.content == .workbook else { throw DocumentError(.unknownPackage) }
    let workbook = try Workbook(&package)
    var text = ProjectedText()
    var projection = Projection()
    var remarks: [ReadingTrace.Step] = []
    var tables: [(name: String, rows: [SheetTable.Row], hidden: Set<Int>)] = []
    var cellCount = 0
    for sheet in workbook.sheets {
      if sheet.isHidden {
        remarks.append(remark(hidden: sheet, at: text.count))
        continue
      }
      guard let bytes = try package.read(sheet.part) else { throw DocumentError(.missingPart(sheet.part)) }
      let content = try SheetReader.read(bytes, part: sheet.part, workbook: workbook)
      if content.cells.isEmpty { continue }
      let parts = (
        sheet: projection.position(ofPart: sheet.part),
        shared: projection.position(ofPart: workbook.stringsPart)
      )
      let start = text.count
      let table = try SheetTable(
        content, shared: workbook.strings ?? StringTable(), parts: parts, limits: limits,
        cellCount: cellCount, text: &text)
      cellCount = table.cellCount
      tables.append((sheet.name, table.rows, content.hiddenRows))
      remarks += remark(content, table, sheet, ByteRange(start, text.count))
    }
    for span in text.spans { projection.append(span) }
    let storage = TextStorage(text.bytes, origin: .source)
    let blocks = tables.map { Block.table(Self.table($0.name, $0.rows, $0.hidden, storage)) }
    var document = Document(source: storage, format: .xlsx, blocks: blocks, projection: projection)
    document.remarks = remarks
    return document
  }

  private static func table(
    _ name: String, _ rows: [SheetTable.Row], _ hidden: Set<Int>, _ storage: TextStorage
  ) -> DocumentTable {
    let rows = rows.map { row in
      DocumentTable.Row(
        number: row.number,
        cells: row.cells.map {
          DocumentTable.Cell(
            Text(storage, $0.text.lowerBound, $0.text.upperBound), column: $0.column,
            columnSpan: $0.columnSpan, rowSpan: $0.rowSpan)
        }, range: row.range, isHidden: hidden.contains(row.number))
    }
    return DocumentTable(rows: rows, spans: .known, sheet: name)
  }

  // MARK: Remarks

  private static func remark(hidden sheet: Workbook.Sheet, at offset: Int) -> ReadingTrace.Step {
    ReadingTrace.Step(
      .document, ByteRange(offset, offset),
      Words(zh: "略去隐藏的工作表“\(sheet.name)”", en: "left out: the hidden sheet '\(sheet.name)'"))
  }

  private static func remark(
    _ content: SheetContent, _ table: SheetTable, _ sheet: Workbook.Sheet, _ range: ByteRange
  ) -> [ReadingTrace.Step] {
    var steps: [ReadingTrace.Step] = []
    let hidden = table.rows.count { content.hiddenRows.contains($0.number) }
    if hidden > 0 {
      steps.append(
        ReadingTrace.Step(
          .table, range,
          Words(
            zh: "工作表“\(sheet.name)”有\(hidden)行隐藏（筛选或手工隐藏），仍一并读取",
            en: "sheet '\(sheet.name)' has \(hidden) hidden rows, which are read with the others")))
    }
    if content.hasHiddenColumns {
      steps.append(
        ReadingTrace.Step(
          .table, range,
          Words(
            zh: "工作表“\(sheet.name)”有隐藏的列，仍一并读取",
            en: "sheet '\(sheet.name)' has hidden columns, which are read with the others")))
    }
    return steps
  }
}
