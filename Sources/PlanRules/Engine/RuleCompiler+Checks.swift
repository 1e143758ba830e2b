import PlanExpressions
import PlanModel
import PlanSource

extension RuleCompiler {
  /// Compiles the arguments of a check and makes its values known to what is told.
  mutating func compileCheck(_ call: CheckDefinition, into compiled: inout CompiledRule) {
    guard let kind = CheckKind(rawValue: call.name.string), kind != .balanced else { return }
    define(namesIn: call.arguments.map(\.expression), into: &compiled)
    var arguments: [Program?] = []
    var stability: [Bool] = []
    for option in kind.declaration.options {
      let argument = call.arguments.first { $0.name.string == option.name }
      let program = argument.flatMap { self.program($0.expression, in: compiled.environment) }
      let isStable = program.map { compiled.environment.isStable($0) } ?? true
      if let argument, let program {
        self.check(program, as: option, isStable: isStable, at: argument.expression)
      }
      arguments.append(program)
      stability.append(isStable)
    }
    let thing = thingType(in: compiled.environment)
    for value in kind.declaration.values {
      let slot = compiled.environment.declare(value.name, value.type ?? thing)
      compiled.valueSlots.append(slot)
    }
    compiled.body = .check(CompiledCheck(kind: kind, arguments: arguments, isStable: stability))
  }

  /// The type of the things walked over: `it` with `each`, else of the kind of `for`.
  private func thingType(in environment: RuleEnvironment) -> ExpressionType {
    if rule.each != nil, let element = environment.expressions.variables["it"] { return element.type }
    return rule.subject.map { .object($0.rawValue) } ?? .dyn
  }

  private mutating func check(
    _ program: Program, as option: CheckDeclaration.Option, isStable: Bool, at source: Text
  ) {
    let isRight: Bool
    let wanted: String
    switch option.argument {
    case .perThing(let type): (isRight, wanted) = (program.type.fits(type), type.spelling)
    case .perThingScalar: (isRight, wanted) = (program.type.isScalar, "int, double, bool, string, date")
    case .perThingTexts: (isRight, wanted) = (program.type.isTexts, "text, list(text)")
    case .fixed(let type):
      (isRight, wanted) = (program.type.fits(type), type.spelling)
      if !isStable { report(.notFixed(option: option.name), at: source) }
    case .fields, .pairs: return
    }
    if !isRight {
      report(.checkArgument(option: option.name, wanted: wanted, found: program.type), at: source)
    }
  }
}

extension ExpressionType {
  /// Whether a value can stand where `wanted` must; a whole number also for a fraction.
  func fits(_ wanted: ExpressionType) -> Bool {
    switch (self, wanted) {
    case (.dyn, _), (.text, .string), (.int, .double): true
    default: self == wanted
    }
  }

  /// Whether things can be grouped by values.
  var isScalar: Bool {
    switch self {
    case .bool, .int, .uint, .double, .string, .text, .timestamp, .object, .dyn: true
    case .null, .bytes, .duration, .list, .map, .type, .parameter: false
    }
  }

  var isTexts: Bool {
    if case .list(let element) = self { element.fits(.string) } else { fits(.string) }
  }
}
