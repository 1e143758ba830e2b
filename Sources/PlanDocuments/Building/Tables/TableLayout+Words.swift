import PlanModel
import PlanSource

extension TableLayout {
  /// The header of the column for `role`, as written; its usual name if it has none.
  func header(for role: FieldRole) -> String {
    let column = columns.first { $0.role == role && !$0.header.isEmpty }
    return column.map { HeaderSpelling.shown($0.header) } ?? role.usualHeader
  }

  /// The header above the cell that stands at `position` in the row at `index`.
  func header(row index: Int, position: Int) -> Text {
    if let fit = fits[index], let column = fit.slots.firstIndex(of: position) {
      return columns[column].header
    }
    return columns.indices.contains(position) ? columns[position].header : .missing
  }

  /// The level of the numbers of tasks, where these are like those of headings.
  var taskLevel: Int? {
    guard !columns.contains(where: { $0.role == .section }) else { return nil }
    return columns.first { $0.role.isTask && $0.headingLevel != nil }?.headingLevel
  }

  /// Says how each column was read.
  func explain(_ table: DocumentTable, to assembler: inout PlanAssembler) {
    guard let place = table.rows.first?.range else { return }
    if continues, headerRows == 0 {
      assembler.explain(
        .table, place, Words(zh: "没有表头，接续上一个表", en: "no header; goes on with the table before"))
    }
    for (position, column) in columns.enumerated() {
      let range = column.header.place ?? place
      assembler.explain(.column(position + 1), range, column.words)
    }
    if splitsCells {
      assembler.explain(
        .table, place,
        Words(zh: "单元格内的编号逐格接续，每个编号读作一项任务", en: "numbers run on from cell to cell; each is a task"))
    }
  }
}

extension TableLayout.Column {
  fileprivate var words: Words {
    let name = header.isEmpty ? "" : HeaderSpelling.shown(header)
    let field = isSectionNumber ? "章节序号" : role.usualHeader
    let why: (zh: String, en: String) =
      switch reason {
      case .header: ("按表头", "by its header")
      case .content: ("按内容", "by its content")
      case .contradicted: ("内容与表头不符，按内容", "by its content, which contradicts the header")
      case .unknown: ("不属于已知栏目，原样保留", "no known field; kept as it is")
      }
    guard !name.isEmpty else {
      return Words(
        zh: "没有栏名，读作\(role == .other ? "其他" : field)（\(why.zh)）",
        en: "has no name and is read as \(role.columnWord) (\(why.en))")
    }
    return Words(
      zh: "“\(name)”读作\(role == .other ? "其他" : field)（\(why.zh)）",
      en: "'\(name)' is read as \(role.columnWord) (\(why.en))")
  }
}
