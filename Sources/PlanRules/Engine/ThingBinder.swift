import PlanExpressions
import PlanModel

/// Puts one thing after another where a rule names it, its task and section only when they change.
struct ThingBinder {
  private let kind: SubjectKind
  private let slot: Int
  private let run: PlanRun
  private var subject: ObjectHandle
  private var thing = 0
  private(set) var task: Int?
  private var section: Int?
  private var isFirst = true

  /// A binder of things of `kind`.
  init(_ kind: SubjectKind, _ run: PlanRun) {
    self.kind = kind
    self.run = run
    slot = RuleEnvironment.slot(of: kind)
    subject = run.host.handle(of: kind, at: 0)
  }

  /// Binds number `index` of the things.
  mutating func bind(_ index: Int) {
    thing = index
    subject.index = Int32(truncatingIfNeeded: index)
    run.context.slots[slot] = .value(.object(subject))
    switch kind {
    case .plan, .body, .column: break
    case .section: section = index
    case .task:
      task = index
      bindSection(run.section(ofTask: index))
    case .unit, .deadline, .reference, .number, .item, .mention, .note:
      let task = run.host.task(of: subject)
      if isFirst || task != self.task { run.host.bind(task: task, in: run.context) }
      self.task = task
      bindSection(
        kind == .number || task == nil ? run.host.section(of: subject) : task.flatMap(run.section(ofTask:)))
    }
    isFirst = false
  }

  private mutating func bindSection(_ section: Int?) {
    if isFirst || section != self.section { run.host.bind(section: section, in: run.context) }
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
