import PlanDocuments
import PlanSource

/// A workbook written by hand, so that a test may say anything in its parts.
struct TestWorkbook {
  struct Sheet {
    var name = "Sheet1"
    var state: String?
    /// What stands in the `worksheet` element.
    var xml: String
  }

  var sheets: [Sheet]
  var strings: String?
  /// What stands in the `styleSheet` element.
  var styles: String?
  var properties = ""
  var isStrict = false

  /// A workbook of one sheet with `rows`.
  init(rows: String, strings: String? = nil, styles: String? = nil) {
    sheets = [Sheet(xml: "<sheetData>\(rows)</sheetData>")]
    self.strings = strings
    self.styles = styles
  }

  private var namespace: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  private var family: String {
    isStrict ? OfficePackageTests.strict : OfficePackageTests.transitional
  }

  var archive: TestArchive {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    var archive = OfficePackageTests.package("/xl/workbook.xml", type, family: family)
    var items: [(kind: String, target: String)] = sheets.indices.map {
      ("worksheet", "worksheets/sheet\($0).xml")
    }
    var list = ""
    for (position, sheet) in sheets.enumerated() {
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(position + 1)\" r:id=\"rId\(position)\"\(state)/>"
      archive.entries.append(
        .init(
          "xl/worksheets/sheet\(position).xml", "<worksheet xmlns=\"\(namespace)\">\(sheet.xml)</worksheet>"))
    }
    if let strings {
      items.append(("sharedStrings", "sharedStrings.xml"))
      archive.entries.append(.init("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(strings)</sst>"))
    }
    if let styles {
      items.append(("styles", "styles.xml"))
      archive.entries.append(
        .init("xl/styles.xml", "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
    }
    archive.entries.append(
      .init(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(family)\"><workbookPr\(properties)/><sheets>\(list)</sheets></workbook>"
      ))
    archive.entries.append(
      .init("xl/_rels/workbook.xml.rels", OfficePackageTests.relationships(items, family: family)))
    return archive
  }

  func document(limits: DocumentLimits = DocumentLimits()) throws -> Document {
    try WorkbookReader.read(archive.bytes, limits: limits)
  }

  /// The rows of all sheets in short, each with its number.
  func outline(limits: DocumentLimits = DocumentLimits()) throws -> [String] {
    Self.outline(try document(limits: limits))
  }

  static func outline(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { row in
        "\(row.number)\(row.isHidden ? "-" : "")"
          + row.cells.map { cell in
            let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "(\(cell.columnSpan)x\(cell.rowSpan))" : ""
            return "|\(cell.column)\(span):" + cell.text.string.replacing("\n", with: "/")
          }.joined()
      }
    }
  }
}
