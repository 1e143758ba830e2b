package import PlanExpressions
import PlanModel
import PlanSource

/// What the expressions of one rule may name, and the slots in which the engine puts it.
///
/// The fixed names have fixed slots; `let` names and the values of checks get theirs as they are declared,
/// so that each is known to the expressions after it and to none before.
package struct RuleEnvironment: Sendable {
  /// The slots of the fixed names.
  package enum Slot {
    package static let plan = 0
    package static let today = 1
    package static let task = 2
    package static let section = 3
    /// The thing a rule walks over, when it is neither plan nor section nor task.
    package static let subject = 4
    /// `it`.
    package static let element = 5
    package static let match = 6
    package static let row = 7
    package static let count = 8
    package static let total = 9
    static let firstFree = 10
  }

  /// The environment to compile expressions in.
  package private(set) var expressions: ExpressionEnvironment
  /// How many slots an ``EvaluationContext`` for this rule needs.
  package private(set) var slotCount = Slot.firstFree
  private let dictionary: RuleDictionary

  /// What a rule with `options` may name that walks over `subject`.
  package init(_ dictionary: RuleDictionary, options: [OptionDefinition], subject: SubjectKind?) {
    self.dictionary = dictionary
    expressions = dictionary.expressions
    if !options.isEmpty {
      expressions.setConstant("options", options.map { ($0.name.string, $0.value) })
    }
    guard let subject else { return }
    declare(
      subject.rawValue, .object(subject.rawValue), in: Self.slot(of: subject), isStable: subject == .plan)
    if subject.isInsideTask { declareTask() }
    if subject.isInsideTask || subject == .task { declareSection() }
  }

  /// The environment of the expressions of `rule`: its options and what it walks over.
  package static func make(
    for rule: RuleDefinition, options: [OptionDefinition]? = nil, in dictionary: RuleDictionary
  ) -> RuleEnvironment {
    RuleEnvironment(dictionary, options: options ?? rule.options, subject: rule.subject)
  }

  /// The slot in which the thing a rule walks over stands.
  package static func slot(of subject: SubjectKind) -> Int {
    switch subject {
    case .plan: Slot.plan
    case .section: Slot.section
    case .task: Slot.task
    case .unit, .body, .deadline, .reference, .number, .item, .mention, .column, .note: Slot.subject
    }
  }

  /// Makes `task` known.
  package mutating func declareTask() {
    declare("task", .object("task"), in: Slot.task)
  }

  /// Makes `section` known.
  package mutating func declareSection() {
    declare("section", .object("section"), in: Slot.section)
  }

  /// Makes `it` known: an element of `each`, or of the list that a fix replaces.
  package mutating func declareElement(_ type: ExpressionType, isStable: Bool = false) {
    declare("it", type, in: Slot.element, isStable: isStable)
  }

  /// Makes `match` known, with the named `groups` of the pattern, and `row` where it comes from `table`.
  package mutating func declareMatch(groups: [String], table: String?) {
    if !groups.isEmpty {
      expressions.objects[Int(ObjectKind.match.rawValue)] = MatchFields.type(groups: groups)
    }
    declare("match", .object(ObjectKind.match.name), in: Slot.match)
    if let table, let position = dictionary.tables.position(of: table) {
      declare(
        "row", .object(RuleDictionary.rowTypeName(dictionary.tables.tables[position].name)), in: Slot.row)
    }
  }

  /// Makes `count` and `total` known, for what is said once.
  package mutating func declareCounts() {
    declare("count", .int, in: Slot.count)
    declare("total", .int, in: Slot.total)
  }

  /// Makes `name` known, a definition or a value of a check, in a slot of its own, which is returned.
  ///
  /// `isStable` says that it stays the same for a whole plan.
  @discardableResult
  package mutating func declare(_ name: String, _ type: ExpressionType, isStable: Bool = false) -> Int {
    let slot = reserveSlot()
    declare(name, type, in: slot, isStable: isStable)
    return slot
  }

  /// A slot for a name that is declared later.
  mutating func reserveSlot() -> Int {
    defer { slotCount += 1 }
    return slotCount
  }

  /// Makes `name` known in a slot that was reserved for it.
  mutating func declare(_ name: String, _ type: ExpressionType, in slot: Int, isStable: Bool = false) {
    expressions.declare(name, .init(type, slot: slot, isStable: isStable))
  }
}
