import PlanExpressions
import PlanRegex
import PlanSource

extension FunctionCatalogue {
  static let lookupDeclaration = FunctionDeclaration(
    "lookup", ["lookup(table, key)"], zh: "表中键列有该值的各行，按原有顺序。",
    en: "Every row of a table that has the key in a key column, in order.",
    examples: [
      .init("lookup('units', '市监局').map(r, r.name)", "[市场监督管理局]"),
      .init("lookup('units', '渔政处') == []", "true"),
    ]
  ) { tables in
    [ExpressionType.string, .int, .timestamp].map { key in
      FunctionOverload(
        "lookup", [.string, key], .list(.dyn), constantArguments: [0],
        specialize: { (constants) throws(SpecializationError) -> Specialization? in
          guard let table = try table(constants, at: 0, in: tables) else { return nil }
          return Specialization(
            result: .list(.object(RuleDictionary.rowTypeName(table.name))),
            body: .binary { (_, key, context) throws(EvaluationError) -> Value in
              try lookingUp(key, in: table, context)
            })
        },
        body: .binary { (name, key, context) throws(EvaluationError) -> Value in
          try lookingUp(key, in: table(name, in: tables, for: "lookup"), context)
        })
    }
  }

  static let rowsDeclaration = FunctionDeclaration(
    "rows", ["rows(table)"], zh: "表的全部行。", en: "All rows of a table.",
    examples: [.init("rows('units').map(r, r.name)", "[市场监督管理局, 工商行政管理局, 财政局]")]
  ) { tables in
    [
      FunctionOverload(
        "rows", [.string], .list(.dyn), constantArguments: [0],
        specialize: { (constants) throws(SpecializationError) -> Specialization? in
          guard let table = try table(constants, at: 0, in: tables) else { return nil }
          return Specialization(
            result: .list(.object(RuleDictionary.rowTypeName(table.name))),
            body: .unary { (_, context) throws(EvaluationError) -> Value in try allRows(of: table, context) })
        },
        body: .unary { (name, context) throws(EvaluationError) -> Value in
          try allRows(of: table(name, in: tables, for: "rows"), context)
        })
    ]
  }

  static let hitsDeclaration = FunctionDeclaration(
    "hits", ["hits(texts, table)"],
    zh: "模式表在文中匹配的各处：text 为文字，row 为所据的行。",
    en: "What a pattern table matches in texts: text, and row, the row it is by.",
    examples: [
      .init("hits(plan.texts, 'terms').map(h, h.text)", "[各乡镇, 镇街道]"),
      .init("hits(plan.texts, 'terms').map(h, h.row.group)", "[镇街, 镇街]"),
    ]
  ) { tables in
    [ExpressionType.text, .list(.text)].map { subject in
      FunctionOverload(
        "hits", [subject, .string], .list(.dyn), constantArguments: [1],
        specialize: { (constants) throws(SpecializationError) -> Specialization? in
          guard let table = try table(constants, at: 1, in: tables) else { return nil }
          guard table.isPatternTable else {
            throw SpecializationError(.other("\(table.name): match, word"), argument: 1)
          }
          let search = tables.search("hits", for: Text(table.name))
          return Specialization(
            result: .list(.object(RuleDictionary.hitTypeName(table.name))),
            body: .binary { (subject, _, context) throws(EvaluationError) -> Value in
              try scanning(subject, table, context, search: search)
            })
        },
        body: .binary { (subject, name, context) throws(EvaluationError) -> Value in
          try scanning(subject, table(name, in: tables, for: "hits"), context)
        })
    }
  }

  private static func lookingUp(
    _ key: Value, in table: LayeredTable, _ context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    let rows = try context.planHost(for: "lookup").rows(ofTable: table.position)
    switch key {
    case .text(let text):
      try context.step(1 + text.count / 48)
      return .list(rows.rows(with: .text(text)))
    case .int(let int): return .list(rows.rows(with: .int(int)))
    case .timestamp(let time): return .list(rows.rows(with: .int(time.seconds)))
    case .null, .bool, .uint, .double, .bytes, .duration, .list, .map, .type, .object:
      throw EvaluationError(.noSuchOverload("lookup"))
    }
  }

  private static func allRows(
    of table: LayeredTable, _ context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    let rows = try context.planHost(for: "rows").rows(ofTable: table.position)
    let kind = ObjectKind.rows(ofTable: table.position)
    return .list(.objects(kind: kind, document: 0, indices: 0..<Int32(rows.count)))
  }

  private static func scanning(
    _ subject: Value, _ table: LayeredTable, _ context: EvaluationContext, search: Int? = nil
  ) throws(EvaluationError) -> Value {
    let host = try context.planHost(for: "hits")
    let sieve = context.sieve(search)
    let scan = host.scan(of: table)
    var hits: [Value] = []
    try context.forEachText(in: subject, for: "hits") { (text) throws(EvaluationError) in
      let known = sieve?.candidates(in: text)
      if let known, known.isEmpty { return }
      do throws(TextSearcher.Failure) {
        let matches =
          if let known { try scan.matches(in: text, of: known) } else { try scan.matches(in: text) }
        for match in matches {
          let place = text.slice(match.place.lowerBound, match.place.upperBound)
          hits.append(.object(host.add(TableHit(text: place, row: match.row), ofTable: table.position)))
        }
      } catch {
        throw evaluationError(for: error)
      }
    }
    try context.step(hits.count)
    return .list(.values(hits))
  }

  private static func evaluationError(for failure: TextSearcher.Failure) -> EvaluationError {
    switch failure {
    case .matchLimit: EvaluationError(.matchLimit)
    case .syntax(let error): EvaluationError(.invalidArgument(function: "hits", problem: error.message))
    }
  }

  /// The table that the constant at `position` names; `nil` if that is no constant.
  private static func table(
    _ constants: [Value?], at position: Int, in tables: TableStore
  ) throws(SpecializationError) -> LayeredTable? {
    guard constants.indices.contains(position), case .text(let name)? = constants[position] else {
      return nil
    }
    if let position = tables.position(of: name.string) { return tables.tables[position] }
    let nearest = NearestName.of(name.string, among: tables.tables.lazy.map(\.name))
    throw SpecializationError(.noSuchTable(name: name.string, nearest: nearest), argument: position)
  }

  private static func table(
    _ name: Value, in tables: TableStore, for function: String
  ) throws(EvaluationError) -> LayeredTable {
    guard case .text(let name) = name, let position = tables.position(of: name.string) else {
      throw EvaluationError(.invalidArgument(function: function, problem: "\(name)"))
    }
    return tables.tables[position]
  }
}
