import PlanExpressions
import PlanModel

/// What the rules of a set ask and tell in one language, compiled when it is first needed, on one thread.
final class CompiledStore {
  private let set: RuleSet
  private let language: Language
  private var asking: [CompiledRuleBox?]
  private var tellings: [CompiledTelling?]
  private var screens: [ScreenState]
  private var needs: [NeedsState]
  /// The screens of shipped rules that were recorded.
  private(set) lazy var forms = recordedScreens()

  /// What became of the screen of a rule.
  private enum ScreenState {
    /// The rule was not run yet. If its screen was recorded, it has it from now on; if not, making one for the
    /// first plan would cost more than it saves.
    ///
    /// An office's own rule has its screen from the first plan on: it may run out of steps where a screen does not,
    /// and what is said of a plan must not hang on which plan comes first.
    case early
    case wanted
    case made(RuleScreen?)
  }

  /// What is remembered of the `needs` of a rule; nothing of an office's own, for what is remembered takes no steps.
  private enum NeedsState {
    /// It was not asked yet.
    case early
    /// It was asked for a plan; there may be more of them.
    case asked
    case made(PremiseMemory?)
  }

  init(_ set: RuleSet, language: Language, screened: Bool = true) {
    self.set = set
    self.language = language
    asking = set.rules.map { $0.compiled.map { CompiledRuleBox($0) } }
    tellings = set.rules.map { $0.tellings[language] }
    needs = set.rules.map { $0.configured.trust == .shipped ? .early : .made(nil) }
    screens = set.rules.map { rule in
      screened ? (rule.configured.trust == .shipped ? .early : .wanted) : .made(nil)
    }
  }

  /// What the rule in position `rule` asks up to `when`, and whatever else is compiled already.
  func premises(_ rule: Int) -> CompiledRuleBox {
    if let known = asking[rule] { return known }
    let search = set.rules[rule].pattern.map { set.patterns.rules[$0].source.search }
    var compiler = compiler(of: rule)
    return keep(compiler.compilePremises(search: search), of: rule, compiler)
  }

  /// What the rule in position `rule` asks; with `all` also definitions that nothing names.
  func asking(_ rule: Int, all: Bool = false) -> CompiledRuleBox {
    let known = premises(rule)
    var compiled = known.rule
    var isLeft = all && !compiled.pending.isEmpty
    if case .later = compiled.body { isLeft = true }
    guard isLeft else { return known }
    var compiler = compiler(of: rule)
    compiler.compileBody(into: &compiled)
    if all { compiler.defineAll(in: &compiled) }
    return keep(compiled, of: rule, compiler)
  }

  /// Whether `program`, the `needs` of the rule in position `rule`, holds for the plan of `context`.
  ///
  /// - Throws: ``EvaluationError`` if it has no value.
  func needsHold(
    _ rule: Int, _ program: Program, in context: EvaluationContext
  ) throws(EvaluationError) -> Bool {
    switch needs[rule] {
    case .early:
      needs[rule] = .asked
    case .asked:
      let environment = premises(rule).rule.environment.expressions
      let memory = PremiseMemory(program, plan: RuleEnvironment.Slot.plan, in: environment)
      needs[rule] = .made(memory)
      if let memory { return try memory.holds(in: context) }
    case .made(let memory?): return try memory.holds(in: context)
    case .made(nil): break
    }
    return try program.evaluateBool(in: context)
  }

  /// The definitions of the rule in position `rule` that are compiled so far, by slot.
  func definitions(_ rule: Int) -> SlotPrograms { asking[rule]?.rule.definitions ?? SlotPrograms() }

  private func compiler(of rule: Int) -> RuleCompiler {
    RuleCompiler(set.rules[rule].configured, dictionary: set.dictionary)
  }

  private func keep(_ compiled: CompiledRule, of rule: Int, _ compiler: RuleCompiler) -> CompiledRuleBox {
    var compiled = compiled
    if !compiler.problems.isEmpty { compiled.body = .nothing }
    let box = CompiledRuleBox(compiled)
    asking[rule] = box
    return box
  }

  /// What can be told of the rule in position `rule` for all things at once; `nil` if nothing, or nothing yet.
  func screen(_ rule: Int) -> RuleScreen? {
    switch screens[rule] {
    case .made(let screen): return screen
    case .early:
      screens[rule] = recorded(rule) ?? .wanted
      if case .made(let screen) = screens[rule] { return screen }
      return nil
    case .wanted:
      let screen = set.rules[rule].definition.subject.flatMap { RuleScreen(asking(rule).rule, subject: $0) }
      screens[rule] = .made(screen)
      return screen
    }
  }

  /// The screen of the rule in position `rule` that was recorded; `nil` if none was for what it asks now.
  private func recorded(_ rule: Int) -> ScreenState? {
    guard let key = set.rules[rule].definition.askedKey else { return nil }
    return forms?.read(key) { (reader) throws(ScreenFormReader.Refusal) -> ScreenState in
      .made(try reader.bool() ? RuleScreen(&reader) : nil)
    }
  }

  private func recordedScreens() -> ScreenForms? {
    set.dictionary.forms.flatMap { ScreenForms($0, in: set.dictionary.expressions) }
  }

  /// What the rule in position `rule` tells.
  func telling(_ rule: Int) -> CompiledTelling {
    if let known = tellings[rule] { return known }
    var compiled = asking(rule).rule
    var compiler = compiler(of: rule)
    let telling = compiler.compileTelling(&compiled, language: language)
    asking[rule] = CompiledRuleBox(compiled)
    tellings[rule] = telling
    return telling
  }
}
