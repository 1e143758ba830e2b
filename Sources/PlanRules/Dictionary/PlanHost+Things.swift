package import PlanExpressions
import PlanModel
package import PlanSource

extension PlanHost {
  /// How many things of `kind` rules walk over: the empty section behind the last is none of them.
  package func count(of kind: SubjectKind) -> Int {
    kind == .section ? plan.sections.count : count(ofKind: kind.objectKind.rawValue) ?? 0
  }

  /// The handle of number `index` of `kind`.
  package func handle(of kind: SubjectKind, at index: Int) -> ObjectHandle {
    document.handle(kind.objectKind, index)
  }

  /// The task that `object` is or lies in; `nil` outside tasks and for the upper plan.
  package func task(of object: ObjectHandle) -> Int? {
    guard object.document == 0, let kind = ObjectKind(rawValue: object.kind) else { return nil }
    let index = Int(object.index)
    switch kind {
    case .task: return index
    case .unit: return document.units[index].task
    case .role: return document.roleWords[index].task
    case .deadline: return document.deadlines[index].task
    case .reference: return document.references[index].task
    case .number: return document.numbers[index].task
    case .item: return document.items[index].task
    case .mention: return document.mentions[index].task
    case .note: return document.notesOfReader[index].task
    case .match: return match(object).text.place.flatMap { places.locate($0).task }
    case .plan, .section, .body, .column: return nil
    }
  }

  /// The section that `object` is or lies in; `nil` outside sections and for the upper plan.
  package func section(of object: ObjectHandle) -> Int? {
    if object.document == 0, object.kind == ObjectKind.section.rawValue {
      return Int(object.index) < plan.sections.count ? Int(object.index) : nil
    }
    if object.document == 0, object.kind == ObjectKind.number.rawValue,
      let section = document.numbers[Int(object.index)].section
    {
      return section
    }
    if let task = task(of: object) { return plan.tasks[task].section }
    return object.document == 0 && object.kind == ObjectKind.note.rawValue
      ? section(titled: document.notesOfReader[Int(object.index)].text) : nil
  }

  /// The section whose title stands where `text` does; a heading that was merged with another has none.
  private func section(titled text: Text) -> Int? {
    guard let place = text.place else { return nil }
    return plan.sections.firstIndex { $0.title.place == place }
  }

  /// Puts `object` where a rule `for` `kind` names it, and its task and section beside it.
  package func bind(_ object: ObjectHandle, as kind: SubjectKind, in context: EvaluationContext) {
    context.slots[RuleEnvironment.slot(of: kind)] = .value(.object(object))
    if kind.isInsideTask { bind(task: task(of: object), in: context) }
    if kind.isInsideTask || kind == .task { bind(section: section(of: object), in: context) }
  }

  /// Puts the plan where every rule names it.
  package func bindPlan(in context: EvaluationContext) {
    context.slots[RuleEnvironment.Slot.plan] = .value(.object(document.handle(.plan, 0)))
  }

  /// Puts the task at `index` where rules name it; without one it is unknown.
  package func bind(task index: Int?, in context: EvaluationContext) {
    context.slots[RuleEnvironment.Slot.task] =
      index.map { .value(.object(document.handle(.task, $0))) }
      ?? .failed(EvaluationError(.unknown(what: "task")))
  }

  /// Puts the section at `index` where rules name it; without one it is the empty section.
  package func bind(section index: Int?, in context: EvaluationContext) {
    let index = index ?? plan.sections.count
    context.slots[RuleEnvironment.Slot.section] = .value(.object(document.handle(.section, index)))
  }

  /// The text that stands for `object`: what a finding about it points at, and how it is printed unless it
  /// is a section or a task; `nil` if it has none.
  package func anchor(of object: ObjectHandle) -> Text? {
    guard let kind = ObjectKind(rawValue: object.kind) else { return tableAnchor(of: object) }
    let document = document(of: object)
    let index = Int(object.index)
    switch kind {
    case .plan:
      return Self.first(
        [document.plan.title, document.plan.noticeTitle], or: { PlanTexts.all(of: document.plan).first })
    case .section:
      let section = document.sections[index]
      return Self.first([section.title, section.number], or: { section.text.first { !$0.isEmpty } })
    case .task: return Self.anchor(of: document.tasks[index])
    case .unit: return document.units[index].name
    case .role: return document.roleWords[index].text
    case .body: return document.firstName(ofBody: index)
    case .deadline: return document.deadlines[index].text
    case .reference: return document.references[index].text
    case .number: return document.numberText(index)
    case .item: return document.items[index].text
    case .mention: return document.mentions[index].name
    case .column: return document.columns[index].header
    case .note: return document.notesOfReader[index].text
    case .match: return match(object).text
    }
  }

  /// The text that stands for a row (its first text) or a hit.
  private func tableAnchor(of object: ObjectHandle) -> Text? {
    let position = Int(object.kind) - ObjectKind.allCases.count
    guard position >= 0, position / 2 < tables.tables.count else { return nil }
    if position % 2 == 1 { return hit(object).text }
    for column in tables.tables[position / 2].columns.indices {
      let value = rows(ofTable: position / 2).value(Int(object.index), column)
      if case .text(let text) = value, !text.isEmpty { return text }
    }
    return nil
  }

  private static func anchor(of task: Task) -> Text? {
    first(
      [
        task.number, task.title, task.content, task.requirement, task.responsible, task.lead, task.assist,
        task.deadline, task.remarks,
      ], or: { task.columns.first { !$0.value.isEmpty }?.value ?? task.listedUnits.first?.name })
  }

  private static func first(_ texts: [Text], or other: () -> Text?) -> Text? {
    texts.first { !$0.isEmpty } ?? other()
  }
}
