package import PlanModel
import PlanSource

/// The tables of the shipped rules, read without the loader of rule files.
package enum ShippedTables {
  /// The words of `units`, `role-words` and `deadline-words`.
  package static let vocabulary = Vocabulary(tables: tables)

  /// The tables of these words.
  package static let tables: [Table] = ["units", "role-words", "deadline-words"].compactMap { table($0) }

  /// The table `name`; `nil` if its file cannot be read.
  package static func table(_ name: String) -> Table? {
    guard let bytes = try? ProjectFile.read("Rules/tables/\(name).yml"),
      let tree = try? YAMLParser.parse(bytes),
      let node = tree.root["tables"]?[name], let rows = node["rows"], let columns = node["columns"]
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
