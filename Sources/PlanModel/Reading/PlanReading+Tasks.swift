import PlanSource

extension PlanReading {
  /// Reads the list `value` as the tasks of `section`.
  mutating func readTasks(_ value: TreeNode, in section: Int?) {
    for element in objects(value) {
      readTask(element, in: section)
    }
  }

  /// Reads the object `node` as a task of `section`.
  mutating func readTask(_ node: TreeNode, in section: Int?) {
    var task = Task()
    task.section = section
    task.range = node.range
    taskBeingRead = plan.tasks.count
    for member in node.members {
      switch KeyTable.task.key(member.key) {
      case .number: task.number = textOrNumber(member.value)
      case .title: task.title = text(member.value)
      case .content: task.content = text(member.value)
      case .requirement: task.requirement = text(member.value)
      case .responsible: readResponsible(member.value, into: &task)
      case .lead: task.lead = text(member.value)
      case .assist: task.assist = text(member.value)
      case .deadline: task.deadline = text(member.value)
      case .remarks: task.remarks = text(member.value)
      case .columns: task.columns = map(member.value)
      case .continues: task.continues = flag(member.value)
      case .inherited: task.inherited = roles(member.value)
      case nil: noteUnknown(member, in: .task)
      default: break
      }
    }
    noteInherited(in: task)
    taskBeingRead = nil
    plan.tasks.append(task)
  }

  /// Notes the cells of `task` that were taken over from the row above, as its input says.
  private mutating func noteInherited(in task: Task) {
    for role in task.inherited where !task.cell(role).isEmpty {
      let header = plan.columns.first { ColumnHeader.role(of: $0) == role }?.string ?? role.usualHeader
      plan.readerNotes.append(
        ReaderNote(.inheritedCell, header: header, text: task.cell(role), task: taskBeingRead))
    }
  }

  private mutating func readResponsible(_ value: TreeNode, into task: inout Task) {
    guard value.kind == .array else {
      task.responsible = text(value, expected: "string or list")
      return
    }
    for element in value.elements {
      switch element.kind {
      case .string where !element.text.isEmpty:
        task.listedUnits.append(ListedUnit(name: element.text, role: .responsible))
      case .string, .null: continue
      case .object: readUnit(element, into: &task)
      case .number, .bool, .array: noteWrongType(element, expected: "string or object")
      }
    }
    task.responsible =
      task.listedUnits.isEmpty
      ? emptyText(at: value) : Text.joining(task.listedUnits.map(\.name), by: "、")
  }

  private mutating func readUnit(_ node: TreeNode, into task: inout Task) {
    var unit = ListedUnit(name: .missing, role: .responsible)
    for member in node.members {
      switch KeyTable.unit.key(member.key) {
      case .name: unit.name = text(member.value)
      case .role: unit.role = choice(member.value) ?? .responsible
      case nil: noteUnknown(member, in: .unit)
      default: break
      }
    }
    if !unit.name.isEmpty { task.listedUnits.append(unit) }
  }

  private mutating func roles(_ value: TreeNode) -> [FieldRole] {
    var roles: [FieldRole] = []
    for element in list(value) {
      if let role: FieldRole = choice(element) { roles.append(role) }
    }
    return roles
  }

  private mutating func map(_ value: TreeNode) -> [(header: Text, value: Text)] {
    guard value.kind == .object else {
      if value.kind != .null { noteWrongType(value, expected: "object") }
      return []
    }
    var columns: [(header: Text, value: Text)] = []
    for member in value.members {
      columns.append((header: member.key, value: textOrNumber(member.value)))
    }
    return columns
  }
}
