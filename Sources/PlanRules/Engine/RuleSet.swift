package import PlanModel
import PlanPatterns
import PlanSource

/// Rules compiled against tables and options: immutable, shared by all threads.
package struct RuleSet: Sendable {
  let dictionary: RuleDictionary
  /// The words of the field that the tables in force know.
  package let vocabulary: Vocabulary
  /// In the order in which they run: those that mute others before these.
  let rules: [RuleEntry]
  let patterns: PatternIndex

  /// Compiles `rules` against `tables`, layered: the first table of a name hides keys in later ones.
  ///
  /// `outline` is the text of what all shipped patterns require, as far as the build step worked it out;
  /// `forms` are the checked forms of the expressions of shipped rules.
  ///
  /// - Throws: ``RuleLoadError`` with every problem of every rule.
  package init(
    _ rules: [ConfiguredRule], tables: [Table], outline: StaticString? = nil, forms: StaticString? = nil
  ) throws(RuleLoadError) {
    let searches =
      outline == nil ? SearchDirectory() : forms.map { SearchDirectory(KeyedText($0)) } ?? SearchDirectory()
    let dictionary = RuleDictionary(tables: TableStore(tables, searches: searches), forms: forms)
    self.dictionary = dictionary
    vocabulary = Vocabulary(tables: tables)
    var problems: [LoadProblem] = []
    let order = MuteOrder(rules.map(\.definition))
    if let cycle = order.cycle { problems.append(Self.problem(of: cycle, rules)) }
    var places = [Int](repeating: 0, count: rules.count)
    for (place, position) in order.order.enumerated() { places[position] = place }
    var entries: [RuleEntry] = []
    var patterns: [PatternIndex.Rule] = []
    let shipped = outline.map(PatternOutline.init(shipped:))
    for (place, position) in order.order.enumerated() {
      let mutes = order.mutes[position].map { places[$0] }
      entries.append(
        Self.shippedEntry(rules[position], at: place, mutes: mutes, dictionary, shipped, &patterns)
          ?? Self.entry(rules[position], at: place, mutes: mutes, dictionary, &patterns, &problems))
    }
    guard problems.isEmpty else { throw RuleLoadError(problems: LoadProblem.sorted(problems)) }
    self.rules = entries
    self.patterns = PatternIndex(patterns, shipped: shipped, searches: searches.alternatives)
  }

  /// The entry of a rule that is known to compile and to look for what `shipped` outlines; `nil` for others.
  private static func shippedEntry(
    _ rule: ConfiguredRule, at place: Int, mutes: [Int], _ dictionary: RuleDictionary,
    _ shipped: PatternOutline?, _ patterns: inout [PatternIndex.Rule]
  ) -> RuleEntry? {
    guard rule.trust == .shipped else { return nil }
    guard let pattern = rule.definition.pattern else {
      if rule.definition.isPattern { return nil }
      return RuleEntry(rule, pattern: nil, mutes: mutes, compiled: nil, tellings: [:])
    }
    guard shipped != nil else { return nil }
    if let table = pattern.table, dictionary.tables.table(named: table)?.outline == nil { return nil }
    let search = DeferredSearch { Self.search(pattern, of: rule, dictionary) }
    patterns.append(
      PatternIndex.Rule(rule: place, fields: pattern.fields, source: .shipped(pattern, search)))
    return RuleEntry(rule, pattern: patterns.count - 1, mutes: mutes, compiled: nil, tellings: [:])
  }

  private static func search(
    _ pattern: ShippedPattern, of rule: ConfiguredRule, _ dictionary: RuleDictionary
  ) -> TextSearch {
    var compiler = RuleCompiler(rule, dictionary: dictionary)
    return compiler.search(pattern)
  }

  /// The entry of `rule`, compiled as far as it must be by now.
  private static func entry(
    _ rule: ConfiguredRule, at place: Int, mutes: [Int], _ dictionary: RuleDictionary,
    _ patterns: inout [PatternIndex.Rule], _ problems: inout [LoadProblem]
  ) -> RuleEntry {
    var compiler = RuleCompiler(rule, dictionary: dictionary)
    let search = compiler.search()
    var pattern: Int?
    if let search {
      pattern = patterns.count
      patterns.append(PatternIndex.Rule(rule: place, fields: search.fields, source: .own(search.search)))
    }
    guard rule.trust == .checked, search != nil || !rule.definition.isPattern else {
      // Without its table a pattern has neither match nor row: saying so would only repeat the problem.
      problems += compiler.problems
      return RuleEntry(rule, pattern: pattern, mutes: mutes, compiled: nil, tellings: [:])
    }
    if let search { compiler.checkExpressions(of: search.search) }
    var compiled = compiler.compileAsking(search: search?.search)
    var tellings: [Language: CompiledTelling] = [:]
    for language in Language.allCases {
      tellings[language] = compiler.compileTelling(&compiled, language: language)
    }
    // What both languages have in common is compiled twice and its problems are told once.
    // A set, since a long broken expression has problems by the ten thousand.
    var told: Set<LoadProblem> = []
    for problem in compiler.problems where told.insert(problem).inserted { problems.append(problem) }
    return RuleEntry(rule, pattern: pattern, mutes: mutes, compiled: compiled, tellings: tellings)
  }

  private static func problem(of cycle: [Int], _ rules: [ConfiguredRule]) -> LoadProblem {
    let start =
      cycle.indices.dropLast().min { rules[cycle[$0]].definition.id < rules[cycle[$1]].definition.id } ?? 0
    let cycle = Array(cycle[start..<(cycle.count - 1)] + cycle[..<start] + [cycle[start]])
    let first = rules[cycle[0]].definition
    let fault = CompileFault.muteCycle(cycle.map { rules[$0].definition.id.rawValue })
    return LoadProblem(
      file: first.file, range: first.mutes.first?.place ?? first.idText.place, message: fault.words,
      rule: first.id)
  }
}

extension RuleSet {
  /// The names of the rules, in the order in which they run.
  package var ids: [RuleID] { rules.map(\.id) }
}
