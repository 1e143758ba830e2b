import PlanExpressions
import PlanModel
import PlanPatterns
import PlanSource

/// What a rule asks, ready to be asked any number of times.
struct CompiledRule: Sendable {
  /// An expression that holds or does not; a reference, since it is handed about for every look.
  final class Condition: Sendable {
    let program: Program
    /// Whether it says the same for all of a plan.
    let isStable: Bool
    /// As it was written.
    let source: Text

    init(program: Program, isStable: Bool, source: Text) {
      self.program = program
      self.isStable = isStable
      self.source = source
    }
  }

  enum Body: Sendable {
    case assert(Condition)
    case pattern(TextSearch)
    case balanced(PatternFields, BalancedCheck)
    case check(CompiledCheck)
    /// An `assert` or a check that nothing was asked of so far, so that it is not compiled yet.
    case later
    /// The body has a problem; the rule is never run.
    case nothing
  }

  /// A definition that nothing compiled so far may name.
  struct Pending: Sendable {
    let name: Text
    let expression: Text
    let slot: Int
  }

  /// The names that what is told may use.
  var environment: RuleEnvironment
  var needs: Condition?
  var each: Program?
  /// Whether the elements of ``each`` stand somewhere in the plan.
  var elementHasPlace = false
  /// `let`, by slot.
  var definitions = SlotPrograms()
  /// Definitions that are not compiled yet, in their order.
  var pending: [Pending] = []
  /// Slots whose values hold for one look only, or whose definitions are not compiled yet.
  var volatileSlots: [Int] = []
  /// Slots of the values of a check, in the order of its declaration.
  var valueSlots: [Int] = []
  var when: Condition?
  var body: Body
}

/// A compiled rule in a place of its own, so that handing it to every run of it counts one reference.
final class CompiledRuleBox: Sendable {
  let rule: CompiledRule

  init(_ rule: CompiledRule) {
    self.rule = rule
  }
}

/// A call of a check.
final class CompiledCheck: Sendable {
  let kind: CheckKind
  /// By position of the option in the declaration; `nil` where it is not given.
  let arguments: [Program?]
  /// Whether the argument in a position says the same for all of a plan.
  let isStable: [Bool]

  init(kind: CheckKind, arguments: [Program?], isStable: [Bool]) {
    self.kind = kind
    self.arguments = arguments
    self.isStable = isStable
  }

  /// The argument in `position` where it is known without evaluation, with what stands for one that is not given.
  func constant(_ position: Int) -> Value? {
    guard position < arguments.count, let program = arguments[position] else {
      return kind.declaration.options[position].fallback
    }
    return program.constant
  }

  /// The argument in `position`, if it is asked of each thing.
  func perThing(_ position: Int) -> Program? {
    position < arguments.count && !isStable[position] ? arguments[position] : nil
  }
}

/// What a rule tells when it finds something, in one language.
struct CompiledTelling: Sendable {
  struct Related: Sendable {
    var at: Program
    var message: CompiledTemplate
  }

  struct Repair: Sendable {
    var safety: Fix.Safety
    var replace: Program?
    var with: CompiledTemplate
    var when: Program?
    var description: CompiledTemplate?
  }

  struct Case: Sendable {
    enum RepairOverride: Sendable {
      case inherit
      case remove
      case replace(Repair)
    }

    var when: Program
    var severity: Severity?
    var message: CompiledTemplate?
    var at: Program?
    var related: [Related]?
    var repair: RepairOverride
  }

  var message: CompiledTemplate
  var at: Program?
  var related: [Related]
  var repair: Repair?
  var cases: [Case]
  var onceMessage: CompiledTemplate?
}

/// A template with its expressions compiled.
struct CompiledTemplate: Sendable {
  enum Piece: Sendable {
    case literal(String)
    case value(Program)
  }

  var pieces: [Piece]
}
