import PlanCalendar
import PlanModel
import PlanSource

extension NodeReader {
  /// `tables` of a rule file or configuration.
  mutating func openTables(_ node: TreeNode) -> [OpenTable] {
    var tables: [OpenTable] = []
    for member in entries(node, key: "tables") {
      let name = member.key
      switch member.value.kind {
      case .object:
        if let table = table(member.value, name: name.string) {
          tables.append(OpenTable(name: name, content: .table(table)))
        }
      case .array: tables.append(OpenTable(name: name, content: .rows(member.value)))
      case .string: tables.append(OpenTable(name: name, content: .file(member.value.text)))
      case .null, .bool, .number: wrongType(member.value, name.string, .tableSource)
      }
    }
    return tables
  }

  /// The root of a table file.
  mutating func tableFile(_ node: TreeNode, name: String) -> Table? {
    guard let mapping = mapping(node, .tableFile, key: "table") else { return nil }
    if let version = mapping["planlint"] { checkVersion(version) }
    let own = mapping["table"].flatMap { text($0, key: "table") }
    return table(mapping, name: own?.string ?? name)
  }

  /// A table with `key`, `columns` and `rows`.
  private mutating func table(_ node: TreeNode, name: String) -> Table? {
    guard let mapping = mapping(node, .table, key: "tables.\(name)") else { return nil }
    return table(mapping, name: name)
  }

  private mutating func table(_ mapping: Mapping, name: String) -> Table? {
    guard let columnsNode = mapping["columns"] else { return nil }
    let columns = self.columns(columnsNode)
    var keys: [String] = []
    for element in mapping["key"].map({ list($0, key: "key") }) ?? [] {
      guard let key = text(element, key: "key")?.string else { continue }
      if columns.contains(where: { $0.name == key }) {
        keys.append(key)
      } else {
        let nearest = NearestName.of(key, among: columns.map(\.name))
        report(.keyIsNoColumn(key, nearest: nearest), at: element.range)
      }
    }
    let rows = mapping["rows"].map { self.rows($0, columns: columns, table: name) } ?? []
    return Table(name: name, keys: keys, columns: columns, rows: rows)
  }

  private mutating func columns(_ node: TreeNode) -> [TableColumn] {
    var columns: [TableColumn] = []
    for member in entries(node, key: "columns") {
      guard checkName(member.keyNode), let spelling = text(member.value, key: member.key.string)
      else { continue }
      guard let type = TableType(spelling: spelling.string) else {
        report(.unknownColumnType(spelling.string), at: member.value.range)
        continue
      }
      columns.append(TableColumn(name: member.key.string, type: type))
    }
    return columns
  }

  /// Rows of `table`: mappings by column.
  mutating func rows(_ node: TreeNode, columns: [TableColumn], table: String) -> [[TableCell]] {
    guard node.kind == .array else {
      wrongType(node, "rows", .list)
      return []
    }
    let reader = RowReader(columns: columns, table: table)
    var rows: [[TableCell]] = []
    rows.reserveCapacity(node.count)
    for element in node.elements {
      if let row = reader.row(element, with: &self) { rows.append(row) }
    }
    return rows
  }
}

extension TableType {
  /// The type that `spelling` names, such as `list(string)`; lists of lists are none.
  package init?(spelling: String) {
    switch spelling {
    case "string": self = .string
    case "int": self = .int
    case "double": self = .double
    case "bool": self = .bool
    case "date": self = .date
    case "regex": self = .regex
    default:
      let inner = spelling.dropFirst(5).dropLast()
      guard spelling.hasPrefix("list("), spelling.hasSuffix(")"), !inner.hasPrefix("list("),
        let element = TableType(spelling: String(inner))
      else { return nil }
      self = .list(element)
    }
  }

  /// The type as it is written in a file.
  package var spelling: String {
    switch self {
    case .string: "string"
    case .int: "int"
    case .double: "double"
    case .bool: "bool"
    case .date: "date"
    case .regex: "regex"
    case .list(let element): "list(\(element.spelling))"
    }
  }
}
