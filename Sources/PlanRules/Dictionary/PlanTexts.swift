import PlanModel
import PlanSource

/// The texts of a plan in document order.
enum PlanTexts {
  /// Every text of `plan` that is not empty: front matter, sections with their tasks, notes.
  static func all(of plan: Plan) -> [Text] {
    var texts: [Text] = []
    texts.reserveCapacity(plan.tasks.count * 6 + plan.sections.count * 2 + 16)
    appendFront(of: plan, to: &texts)
    append(plan.columns, to: &texts)
    var nextTask = 0
    for section in plan.sections {
      // Tasks outside sections stand before the first.
      append(tasks: nextTask..<max(nextTask, section.tasks.lowerBound), of: plan, to: &texts)
      append(section.number, to: &texts)
      append(section.title, to: &texts)
      append(section.text, to: &texts)
      nextTask = max(nextTask, section.tasks.lowerBound)
      let end = max(nextTask, section.tasks.upperBound)
      append(tasks: nextTask..<end, of: plan, to: &texts)
      nextTask = end
    }
    append(tasks: nextTask..<max(nextTask, plan.tasks.count), of: plan, to: &texts)
    append(plan.notes, to: &texts)
    append(plan.other, to: &texts)
    return texts
  }

  /// The texts before the tasks.
  private static func appendFront(of plan: Plan, to texts: inout [Text]) {
    append(plan.noticeTitle, to: &texts)
    append(plan.documentNumber, to: &texts)
    append(plan.issuer, to: &texts)
    append(plan.title, to: &texts)
    append(plan.addressees, to: &texts)
    append(plan.preamble, to: &texts)
    append(plan.attachments, to: &texts)
    append(plan.issued, to: &texts)
    append(plan.published, to: &texts)
  }

  /// Cells taken over from the row above are not said again.
  private static func append(tasks numbers: Range<Int>, of plan: Plan, to texts: inout [Text]) {
    plan.tasks.withUnsafeBufferPointer { tasks in
      for index in numbers where tasks.indices.contains(index) {
        for role in FieldRole.cells where tasks[index].isPlain || !tasks[index].inherited.contains(role) {
          append(tasks[index].cell(role), to: &texts)
        }
        if tasks[index].isPlain { continue }
        for column in tasks[index].columns { append(column.value, to: &texts) }
        guard tasks[index].isEmpty(.responsible) else { continue }
        for unit in tasks[index].listedUnits { append(unit.name, to: &texts) }
      }
    }
  }

  @inline(__always)
  private static func append(_ text: Text, to texts: inout [Text]) {
    if !text.isEmpty { texts.append(text) }
  }

  private static func append(_ all: [Text], to texts: inout [Text]) {
    for text in all { append(text, to: &texts) }
  }
}
