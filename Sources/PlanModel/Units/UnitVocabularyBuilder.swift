import PlanSource

/// Collects the rows of the tables for a ``UnitVocabulary``.
struct UnitVocabularyBuilder {
  private let tables: [Table]
  var names: WordTable
  var entries: [UnitVocabulary.Entry] = []
  var bodies: [UInt8] = []

  init(tables: [Table]) {
    self.tables = tables.filter { $0.name == "units" }
    var count = 0
    for table in self.tables {
      let (columns, rows) = (UnitColumns(table), table.tableRows)
      for row in 0..<rows.count { count += 1 + (columns.names.map { rows.textCount(row, $0) } ?? 0) }
    }
    names = WordTable(capacity: count)
    entries.reserveCapacity(count)
    bodies.reserveCapacity(count * 16)
  }

  mutating func readUnits() {
    for table in tables {
      let (columns, rows) = (UnitColumns(table), table.tableRows)
      for row in 0..<rows.count { read(row, of: rows, columns) }
    }
  }

  private mutating func read(_ row: Int, of rows: TableRows, _ columns: UnitColumns) {
    func text(_ column: Int?) -> Text? { column.flatMap { rows.text(row, $0) } }
    guard let name = text(columns.name), !name.isEmpty else { return }
    let stated = text(columns.body) ?? name
    var body = RowBody(stated.isEmpty ? name : stated)
    body.isCurrent = text(columns.status).map { $0.isWord("current") } ?? false
    add(name, of: &body)
    guard let column = columns.names else { return }
    rows.forEachText(row, column) { add($0, of: &body) }
  }

  private mutating func add(_ name: Text, of body: inout RowBody) {
    let isBranch = !body.isBranch && name.isBranch
    let known = isBranch ? body.branch : body.plain
    let entry = known ?? entries.count
    guard names.insert(name, value: entry), known == nil else { return }
    append(body.name, asBranch: isBranch, isCurrent: body.isCurrent)
    if isBranch { body.branch = entry } else { body.plain = entry }
  }

  /// A 分局 is another body than the 局 whose row it stands in.
  private mutating func append(_ body: Text, asBranch: Bool, isCurrent: Bool) {
    let start = bodies.count
    bodies += body.utf8
    if asBranch {
      if body.hasSuffix("局") { bodies.removeLast(3) }
      bodies += "分局".utf8
    }
    entries.append(
      UnitVocabulary.Entry(bodyStart: Int32(start), bodyEnd: Int32(bodies.count), isCurrent: isCurrent))
  }

  /// The role words of `tables` and those that the grammar knows anyway; the tables come first.
  static func roles(of tables: [Table]) -> WordTable {
    let tables = tables.filter { $0.name == "role-words" }
    var words = WordTable(
      capacity: tables.reduce(RoleAtom.builtIn.count) { $0 + $1.tableRows.count })
    for table in tables {
      guard let word = table.columnIndex("word"), let role = table.columnIndex("role") else { continue }
      let rows = table.tableRows
      for row in 0..<rows.count {
        guard let text = rows.text(row, word), let name = rows.text(row, role)?.string,
          let role = UnitRole(rawValue: name)
        else { continue }
        words.insert(text, value: Int(RoleAtom(word: text.string, role: role).rawValue))
      }
    }
    for (word, atom) in RoleAtom.builtIn {
      words.insert(Text(word), value: Int(atom.rawValue))
    }
    return words
  }
}

/// The body of a row, while its names are added.
private struct RowBody {
  let name: Text
  let isBranch: Bool
  var isCurrent = false
  /// The entry of its names, and that of its 分局.
  var plain: Int?
  var branch: Int?

  init(_ name: Text) {
    self.name = name
    isBranch = name.isBranch
  }
}

/// Where the columns of `units` are that the grammar needs.
private struct UnitColumns {
  let name: Int?
  let names: Int?
  let status: Int?
  let body: Int?

  init(_ table: Table) {
    name = table.columnIndex("name")
    names = table.columnIndex("names")
    status = table.columnIndex("status")
    body = table.columnIndex("body")
  }
}

extension Text {
  fileprivate func isWord(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && hasSuffix(word) }

  fileprivate func hasSuffix(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return withUTF8 { bytes in
      let start = bytes.count - length
      for position in 0..<length where bytes[start + position] != word.utf8Start[position] { return false }
      return true
    }
  }

  fileprivate var isBranch: Bool { hasSuffix("分局") }
}
