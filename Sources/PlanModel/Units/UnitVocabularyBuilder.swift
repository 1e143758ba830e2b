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
      let columns = UnitColumns(table)
      for row in table.rows { count += 1 + row.count(at: columns.names) }
    }
    names = WordTable(capacity: count)
    entries.reserveCapacity(count)
    bodies.reserveCapacity(count * 16)
  }

  mutating func readUnits() {
    for table in tables {
      let columns = UnitColumns(table)
      for row in table.rows { read(row, columns) }
    }
  }

  private mutating func read(_ row: [TableCell], _ columns: UnitColumns) {
    guard let name = row.text(at: columns.name), !name.isEmpty else { return }
    let stated = row.text(at: columns.body) ?? name
    let body = stated.isEmpty ? name : stated
    let isCurrent = row.text(at: columns.status).map { $0.isWord("current") } ?? false
    var plain: Int?
    var branch: Int?
    for alias in [name] + row.texts(at: columns.names) {
      let isBranch = alias.isBranch && !body.isBranch
      let known = isBranch ? branch : plain
      let entry = known ?? entries.count
      guard names.insert(alias.string.unicodeScalars, value: entry), known == nil else { continue }
      append(body, asBranch: isBranch, isCurrent: isCurrent)
      if isBranch { branch = entry } else { plain = entry }
    }
  }

  /// A 分局 is another body than the 局 whose row it stands in.
  private mutating func append(_ body: Text, asBranch: Bool, isCurrent: Bool) {
    let start = bodies.count
    bodies += body.utf8
    if asBranch {
      if body.hasSuffix("局") { bodies.removeLast(3) }
      bodies += Array("分局".utf8)
    }
    entries.append(
      UnitVocabulary.Entry(bodyStart: Int32(start), bodyEnd: Int32(bodies.count), isCurrent: isCurrent))
  }

  /// The role words of `tables` and those that the grammar knows anyway; the tables come first.
  static func roles(of tables: [Table]) -> WordTable {
    let tables = tables.filter { $0.name == "role-words" }
    var words = WordTable(
      capacity: tables.reduce(RoleAtom.builtIn.count) { $0 + $1.rows.count })
    for table in tables {
      guard let word = table.columnIndex("word"), let role = table.columnIndex("role") else { continue }
      for row in table.rows {
        guard let text = row.text(at: word)?.string, let name = row.text(at: role)?.string,
          let role = UnitRole(rawValue: name)
        else { continue }
        words.insert(text.unicodeScalars, value: Int(RoleAtom(word: text, role: role).rawValue))
      }
    }
    for (word, atom) in RoleAtom.builtIn {
      words.insert(word.unicodeScalars, value: Int(atom.rawValue))
    }
    return words
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

extension [TableCell] {
  /// The text in `column`; `nil` if there is no such column or no text in it.
  fileprivate func text(at column: Int?) -> Text? {
    guard let column, indices.contains(column), case .text(let text) = self[column] else { return nil }
    return text
  }

  /// How many elements the list in `column` has.
  fileprivate func count(at column: Int?) -> Int {
    guard let column, indices.contains(column), case .list(let cells) = self[column] else { return 0 }
    return cells.count
  }

  /// The texts of the list in `column`.
  fileprivate func texts(at column: Int?) -> [Text] {
    guard let column, indices.contains(column), case .list(let cells) = self[column] else { return [] }
    return cells.compactMap { cell in
      if case .text(let text) = cell { text } else { nil }
    }
  }
}

extension Text {
  fileprivate func isWord(_ word: String) -> Bool { utf8.elementsEqual(word.utf8) }

  fileprivate func hasSuffix(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return count >= word.count && utf8.suffix(word.count).elementsEqual(word)
  }

  fileprivate var isBranch: Bool { hasSuffix("分局") }
}
