import PlanSource

extension PlanReading {
  /// Reads the list `value` as the tasks of `section`.
  mutating func readTasks(_ value: TreeNode, in section: Int?) {
    for element in objects(value) {
      readTask(element, in: section)
    }
  }

  /// Reads the object `node` as a task of `section`.
  ///
  /// The task is filled in its place in the plan: copying one is dear.
  mutating func readTask(_ node: TreeNode, in section: Int?) {
    let index = plan.tasks.count
    plan.tasks.append(Task())
    plan.tasks[index].section = section
    plan.tasks[index].range = node.range
    taskBeingRead = index
    for member in node.members {
      guard let key = KeyTable.task.key(member) else {
        let nearest = noteUnknown(member, in: .task)
        if let key = meantKey(nearest, member.value, in: node) { readField(key, member.value, of: index) }
        continue
      }
      readField(key, member.value, of: index)
    }
    noteInherited(in: index)
    taskBeingRead = nil
  }

  /// The field of `task` that a misspelt key was plainly meant for: it is named `name`, is not there, and
  /// `value` is a text.
  ///
  /// The key is noted; without its value every rule would add that the field is missing.
  private func meantKey(_ name: String, _ value: TreeNode, in task: TreeNode) -> PlanKey? {
    guard value.kind == .string, let key = PlanKey(rawValue: name) else { return nil }
    switch key {
    case .number, .title, .content, .requirement, .responsible, .lead, .assist, .deadline, .remarks: break
    default: return nil
    }
    for member in task.members where KeyTable.task.key(member) == key { return nil }
    return key
  }

  /// Notes the cells of the task at `index` that were taken over from the row above, as its input says.
  private mutating func noteInherited(in index: Int) {
    for role in plan.tasks[index].inherited {
      let cell = plan.tasks[index].cell(role)
      if cell.isEmpty { continue }
      let header = plan.columns.first { ColumnHeader.role(of: $0) == role }?.string ?? role.usualHeader
      plan.readerNotes.append(ReaderNote(.inheritedCell, header: header, text: cell, task: index))
    }
  }

  private mutating func readField(_ key: PlanKey, _ value: TreeNode, of index: Int) {
    switch key {
    case .number: plan.tasks[index].number = textOrNumber(value)
    case .title: plan.tasks[index].title = text(value)
    case .content: plan.tasks[index].content = text(value)
    case .requirement: plan.tasks[index].requirement = text(value)
    case .responsible: readResponsible(value, of: index)
    case .lead: plan.tasks[index].lead = unitNames(value)
    case .assist: plan.tasks[index].assist = unitNames(value)
    case .deadline: plan.tasks[index].deadline = text(value)
    case .remarks: plan.tasks[index].remarks = text(value)
    case .columns: plan.tasks[index].columns = map(value)
    case .continues: plan.tasks[index].continues = flag(value)
    case .inherited: plan.tasks[index].inherited = roles(value)
    default: break
    }
  }

  /// A string; a list of strings is noted, and read all the same.
  private mutating func unitNames(_ value: TreeNode) -> Text {
    guard value.kind == .array else { return text(value) }
    noteWrongType(value, expected: "string")
    let names = value.elements.filter { $0.kind == .string && !$0.text.isEmpty }.map(\.text)
    return names.isEmpty ? emptyText(at: value) : Text.joining(names, by: "、", isWritten: true)
  }

  private mutating func readResponsible(_ value: TreeNode, of task: Int) {
    guard value.kind == .array else {
      plan.tasks[task].responsible = text(value, expected: "string or list")
      return
    }
    for element in value.elements {
      switch element.kind {
      case .string where !element.text.isEmpty:
        plan.tasks[task].listedUnits.append(ListedUnit(name: element.text, role: .responsible))
      case .string, .null: continue
      case .object: readUnit(element, of: task)
      case .number, .bool, .array: noteWrongType(element, expected: "string or object")
      }
    }
    let names = plan.tasks[task].listedUnits.map(\.name)
    // Between two strings stands nothing but the mark of the list.
    let areStrings = value.elements.allSatisfy { $0.kind == .string }
    plan.tasks[task].responsible =
      names.isEmpty ? emptyText(at: value) : Text.joining(names, by: "、", isWritten: areStrings)
  }

  private mutating func readUnit(_ node: TreeNode, of task: Int) {
    var unit = ListedUnit(name: .missing, role: .responsible)
    for member in node.members {
      switch KeyTable.unit.key(member) {
      case .name: unit.name = text(member.value)
      case .role: unit.role = choice(member.value) ?? .responsible
      case nil: noteUnknown(member, in: .unit)
      default: break
      }
    }
    if !unit.name.isEmpty { plan.tasks[task].listedUnits.append(unit) }
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
