import PlanExpressions
import PlanModel
import PlanPatterns
import PlanRegex
import PlanSource

extension RuleCompiler {
  /// What a pattern rule looks for, nothing compiled yet; `nil` for other rules and if nothing can be looked for.
  mutating func search() -> (search: TextSearch, fields: PatternFields)? {
    guard case .pattern(let pattern) = rule.body else { return nil }
    let fields = fields(pattern.fields)
    let alternatives: [TextSearch.Alternative]
    switch pattern.source {
    case .match(let expressions): alternatives = expressions.map { .init(.regex(LazyRegex($0.string))) }
    case .words(let words): alternatives = words.compactMap { alternative(of: $0) }
    case .table(let name):
      guard let table = self.alternatives(ofTable: name) else { return nil }
      alternatives = table
    }
    return (
      TextSearch(
        alternatives: AlternativeList(alternatives), unless: pattern.unless.map { LazyRegex($0.string) }),
      fields
    )
  }

  private mutating func alternative(of word: Text) -> TextSearch.Alternative? {
    let folded = TextFolding.fold(word.string)
    if folded.isEmpty { report(.blankWord, at: word) }
    return folded.isEmpty ? nil : .init(.word(folded))
  }

  /// What a shipped rule looks for, as `pattern` outlines it.
  mutating func search(_ pattern: ShippedPattern) -> TextSearch {
    guard let name = pattern.table, let table = dictionary.tables.table(named: name),
      case .pattern(let definition) = rule.body
    else {
      var search = search()?.search ?? TextSearch(alternatives: AlternativeList([]))
      search.groupNames = pattern.groupNames
      return search
    }
    return TextSearch(
      alternatives: AlternativeList(count: pattern.alternatives.count) { row in
        TextSearch.alternative(of: table, row: row) ?? .init(.word([]), row: row)
      }, unless: definition.unless.map { LazyRegex($0.string) }, groupNames: pattern.groupNames)
  }

  /// The fields that `names` stand for; all if there are none.
  mutating func fields(_ names: [Text]) -> PatternFields {
    guard !names.isEmpty else { return .all }
    var fields = PatternFields(rawValue: 0)
    for name in names {
      if let known = PatternFields(named: name.string) {
        fields.formUnion(known)
      } else {
        let nearest = NearestName.of(name.string, among: PatternFields.names)
        report(.unknownField(name.string, nearest: nearest), at: name)
      }
    }
    return fields
  }

  private mutating func alternatives(ofTable name: Text) -> [TextSearch.Alternative]? {
    let tables = dictionary.tables
    guard let table = tables.table(named: name.string) else {
      let nearest = NearestName.of(name.string, among: tables.tables.map(\.name))
      report(.unknownTable(name.string, nearest: nearest), at: name)
      return nil
    }
    guard let alternatives = TextSearch.alternatives(of: table) else {
      report(.noPatternColumn(table: name.string), at: name)
      return nil
    }
    return alternatives
  }

  /// Compiles every expression that `search` looks for, so that its problems are told at load.
  mutating func checkExpressions(of search: TextSearch) {
    guard case .pattern(let pattern) = rule.body else { return }
    switch pattern.source {
    case .match(let expressions):
      for (source, alternative) in zip(expressions, search.alternatives.all) {
        if case .regex(let regex) = alternative.target { check(regex, at: source) }
      }
    case .words: break
    case .table(let name):
      for alternative in search.alternatives.all {
        var expressions = alternative.unless
        if case .regex(let regex) = alternative.target { expressions.append(regex) }
        for expression in expressions {
          if let problem = Self.problem(of: expression) {
            let row = (alternative.row ?? 0) + 1
            report(.tableRow(table: name.string, row: row, problem: problem), at: name)
          }
        }
      }
    }
    for (source, regex) in zip(pattern.unless, search.unless) { check(regex, at: source, mayBeEmpty: true) }
  }

  private mutating func check(_ regex: LazyRegex, at source: Text, mayBeEmpty: Bool = false) {
    do {
      if try regex.regex().canMatchEmpty, !mayBeEmpty { report(.matchesEmptyText, at: source) }
    } catch {
      report(
        error.words,
        at: error.offset < source.count ? source.part(ByteRange(error.offset, source.count)) : source)
    }
  }

  private static func problem(of regex: LazyRegex) -> Words? {
    do {
      return try regex.regex().canMatchEmpty ? RegexSyntaxError.matchesEmptyText : nil
    } catch {
      return error.words
    }
  }

  /// Whether the names of groups came with the rule.
  private var hasGroupNames: Bool { isShipped && rule.pattern != nil }

  /// The body as far as it has no expressions.
  mutating func plainBody(search: TextSearch?) -> CompiledRule.Body {
    switch rule.body {
    case .assert: return .later
    case .pattern:
      guard var search else { return .nothing }
      // An expression that is wrong has no groups; it is told where the search is checked.
      if !hasGroupNames { try? search.nameGroups() }
      return .pattern(search)
    case .check(let call):
      return CheckKind(rawValue: call.name.string) == .balanced ? balanced(call) : .later
    }
  }

  /// Makes known what a pattern or `balanced` finds, before `let` and `when` are compiled.
  mutating func declareFound(in compiled: inout CompiledRule) {
    switch compiled.body {
    case .pattern(let search):
      guard case .pattern(let pattern) = rule.body else { return }
      var table: String?
      if case .table(let name) = pattern.source { table = name.string }
      compiled.environment.declareMatch(groups: search.groupNames, table: table)
      let fields = PatternFields(names: pattern.fields.map(\.string))
      declareOwners(of: fields, in: &compiled.environment)
    case .balanced(let fields, _):
      for value in CheckKind.balanced.declaration.values {
        compiled.valueSlots.append(compiled.environment.declare(value.name, value.type ?? .dyn))
      }
      declareOwners(of: fields, in: &compiled.environment)
    case .assert, .check, .later, .nothing: break
    }
  }

  private func declareOwners(of fields: PatternFields, in environment: inout RuleEnvironment) {
    if fields.areOfTasks { environment.declareTask() }
    if fields.areOfSections { environment.declareSection() }
  }

  private mutating func balanced(_ call: CheckDefinition) -> CompiledRule.Body {
    var fields = PatternFields.all
    var pairs = BalancedCheck.defaultPairs
    for argument in call.arguments {
      let texts = argument.node.kind == .array ? argument.node.elements.map(\.text) : [argument.node.text]
      if argument.name.string == "in" {
        fields = self.fields(texts)
      } else {
        pairs = texts.map(\.string)
        for (text, pair) in zip(texts, pairs) {
          let scalars = Array(pair.unicodeScalars)
          if scalars.count != 2 || scalars.first == scalars.last { report(.invalidPair(pair), at: text) }
        }
      }
    }
    return .balanced(fields, BalancedCheck(pairs: pairs))
  }
}

extension TextSearch {
  /// What the rows of a pattern table look for; `nil` if it has neither `match` nor `word`.
  static func alternatives(of table: LayeredTable) -> [Alternative]? {
    guard table.isPatternTable else { return nil }
    return (0..<table.rows.count).compactMap { alternative(of: table, row: $0) }
  }

  /// What a row of a pattern table looks for; `nil` if it says nothing.
  static func alternative(of table: LayeredTable, row: Int) -> Alternative? {
    let match = table.columnIndex("match")
    guard let column = match ?? table.columnIndex("word"),
      let text = table.text(row, column), !text.isEmpty
    else { return nil }
    let refused = table.columnIndex("unless").map { table.texts(row, $0) } ?? []
    let target: Alternative.Target =
      match == nil ? .word(TextFolding.fold(text.string)) : .regex(LazyRegex(text.string))
    return Alternative(target, unless: refused.map { LazyRegex($0.string) }, row: row)
  }
}
