import PlanModel

/// What the rules of a set ask and tell in one language, compiled when it is first needed, on one thread.
final class CompiledStore {
  private let set: RuleSet
  private let language: Language
  private var asking: [CompiledRule?]
  private var tellings: [CompiledTelling?]
  private var screens: [ScreenState]

  /// What became of the screen of a rule.
  private enum ScreenState {
    /// The rule was not run yet. For the first plan a screen would cost more than it saves.
    case early
    case wanted
    case made(RuleScreen?)
  }

  init(_ set: RuleSet, language: Language) {
    self.set = set
    self.language = language
    asking = set.rules.map(\.compiled)
    tellings = set.rules.map { $0.tellings[language] }
    screens = Array(repeating: .early, count: set.rules.count)
  }

  /// What the rule in position `rule` asks.
  func asking(_ rule: Int) -> CompiledRule {
    if let known = asking[rule] { return known }
    let entry = set.rules[rule]
    var compiler = RuleCompiler(entry.configured, dictionary: set.dictionary)
    var compiled = compiler.compileAsking(search: entry.pattern.map { set.patterns.rules[$0].source.search })
    if !compiler.problems.isEmpty { compiled.body = .nothing }
    asking[rule] = compiled
    return compiled
  }

  /// What can be told of the rule in position `rule` for all things at once; `nil` if nothing, and for its
  /// first plan.
  func screen(_ rule: Int) -> RuleScreen? {
    switch screens[rule] {
    case .made(let screen): return screen
    case .early:
      screens[rule] = .wanted
      return nil
    case .wanted:
      let screen = set.rules[rule].definition.subject.flatMap { RuleScreen(asking(rule), subject: $0) }
      screens[rule] = .made(screen)
      return screen
    }
  }

  /// What the rule in position `rule` tells.
  func telling(_ rule: Int) -> CompiledTelling {
    if let known = tellings[rule] { return known }
    var compiler = RuleCompiler(set.rules[rule].configured, dictionary: set.dictionary)
    let telling = compiler.compileTelling(asking(rule), language: language)
    tellings[rule] = telling
    return telling
  }
}
