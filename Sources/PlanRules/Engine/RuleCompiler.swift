import PlanExpressions
import PlanModel
import PlanRegex
import PlanSource

/// Compiles one rule: checks everything it says and keeps every problem.
struct RuleCompiler {
  let rule: RuleDefinition
  let options: [OptionDefinition]
  let dictionary: RuleDictionary
  /// Whether tests prove that it compiles.
  let isShipped: Bool
  private(set) var problems: [LoadProblem] = []
  /// Is told of every expression that was compiled; for those who record forms.
  var note: ((Text, Program, RuleEnvironment) -> Void)?
  /// Whether expressions are written and read back, so that they are what recorded ones will be.
  var readsBack = false

  /// A compiler of `configured`, whose expressions may name what `dictionary` has.
  init(_ configured: ConfiguredRule, dictionary: RuleDictionary) {
    rule = configured.definition
    options = configured.effectiveOptions
    isShipped = configured.trust == .shipped
    self.dictionary = dictionary
  }

  /// What the rule asks; `search` is what it looks for if it is a pattern rule.
  mutating func compileAsking(search: TextSearch?) -> CompiledRule {
    var compiled = compilePremises(search: search)
    compileBody(into: &compiled)
    return compiled
  }

  /// What the rule asks up to `when`: an `assert` or a check is left for ``compileBody(into:)``.
  mutating func compilePremises(search: TextSearch?) -> CompiledRule {
    let base = RuleEnvironment.make(for: rule, options: options, in: dictionary)
    var compiled = CompiledRule(environment: base, body: plainBody(search: search))
    compiled.needs = condition(rule.needs, "needs", in: base)
    compileEach(into: &compiled)
    declareFound(in: &compiled)
    declareDefinitions(in: &compiled)
    define(namesIn: [rule.when], into: &compiled)
    compiled.when = condition(rule.when, "when", in: compiled.environment)
    return compiled
  }

  private mutating func compileEach(into compiled: inout CompiledRule) {
    guard let each = rule.each else { return }
    guard let program = program(each, in: compiled.environment) else {
      // What was reported counts as anything, so that one mistake gives one problem.
      return compiled.environment.declareElement(.dyn)
    }
    switch program.type {
    case .list(let element):
      compiled.environment.declareElement(element)
      compiled.elementHasPlace = element.hasPlace && element != .dyn
    case .dyn: compiled.environment.declareElement(.dyn)
    default: return report(.notList(key: "each", found: program.type), at: each)
    }
    compiled.each = program
  }

  /// Compiles an `assert` or a check that was left.
  mutating func compileBody(into compiled: inout CompiledRule) {
    guard case .later = compiled.body else { return }
    compiled.body = .nothing
    switch rule.body {
    case .assert(let expression):
      define(namesIn: [expression], into: &compiled)
      if let condition = condition(expression, "assert", in: compiled.environment) {
        compiled.body = .assert(condition)
      }
    case .pattern: break
    case .check(let call): compileCheck(call, into: &compiled)
    }
  }

  /// A program for `source`; its problems are kept.
  mutating func program(_ source: Text, in environment: RuleEnvironment) -> Program? {
    if isShipped, let program = known(source, in: environment) { return program }
    do {
      let program = try Program(source, in: environment.expressions)
      note?(source, program, environment)
      if readsBack, let form = ExpressionForm.text(of: program, in: environment.expressions) {
        return Program(form: Array(form.utf8), in: environment.expressions)
      }
      if isShipped { return program }
      for caution in ExpressionCaution.cautions(of: program.syntax) {
        report(caution.fault, at: source.part(caution.range))
      }
      return program
    } catch {
      for problem in error.problems { report(problem.words, at: source.part(problem.range)) }
      return nil
    }
  }

  /// A program for `source` that was checked when its form was recorded.
  private func known(_ source: Text, in environment: RuleEnvironment) -> Program? {
    guard let forms = dictionary.forms else { return nil }
    return forms.withText(for: ExpressionForm.key(of: source, in: rule.id.rawValue)) { form in
      Program(late: Array(form), of: source, in: environment.expressions)
    } ?? nil
  }

  mutating func condition(
    _ source: Text?, _ key: String, in environment: RuleEnvironment
  ) -> CompiledRule.Condition? {
    guard let source, let program = program(source, in: environment) else { return nil }
    if !program.type.isBool { report(.notBool(key: key, found: program.type), at: source) }
    return CompiledRule.Condition(
      program: program, isStable: environment.isStable(program), source: source)
  }

  /// A program whose value has a place.
  mutating func place(_ source: Text?, _ key: String, in environment: RuleEnvironment) -> Program? {
    guard let source, let program = program(source, in: environment) else { return nil }
    if !program.type.hasPlace { report(.noPlace(key: key, found: program.type), at: source) }
    return program
  }

  mutating func template(_ source: Text, in environment: RuleEnvironment) -> CompiledTemplate {
    do {
      var pieces: [CompiledTemplate.Piece] = []
      for piece in try Template(source).pieces {
        switch piece {
        case .literal(let text): pieces.append(.literal(text.string))
        case .expression(let expression):
          guard let program = program(expression, in: environment) else { continue }
          if !program.type.isPrintable { report(.notPrintable(program.type), at: expression) }
          pieces.append(.value(program))
        }
      }
      return CompiledTemplate(pieces: pieces)
    } catch {
      report(error.words, at: error.text)
      return CompiledTemplate(pieces: [])
    }
  }

  mutating func report(_ fault: CompileFault, at text: Text) { report(fault.words, at: text) }

  mutating func report(_ words: Words, at text: Text) {
    let place = text.place.map {
      ByteRange($0.lowerBound + rule.origin, $0.upperBound + rule.origin)
    }
    problems.append(
      LoadProblem(file: rule.file, range: place ?? rule.idText.place, message: words, rule: rule.id))
  }
}

extension Text {
  /// The part at `range`, which is cut to what there is.
  func part(_ range: ByteRange) -> Text {
    let lower = min(max(range.lowerBound, 0), count)
    return slice(lower, min(max(range.upperBound, lower), count))
  }
}

extension RuleEnvironment {
  /// Whether `program` says the same for all of a plan.
  func isStable(_ program: Program) -> Bool {
    program.variables.allSatisfy { expressions.variable($0)?.isStable ?? true }
  }
}

extension ExpressionType {
  var isBool: Bool { self == .bool || self == .dyn }

  /// Whether values stand somewhere in a plan.
  var hasPlace: Bool {
    switch self {
    case .text, .dyn: true
    case .object(let name): !name.hasPrefix(RuleDictionary.rowTypeName(""))
    case .list(let element):
      if case .list = element { false } else { element.hasPlace }
    default: false
    }
  }

  /// Whether a template can print values.
  var isPrintable: Bool {
    switch self {
    case .int, .uint, .double, .string, .text, .timestamp, .object, .dyn, .parameter: true
    case .list(let element): element.isPrintable
    case .null, .bool, .bytes, .duration, .map, .type: false
    }
  }
}
