import PlanPatterns
import PlanSource

/// A table on its way into the binary.
struct EmbeddedTable {
  let name: String
  /// Its keys, the names of its columns, their types: one row of cells.
  let head: String
  /// A cell for each column of each row.
  let rows: String
  /// What each row looks for, in a table of patterns.
  let targets: [SearchTarget?]?

  /// The table `name` in `node`.
  init(name: String, _ node: TreeNode) {
    self.name = name
    let columns = node["columns"].map { Array($0.members) } ?? []
    let names = columns.map(\.key.string)
    let types = columns.map(\.value.text.string)
    var head = CellTextWriter()
    head.add(node["key"].map(Self.texts) ?? [])
    head.add(names)
    head.add(types)
    self.head = String(decoding: head.bytes, as: UTF8.self)
    let elements = node["rows"].map { Array($0.elements) } ?? []
    var cells = CellTextWriter()
    for row in elements {
      for (name, type) in zip(names, types) { Self.write(row[name], type: type, to: &cells) }
    }
    rows = String(decoding: cells.bytes, as: UTF8.self)
    targets = Self.targets(of: elements, names: names)
  }

  private static func write(_ node: TreeNode?, type: String, to cells: inout CellTextWriter) {
    guard type.hasPrefix("list(") else {
      return cells.add(node.map { $0.isNull ? "" : $0.text.string } ?? "")
    }
    cells.add(node.map(texts) ?? [])
  }

  /// The texts of a list, or the one that stands instead of a list.
  private static func texts(_ node: TreeNode) -> [String] {
    switch node.kind {
    case .array: node.elements.map { $0.text.string }
    case .null: []
    case .bool, .number, .string, .object: [node.text.string]
    }
  }

  private static func targets(of rows: [TreeNode], names: [String]) -> [SearchTarget?]? {
    guard let column = ["match", "word"].first(where: names.contains) else { return nil }
    return rows.map { row in
      guard let text = row[column], !text.isNull, !text.text.isEmpty else { return nil }
      let string = text.text.string
      return column == "match" ? .regex(string) : SearchTarget(word: string)
    }
  }

  /// The names of the groups of its rows.
  var groupNames: [String] { EmbeddedRule.groupNames(of: (targets ?? []).compactMap { $0 }) }
}
