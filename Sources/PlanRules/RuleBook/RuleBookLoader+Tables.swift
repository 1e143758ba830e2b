import PlanModel
import PlanSource

extension RuleBookLoader {
  /// Lays the tables of all files over each other: registry, configuration, rule files, shipped.
  mutating func layTables() {
    var lowestFirst: [Table] = request.shippedTables.reversed()
    for file in files.reversed() where isShipped(file) {
      lay(file.openTables, of: file.path, over: &lowestFirst)
    }
    for file in files.reversed() where !isShipped(file) {
      lay(file.openTables, of: file.path, over: &lowestFirst)
    }
    for configuration in configurations {
      lay(configuration.tables, of: configuration.path, over: &lowestFirst)
      layRequiredSections(of: configuration, over: &lowestFirst)
    }
    for configuration in configurations {
      guard let registry = configuration.registry else { continue }
      let count = lowestFirst.count
      lay([registry], of: configuration.path, over: &lowestFirst)
      for index in count..<lowestFirst.count {
        lowestFirst[index] = Self.withStatus(lowestFirst[index], over: lowestFirst[..<count])
      }
    }
    tables = lowestFirst.reversed()
  }

  private func isShipped(_ file: RuleFile) -> Bool {
    request.shipped.contains { $0.path == file.path }
  }

  /// Adds `open` above what is in `tables`.
  private mutating func lay(_ open: [OpenTable], of file: String, over tables: inout [Table]) {
    for table in open {
      switch table.content {
      case .table(let content): lay(content, named: table.name, in: file, over: &tables)
      case .rows(let node): layRows(node, of: table.name, in: file, over: &tables)
      case .file(let name): layFile(name, of: table.name, in: file, over: &tables)
      }
    }
  }

  /// Adds what the file `path` holds: a table, or rows for one that is there.
  private mutating func layFile(
    _ name: Text, of table: Text, in file: String, over tables: inout [Table]
  ) {
    let path = ConfigurationPath.resolve(name.string, from: file)
    guard case .tree(let tree) = content(path, namedAt: name.place, in: file) else { return }
    if let rows = Self.rows(in: tree.root) { return layRows(rows, of: table, in: path, over: &tables) }
    let (read, found) = RuleFileReader.readTable(tree, path: path, name: table.string)
    add(found)
    guard var read else { return }
    read.name = table.string
    lay(read, named: name, in: file, over: &tables)
  }

  /// The rows of a file that says nothing of columns: a list, or one under `rows`.
  private static func rows(in root: TreeNode) -> TreeNode? {
    if root.kind == .array { return root }
    guard root.kind == .object, let rows = root["rows"] else { return nil }
    return root.members.allSatisfy { ["planlint", "table", "rows"].contains($0.key.string) } ? rows : nil
  }

  /// Adds a table, which `file` names at `name`; its columns must be those of the layers below.
  private mutating func lay(_ table: Table, named name: Text, in file: String, over tables: inout [Table]) {
    for below in tables where below.name == table.name {
      for column in table.columns {
        guard let other = below.columns.first(where: { $0.name == column.name }), other.type != column.type
        else { continue }
        let fault = LoadFault.columnTypeDiffers(
          column.name, table: table.name, type: column.type.spelling, below: other.type.spelling)
        report(fault, at: name.place, in: file)
      }
    }
    tables.append(table)
  }

  /// Adds rows that have the columns of the table of that name below, and takes out those that are `off`.
  private mutating func layRows(
    _ node: TreeNode, of name: Text, in file: String, over tables: inout [Table]
  ) {
    let below = tables.reversed().filter { $0.name == name.string }
    guard let top = below.first else {
      let nearest = NearestName.of(name.string, among: tables.map(\.name))
      report(
        .rowsWithoutTable(name.string, nearest: nearest), at: name.place ?? node.range, in: file)
      return
    }
    var columns: [TableColumn] = []
    for column in below.flatMap(\.columns) where !columns.contains(where: { $0.name == column.name }) {
      columns.append(column)
    }
    let (layer, found) = RuleFileReader.readLayer(
      node, columns: columns, keys: top.keys, table: name.string, path: file)
    add(found)
    for removal in layer.removals where !removal.cells.isEmpty {
      if !Self.take(removal, outOf: &tables, named: name.string) {
        report(.nothingRemoved(table: name.string), at: removal.range, in: file)
      }
    }
    tables.append(Table(name: top.name, keys: top.keys, columns: columns, rows: layer.rows))
  }

  /// Takes the rows that `removal` means out of the layers of a table; `false` if there is none.
  private static func take(
    _ removal: RowRemoval, outOf tables: inout [Table], named name: String
  ) -> Bool {
    var isDone = false
    for index in tables.indices where tables[index].name == name {
      let table = tables[index]
      let kept = table.rows.filter { !removal.matches($0, of: table) }
      guard kept.count < table.rows.count else { continue }
      tables[index].rows = kept
      isDone = true
    }
    return isDone
  }

  /// The chapters a configuration requires, as rows of the table `required-sections`.
  private func layRequiredSections(of configuration: Configuration, over tables: inout [Table]) {
    guard !configuration.requiredSections.isEmpty else { return }
    let rows = configuration.requiredSections.map { section -> [TableCell] in
      let words = section.any.isEmpty ? [section.title] : section.any
      return [.text(section.title), .list(words.map(TableCell.text))]
    }
    let columns = [
      TableColumn(name: "title", type: .string), TableColumn(name: "any", type: .list(.string)),
    ]
    tables.append(Table(name: "required-sections", keys: ["title"], columns: columns, rows: rows))
  }

  /// A registry lists bodies that exist: where it gives no `status`, the status is `current`.
  private static func withStatus(_ table: Table, over below: ArraySlice<Table>) -> Table {
    var table = table
    if let index = table.columnIndex("status") {
      guard table.columns[index].type == .string else { return table }
      for row in table.rows.indices where table.rows[row][index] == .text(.missing) {
        table.rows[row][index] = .text(Text("current"))
      }
    } else if below.contains(where: { $0.name == table.name && $0.columnIndex("status") != nil }) {
      table.columns.append(TableColumn(name: "status", type: .string))
      for row in table.rows.indices { table.rows[row].append(.text(Text("current"))) }
    }
    return table
  }
}
