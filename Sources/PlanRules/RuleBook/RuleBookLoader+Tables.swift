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
      case .table(let table): tables.append(table)
      case .rows(let node): layRows(node, of: table.name, in: file, over: &tables)
      case .file(let name):
        let path = ConfigurationPath.resolve(name.string, from: file)
        guard case .tree(let tree) = content(path, namedAt: name.place, in: file) else { continue }
        if tree.root.kind == .array {
          layRows(tree.root, of: table.name, in: path, over: &tables)
        } else {
          let (read, found) = RuleFileReader.readTable(tree, path: path, name: table.name.string)
          add(found)
          if var read {
            read.name = table.name.string
            tables.append(read)
          }
        }
      }
    }
  }

  /// Adds rows that have the columns of the table of that name below.
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
    let (rows, found) = RuleFileReader.readRows(node, columns: columns, table: name.string, path: file)
    add(found)
    tables.append(Table(name: top.name, keys: top.keys, columns: columns, rows: rows))
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
