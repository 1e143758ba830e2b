import PlanModel
import PlanSource

/// The texts of a plan in document order.
enum PlanTexts {
  /// Every text of `plan` that is not empty: front matter, sections with their tasks, notes.
  static func all(of plan: Plan) -> [Text] {
    var texts: [Text] = []
    texts.reserveCapacity(plan.tasks.count * cells.count + plan.sections.count * 2 + 16)
    texts.append(contentsOf: front(of: plan))
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
    texts.removeAll { $0.isEmpty }
    return texts
  }

  /// The texts before the tasks.
  private static func front(of plan: Plan) -> [Text] {
    [plan.noticeTitle, plan.documentNumber, plan.issuer, plan.title, plan.addressees] + plan.preamble
      + plan.attachments + [plan.issued, plan.published]
  }

  /// Cells taken over from the row above are not said again.
  private static func append(tasks: Range<Int>, of plan: Plan, to texts: inout [Text]) {
    // By pointer: a task taken out of the array is a copy of some twenty counted references.
    plan.tasks.withUnsafeBufferPointer { all in
      for index in tasks.clamped(to: all.indices) {
        for role in cells
        where !all[index].cell(role).isEmpty
          && (all[index].inherited.isEmpty || !all[index].inherited.contains(role))
        {
          texts.append(all[index].cell(role))
        }
        for column in all[index].columns { texts.append(column.value) }
        guard all[index].responsible.isEmpty else { continue }
        for unit in all[index].listedUnits { texts.append(unit.name) }
      }
    }
  }

  private static let cells: [FieldRole] = [
    .number, .title, .content, .requirement, .responsible, .lead, .assist, .deadline, .remarks,
  ]
}
