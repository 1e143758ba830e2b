import PlanSource

extension PlanReading {
  /// Reads the list `value` as the tasks of `section`.
  mutating func readTasks(_ value: TreeView, in section: Int?) {
    for element in objects(value) where element.kind == .object {
      readTask(element, in: section)
    }
  }

  /// Reads the object `node` as a task of `section`.
  mutating func readTask(_ node: TreeView, in section: Int?) {
    let index = plan.tasks.count
    var task = Task()
    task.section = section
    task.range = node.range
    taskBeingRead = index
    for (key, value) in node.members {
      guard let field = KeyTable.task.key(key) else {
        let nearest = noteUnknown(key, in: .task)
        if let field = meantKey(nearest, value, in: node) { readField(field, value, of: &task) }
        continue
      }
      readField(field, value, of: &task)
    }
    let isPlain = task.isPlain
    plan.tasks.append(task)
    if !isPlain { noteInherited(in: index) }
    taskBeingRead = nil
  }

  /// The field of `task` that a misspelt key was plainly meant for: it is named `name`, is not there, and
  /// `value` is a text.
  ///
  /// The key is noted; without its value every rule would add that the field is missing.
  private func meantKey(_ name: String, _ value: TreeView, in task: TreeView) -> PlanKey? {
    guard value.kind == .string, let role = FieldRole(rawValue: name), FieldRole.cells.contains(role),
      let key = PlanKey(rawValue: name)
    else { return nil }
    for (other, _) in task.members where KeyTable.task.key(other) == key { return nil }
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

  private mutating func readField(_ key: PlanKey, _ value: TreeView, of task: inout Task) {
    switch key {
    case .number: task.number = textOrNumber(value)
    case .title: readCell(.title, value, of: &task)
    case .content: readCell(.content, value, of: &task)
    case .requirement: readCell(.requirement, value, of: &task)
    case .responsible: readResponsible(value, of: &task)
    case .lead: task.lead = unitNames(value)
    case .assist: task.assist = unitNames(value)
    case .deadline: readCell(.deadline, value, of: &task)
    case .remarks: readCell(.remarks, value, of: &task)
    case .columns: task.columns = map(value)
    case .continues: task.continues = flag(value)
    case .inherited: task.inherited = roles(value)
    default: break
    }
  }

  /// Nearly all cells are strings cut from the source, as the one before: of these no reference is counted.
  @inline(__always)
  private mutating func readCell(_ role: FieldRole, _ value: TreeView, of task: inout Task) {
    if value.kind == .string, !value.isDecoded, task.take(role, value.edges, of: source) { return }
    task.set(role, text(value))
  }

  /// A string; a list of strings is noted, and read all the same.
  private mutating func unitNames(_ value: TreeView) -> Text {
    guard value.kind == .array else { return text(value) }
    noteWrongType(value, expected: "string")
    var names: [Text] = []
    for element in value.elements where element.kind == .string && !element.edges.isEmpty {
      names.append(content(of: element))
    }
    return names.isEmpty ? emptyText(at: value) : Text.joining(names, by: "、", isWritten: true)
  }

  private mutating func readResponsible(_ value: TreeView, of task: inout Task) {
    if value.kind == .string { return readCell(.responsible, value, of: &task) }
    guard value.kind == .array else {
      task.responsible = text(value, expected: "string or list")
      return
    }
    var units: [ListedUnit] = []
    for element in value.elements {
      switch element.kind {
      case .string where !element.edges.isEmpty:
        units.append(ListedUnit(name: content(of: element), role: .responsible))
      case .string, .null: continue
      case .object: readUnit(element, into: &units)
      case .number, .bool, .array: noteWrongType(element, expected: "string or object")
      }
    }
    // Between two strings stands nothing but the mark of the list.
    let areStrings = value.elements.allSatisfy { $0.kind == .string }
    task.listedUnits = units
    task.responsible =
      units.isEmpty
      ? emptyText(at: value) : Text.joining(units.map(\.name), by: "、", isWritten: areStrings)
  }

  private mutating func readUnit(_ node: TreeView, into units: inout [ListedUnit]) {
    var unit = ListedUnit(name: .missing, role: .responsible)
    for (key, value) in node.members {
      switch KeyTable.unit.key(key) {
      case .name: unit.name = text(value)
      case .role: unit.role = choice(value) ?? .responsible
      case nil: noteUnknown(key, in: .unit)
      default: break
      }
    }
    if !unit.name.isEmpty { units.append(unit) }
  }

  private mutating func roles(_ value: TreeView) -> [FieldRole] {
    var roles: [FieldRole] = []
    for element in list(value) {
      if let role: FieldRole = choice(element) { roles.append(role) }
    }
    return roles
  }

  private mutating func map(_ value: TreeView) -> [(header: Text, value: Text)] {
    guard value.kind == .object else {
      if value.kind != .null { noteWrongType(value, expected: "object") }
      return []
    }
    var columns: [(header: Text, value: Text)] = []
    for (key, value) in value.members {
      columns.append((header: content(of: key), value: textOrNumber(value)))
    }
    return columns
  }
}
