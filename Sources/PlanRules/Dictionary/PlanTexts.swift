import PlanModel
import PlanSource

/// The texts of a plan in document order.
enum PlanTexts {
  /// Every text of `plan` that is not empty: front matter, sections with their tasks, notes.
  static func all(of plan: Plan) -> [Text] {
    var texts = front(of: plan)
    texts.append(contentsOf: plan.columns)
    var nextTask = 0
    for section in plan.sections {
      // Tasks outside sections stand before the first.
      append(tasks: nextTask..<max(nextTask, section.tasks.lowerBound), of: plan, to: &texts)
      texts.append(section.number)
      texts.append(section.title)
      texts.append(contentsOf: section.text)
      nextTask = max(nextTask, section.tasks.lowerBound)
      let end = max(nextTask, section.tasks.upperBound)
      append(tasks: nextTask..<end, of: plan, to: &texts)
      nextTask = end
    }
    append(tasks: nextTask..<plan.tasks.count, of: plan, to: &texts)
    texts.append(contentsOf: plan.notes)
    texts.append(contentsOf: plan.other)
    return texts.filter { !$0.isEmpty }
  }

  /// The texts before the tasks.
  private static func front(of plan: Plan) -> [Text] {
    [plan.noticeTitle, plan.documentNumber, plan.issuer, plan.title, plan.addressees] + plan.preamble
      + plan.attachments + [plan.issued, plan.published]
  }

  /// Cells taken over from the row above are not said again.
  private static func append(tasks: Range<Int>, of plan: Plan, to texts: inout [Text]) {
    for index in tasks where plan.tasks.indices.contains(index) {
      append(task: plan.tasks[index], to: &texts)
    }
  }

  private static func append(task: borrowing Task, to texts: inout [Text]) {
    for role in cells where !task.inherited.contains(role) {
      let cell = task.cell(role)
      if !cell.isEmpty { texts.append(cell) }
    }
    for column in task.columns { texts.append(column.value) }
    guard task.responsible.isEmpty else { return }
    for unit in task.listedUnits { texts.append(unit.name) }
  }

  private static let cells: [FieldRole] = [
    .number, .title, .content, .requirement, .responsible, .lead, .assist, .deadline, .remarks,
  ]
}
