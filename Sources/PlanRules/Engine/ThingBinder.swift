import PlanExpressions
import PlanModel

/// Puts one thing after another where a rule names it, its task and section only when they change.
struct ThingBinder {
  private let kind: SubjectKind
  private let slot: Int
  private let slots: SlotTable
  private let host: PlanHost
  private let context: EvaluationContext
  /// The section of each task.
  private let sections: [Int?]
  /// The task of each thing, for things inside tasks, where many are looked at.
  private let tasks: [Int?]?
  private(set) var subject: ObjectHandle
  private(set) var thing = 0
  private(set) var task: Int?
  private(set) var section: Int?
  private var isFirst = true

  /// Of so many things it is known beforehand in which tasks they are.
  private static let many = 64

  /// A binder of things of `kind`, about `count` of which are to be bound.
  init(_ kind: SubjectKind, _ run: PlanRun, count: Int) {
    self.kind = kind
    host = run.host
    context = run.context
    slots = run.context.slots
    slot = RuleEnvironment.slot(of: kind)
    subject = run.host.handle(of: kind, at: 0)
    sections = run.taskSections
    tasks = kind.isInsideTask && count >= Self.many ? run.tasks(of: kind) : nil
  }

  /// Binds number `index` of the things.
  mutating func bind(_ index: Int) {
    thing = index
    subject.index = Int32(truncatingIfNeeded: index)
    slots[slot] = .value(.object(subject))
    switch kind {
    case .plan, .body, .column: break
    case .section: section = index
    case .task:
      task = index
      bindSection(sections[index])
    case .unit, .deadline, .reference, .number, .item, .mention, .note:
      let task = tasks.map { $0[index] } ?? host.task(of: subject)
      if isFirst || task != self.task { host.bind(task: task, in: context) }
      self.task = task
      bindSection(kind == .number || task == nil ? host.section(of: subject) : task.flatMap { sections[$0] })
    }
    isFirst = false
  }

  private mutating func bindSection(_ section: Int?) {
    if isFirst || section != self.section { host.bind(section: section, in: context) }
    self.section = section
  }

  /// The look at what is bound.
  var look: Look {
    var look = Look(thing: thing)
    look.subject = subject
    look.task = task
    look.section = section
    return look
  }
}
