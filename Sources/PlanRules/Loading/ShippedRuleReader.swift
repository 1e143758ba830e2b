package import PlanModel
import PlanPatterns
import PlanSource

/// Reads the rules that the program brings along: what decides whether they run now, the rest when asked for.
///
/// The build step wrote both parts from files that tests read with all checks.
package enum ShippedRuleReader {
  /// The columns of a header; see `RuleHeader` of the build step.
  private enum Column: Int, CaseIterable {
    case id, severity, subject, profiles, tags, mutes, start, end
    case each, needs, when, definitions, options, body, check, askedKey
    case fields, table, first, count, groups, patternStart, patternEnd
  }

  /// The columns of what a rule looks for.
  private enum PatternColumn: Int, CaseIterable {
    case fields, match, words, unless
  }

  /// The rule file at `path` whose rules have `headers` and `patterns` and stand in `body`, JSON.
  package static func file(
    path: String, headers: StaticString, patterns: StaticString, body: StaticString
  ) -> RuleFile {
    var file = RuleFile(path: path) { TextStorage(bytes(of: body), origin: .source) }
    let cells = CellText(bytes(of: headers), columnCount: Column.allCases.count)
    file.rules.reserveCapacity(cells.rowCount)
    for row in 0..<cells.rowCount { file.rules.append(rule(row, of: cells, in: path, patterns, body)) }
    file.examples = Array(repeating: nil, count: cells.rowCount)
    return file
  }

  private static func rule(
    _ row: Int, of cells: CellText, in path: String, _ patterns: StaticString, _ body: StaticString
  ) -> RuleDefinition {
    func text(_ column: Column) -> String { cells.cell(row, column.rawValue).string }
    func number(_ column: Column) -> Int { Int(cells.cell(row, column.rawValue).integer ?? 0) }
    func list(_ column: Column) -> [Text] { cells.elements(row, column.rawValue) }
    guard let id = RuleID(text(.id)), let severity = Severity(rawValue: text(.severity)) else {
      preconditionFailure("the build step wrote the headers of \(path)")
    }
    let range = ByteRange(number(.start), number(.end))
    let whole: @Sendable () -> RuleParts = { parts(of: id, in: body, at: range, path: path) }
    var rule = RuleDefinition(
      id: id, severity: severity, file: path,
      deferred: DeferredParts(
        asking: { asking(row, of: cells, patterns, path: path) },
        telling: { whole().telling }))
    rule.readWhole = whole
    rule.wholeOrigin = range.lowerBound
    rule.subject = SubjectKind(rawValue: text(.subject))
    rule.profiles = list(.profiles).compactMap { PlanProfile(rawValue: $0.string) }
    rule.tags = list(.tags).map(\.string)
    rule.mutes = list(.mutes)
    rule.knownPattern = .none
    rule.askedKey = UInt64(text(.askedKey), radix: 16)
    guard !cells.cell(row, Column.fields.rawValue).isEmpty else { return rule }
    let table = text(.table)
    rule.knownPattern = .outlined(
      ShippedPattern(
        fields: PatternFields(rawValue: UInt32(truncatingIfNeeded: number(.fields))),
        table: table.isEmpty ? nil : table,
        alternatives: number(.first)..<(number(.first) + number(.count)),
        groupNames: list(.groups).map(\.string)))
    return rule
  }

  /// What the rule asks, from the cells of its header and those of its pattern.
  private static func asking(
    _ row: Int, of cells: CellText, _ patterns: StaticString, path: String
  ) -> RuleAsking {
    func text(_ column: Column) -> Text { cells.cell(row, column.rawValue) }
    func given(_ column: Column) -> Text? { text(column).isEmpty ? nil : text(column) }
    var reader = NodeReader(file: path, isTrusted: true)
    func tree(_ column: Column) -> TreeNode? {
      given(column).flatMap { try? JSONParser.parse(Array($0.utf8), limits: .rules).root }
    }
    let body: RuleBody
    if let condition = given(.body) {
      body = .assert(condition)
    } else if let check = tree(.check).flatMap({ reader.check($0) }) {
      body = .check(check)
    } else {
      let start = Int(text(.patternStart).integer ?? 0)
      let end = Int(text(.patternEnd).integer ?? 0)
      body = .pattern(pattern(in: patterns, at: start..<end, table: given(.table)))
    }
    var asking = RuleAsking(body: body)
    (asking.each, asking.needs, asking.when) = (given(.each), given(.needs), given(.when))
    let definitions = cells.elements(row, Column.definitions.rawValue)
    for position in stride(from: 0, to: definitions.count - 1, by: 2) {
      asking.definitions.append((definitions[position], definitions[position + 1]))
    }
    if let options = tree(.options) { asking.options = reader.optionDefinitions(options) }
    return asking
  }

  /// What a rule looks for, from the cells at `range` of `patterns`, or from `table`.
  private static func pattern(
    in patterns: StaticString, at range: Range<Int>, table: Text?
  ) -> PatternDefinition {
    let bytes = patterns.withUTF8Buffer { Array($0[range]) }
    let cells = CellText(bytes, columnCount: PatternColumn.allCases.count)
    guard cells.rowCount > 0 else { preconditionFailure("the build step wrote every pattern") }
    func list(_ column: PatternColumn) -> [Text] { cells.elements(0, column.rawValue) }
    let (match, words) = (list(.match), list(.words))
    let source: PatternDefinition.Source =
      if let table { .table(table) } else if match.isEmpty { .words(words) } else { .match(match) }
    return PatternDefinition(fields: list(.fields), source: source, unless: list(.unless))
  }

  /// What the rule says that stands at `range` of `body`.
  private static func parts(
    of id: RuleID, in body: StaticString, at range: ByteRange, path: String
  ) -> RuleParts {
    let json = body.withUTF8Buffer { Array($0[range.lowerBound..<range.upperBound]) }
    var reader = NodeReader(file: path, isTrusted: true)
    guard let tree = try? JSONParser.parse(json, limits: .rules),
      let rule = reader.ruleDefinition(tree.root)?.rule, reader.problems.isEmpty
    else {
      preconditionFailure("the build step wrote \(id.rawValue) as JSON")
    }
    return rule.parts
  }

  /// The table `name` with the columns that `head` names, and `rows`, which are read when first asked for.
  ///
  /// `outline` is what the rows look for, in a table of patterns.
  package static func table(
    name: String, head: StaticString, rows: StaticString, outline: StaticString?
  ) -> Table {
    let (keys, columns) = tableHead(bytes(of: head))
    return Table(name: name, keys: keys, columns: columns, outline: outline) {
      .text(CellText(bytes(of: rows), columnCount: max(1, columns.count)))
    }
  }

  /// The keys and columns of a table in `head`.
  package static func tableHead(_ head: [UInt8]) -> (keys: [String], columns: [TableColumn]) {
    let cells = CellText(head, columnCount: 3)
    guard cells.rowCount > 0 else { return ([], []) }
    let types = cells.elements(0, 2).map { TableType(spelling: $0.string) ?? .string }
    let columns = zip(cells.elements(0, 1), types).map { TableColumn(name: $0.string, type: $1) }
    return (cells.elements(0, 0).map(\.string), columns)
  }

  static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
