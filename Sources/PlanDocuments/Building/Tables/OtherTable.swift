import PlanModel
import PlanSource

/// Tables beside a plan whose own header says that they are none: persons to contact, forms to report.
enum OtherTable {
  /// The header stands in one of so many rows at the top.
  private static let mostRows = 4

  /// Whether `grid` is such a table.
  ///
  /// A plan can have columns for persons too, but it always has one for what is to be done.
  static func isOther(_ grid: TableGrid) -> Bool {
    for index in grid.rows.indices.prefix(mostRows) {
      let filled = grid.filled(in: index)
      guard filled.count >= 2 else { continue }
      let texts = filled.map { grid.rows[index][$0].text }
      guard texts.allSatisfy(HeaderFinder.isName) else { return false }
      let words = texts.map { HeaderSpelling.folded($0) }
      guard !texts.contains(where: isWork) else { return false }
      return words.contains { word in persons.contains(where: word.contains) }
    }
    return false
  }

  /// Whether `text` names a column for what is to be done.
  private static func isWork(_ text: Text) -> Bool {
    ColumnHeader.roles(of: text).contains { $0.isTask || $0 == .section }
  }

  private static let persons = ["姓名", "联系人", "联络员", "电话", "手机", "职务", "联系方式", "邮箱", "传真"]
}
