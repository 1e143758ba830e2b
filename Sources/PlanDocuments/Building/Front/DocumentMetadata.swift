import PlanModel
import PlanSource

/// Tables of a web page that say what the document is: 索引号, 发布日期.
enum DocumentMetadata {
  /// What `table` says; nothing if it has no such keys.
  static func read(_ table: DocumentTable) -> FrontMatter {
    var front = FrontMatter()
    for row in table.rows.prefix(12) {
      var cells = row.cells[...].filter { !$0.text.isEmpty }[...]
      while let key = cells.popFirst() {
        take(key.text, cells.first?.text, &front)
      }
    }
    return front
  }

  private static func take(_ key: Text, _ value: Text?, _ front: inout FrontMatter) {
    let own = WebResidue.metadata(in: key)
    if front.published.isEmpty { front.published = own.published }
    guard let value, key.count <= 36 else { return }
    switch HeaderSpelling.folded(Wording(key).withoutEndMarks) {
    case "发布日期", "发布时间", "公开日期", "发布日期:", "公开日期:", "发布时间:":
      if front.published.isEmpty { front.published = SignatureLine.date(atStartOf: value) ?? .missing }
    case "成文日期", "成文日期:", "生成日期", "生成日期:", "发文日期", "发文日期:":
      if front.issued.isEmpty { front.issued = SignatureLine.date(atStartOf: value) ?? .missing }
    case "发文字号", "发文字号:", "文号", "文号:", "文件编号", "文件编号:":
      if front.documentNumber.isEmpty {
        front.documentNumber = DocumentNumberLine.number(in: value) ?? .missing
      }
    default: break
    }
  }
}
