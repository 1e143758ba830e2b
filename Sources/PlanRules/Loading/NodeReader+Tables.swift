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
    let names = columns.map { Text($0.name) }
    let empty = columns.map { Self.emptyCell(of: $0.type) }
    var rows: [[TableCell]] = []
    rows.reserveCapacity(node.count)
    for element in node.elements {
      guard element.kind == .object else {
        wrongType(element, table, .mapping)
        continue
      }
      var cells = empty
      var next = 0
      for member in element.members {
        // Rows mostly have their cells in the order of the columns.
        guard let index = Self.position(of: member.key, among: names, from: next) else {
          reportColumn(member, columns: columns, table: table)
          continue
        }
        next = index + 1
        if let cell = cell(member.value, column: columns[index]) { cells[index] = cell }
      }
      rows.append(cells)
    }
    return rows
  }

  /// The position of `name`, looked for from `start` on and then before it.
  private static func position(of name: Text, among names: [Text], from start: Int) -> Int? {
    names[start...].firstIndex(of: name) ?? names[..<start].firstIndex(of: name)
  }

  private mutating func reportColumn(_ member: TreeMember, columns: [TableColumn], table: String) {
    let name = member.key.string
    let nearest = NearestName.of(name, among: columns.map(\.name))
    report(.unknownColumn(name, table: table, nearest: nearest), at: member.keyNode.range)
  }

  private mutating func cell(_ node: TreeNode, column: TableColumn) -> TableCell? {
    if node.kind == .null { return Self.emptyCell(of: column.type) }
    if let cell = Self.cell(node, type: column.type) { return cell }
    let found = node.kind == .array || node.kind == .object ? Words.kind(node.kind).en : node.text.string
    report(
      .cellType(column: column.name, type: column.type.spelling, found: found), at: node.range)
    return nil
  }

  /// What an empty cell says: no text, no elements; a number, bool or date is unknown.
  private static func emptyCell(of type: TableType) -> TableCell {
    switch type {
    case .string, .regex: .text(.missing)
    case .list: .list([])
    case .int, .double, .bool, .date: .unknown
    }
  }

  private static func cell(_ node: TreeNode, type: TableType) -> TableCell? {
    switch type {
    case .string, .regex:
      return node.kind == .array || node.kind == .object ? nil : .text(node.text)
    case .int: return node.integer.map(TableCell.int)
    case .double: return node.double.map(TableCell.double)
    case .bool: return node.bool.map(TableCell.bool)
    case .date:
      guard node.kind == .string else { return nil }
      return node.text.isEmpty ? .unknown : CivilDate(iso: node.text).map(TableCell.date)
    case .list(let element):
      guard node.kind == .array else { return cell(node, type: element).map { .list([$0]) } }
      var cells: [TableCell] = []
      for child in node.elements {
        guard child.kind != .null, let cell = cell(child, type: element) else { return nil }
        cells.append(cell)
      }
      return .list(cells)
    }
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
