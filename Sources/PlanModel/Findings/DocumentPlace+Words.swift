extension DocumentPlace {
  private static let mostHeaderCharacters = 20

  /// Where it is on the page, in words a clerk uses: `表 2 第 9 行“责任单位”`, `第 12 段`, `Sheet1!E12`.
  package func words(_ language: Language) -> String {
    switch kind {
    case .paragraph(let number): language == .zh ? "第 \(number) 段" : "paragraph \(number)"
    case .cell(.sheet(let sheet, let ref), _): "\(sheet)!\(ref)"
    case .cell(.table(let table, let row, let column), let header):
      Self.words(table, row, column, Self.short(header), language)
    }
  }

  /// Whether ``words(_:)`` name the column by its header.
  package var namesColumn: Bool {
    if case .cell(.table, let header) = kind { !Self.short(header).isEmpty } else { false }
  }

  /// The cell of this column in the row of `other`; `nil` if they are not cells of one table.
  package func inRow(of other: DocumentPlace) -> DocumentPlace? {
    guard case .cell(.table(let table, _, let column), let header) = kind,
      case .cell(.table(table, let row, _), _) = other.kind
    else { return nil }
    return DocumentPlace(.cell(.table(table, row: row, column: column), header: header))
  }

  private static func words(
    _ table: Int, _ row: Int, _ column: Int, _ header: String, _ language: Language
  ) -> String {
    switch language {
    case .zh: "表 \(table) 第 \(row) 行" + (header.isEmpty ? "第 \(column) 列" : "“\(header)”")
    case .en: "table \(table), row \(row), " + (header.isEmpty ? "column \(column)" : "\"\(header)\"")
    }
  }

  /// `header` on one line: Chinese without the blanks that set it, other writing with single ones.
  private static func short(_ header: String) -> String {
    let words = header.split(whereSeparator: \.isWhitespace)
    let isLatin = header.utf8.contains { (65...90).contains($0) || (97...122).contains($0) }
    let whole = words.joined(separator: isLatin ? " " : "")
    return whole.count > mostHeaderCharacters ? whole.prefix(mostHeaderCharacters) + "…" : whole
  }
}

extension PlanFormat {
  /// Whether people see the input in lines; a Word document or a workbook has none.
  package var hasLines: Bool {
    switch self {
    case .docx, .xlsx: false
    case .json, .yaml, .text, .html, .csv: true
    }
  }
}
