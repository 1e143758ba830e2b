import PlanModel
import PlanSource
import TestSupport

/// The words of the shipped tables, read without the loader of rule files.
enum TableWords {
  static let vocabulary = Vocabulary(
    tables: ["units", "role-words", "deadline-words"].compactMap { table($0) })

  private static func table(_ name: String) -> Table? {
    guard let bytes = try? ProjectFile.read("Rules/tables/\(name).yml"),
      let tree = try? YAMLParser.parse(bytes), let node = tree.root["tables"]?[name],
      let rows = node["rows"], let columns = node["columns"]
    else { return nil }
    let names = columns.members.map { $0.key.string }
    return Table(
      name: name, keys: node["key"]?.elements.map { $0.text.string } ?? [],
      columns: names.map { name in TableColumn(name: name, type: .string) },
      rows: rows.elements.map { row in names.map { cell(row[$0]) } })
  }

  private static func cell(_ node: TreeNode?) -> TableCell {
    guard let node else { return .text(.missing) }
    return node.kind == .array ? .list(node.elements.map { .text($0.text) }) : .text(node.text)
  }
}
