import PlanCalendar
import PlanModel
import PlanSource

extension NormalisedPlanWriter {
  mutating func writeTasks(_ indices: some Collection<Int>) {
    guard !indices.isEmpty else { return }
    writeList(.tasks, indices) { document, index in document.writeTask(index) }
  }

  private mutating func writeTask(_ index: Int) {
    let task = facts.plan.tasks[index]
    write(.number, task.number)
    write(.title, task.title)
    write(.content, task.content)
    write(.requirement, task.requirement)
    writeResponsible(task)
    write(.lead, task.lead)
    write(.assist, task.assist)
    write(.deadline, task.deadline)
    write(.remarks, task.remarks)
    writeColumns(task)
    if task.continues {
      writer.key(PlanKey.continues.rawValue)
      writer.bool(true)
    }
    write(.inherited, task.inherited.map(\.rawValue))
    writeDerived(task, at: index)
    writeLocation(task.range, in: task.cell ?? facts.plan.place(ofTask: index)?.cell)
  }

  /// The cell as written, or the list of units that the input gives instead.
  private mutating func writeResponsible(_ task: Task) {
    guard !task.listedUnits.isEmpty else {
      write(.responsible, task.responsible)
      return
    }
    writeList(.responsible, task.listedUnits) { document, unit in
      document.write(.name, unit.name)
      document.write(.role, unit.role.rawValue)
      document.writeLocation(unit.name.place)
    }
  }

  /// Further columns; of two with one header the first.
  private mutating func writeColumns(_ task: Task) {
    guard !task.columns.isEmpty else { return }
    writer.key(PlanKey.columns.rawValue)
    writer.beginObject()
    for (position, column) in task.columns.enumerated()
    where !task.columns[..<position].contains(where: { $0.header == column.header }) {
      writer.key(column.header)
      writer.string(column.value)
    }
    writer.endObject()
  }

  private mutating func writeDerived(_ task: Task, at index: Int) {
    let derived = facts.taskFacts(index)
    write(.path, derived.path)
    writeDerived(PlanKey.ordinal.rawValue, derived.ordinal.isEmpty ? nil : derived.ordinal)
    let units = facts.units
    writeList(.units, facts.unitRange(of: index)) { document, position in
      let unit = units[position]
      document.write(.name, unit.name)
      document.write(.role, unit.role.rawValue)
      document.writeDerived("kind", unit.kind.rawValue)
      document.writeDerived("text", unit.name.string)
      document.writeLocation(unit.name.place)
    }
    writer.key(PlanKey.openEnded.rawValue)
    writer.bool(facts.isOpenEnded(index))
    write(.arrangement, facts.arrangement(index).rawValue)
    let deadlines = facts.deadlines
    writeList(.deadlines, facts.deadlineRange(of: index)) { document, position in
      document.write(deadlines[position])
    }
  }

  private mutating func write(_ deadline: Deadline) {
    write(.text, deadline.text)
    writeDerived("field", deadline.field.rawValue)
    writeDerived("kind", deadline.kind.rawValue)
    writeDerived("due", deadline.due?.description)
    writeDerived("start", deadline.start?.description)
    writeLocation(deadline.text.place)
  }
}
