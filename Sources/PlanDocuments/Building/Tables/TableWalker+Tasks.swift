import PlanModel
import PlanSource

extension TableWalker {
  /// Makes the task or tasks of `row`.
  mutating func readTasks(
    _ row: TableRow, below headings: RowHeadings, into assembler: inout PlanAssembler
  ) {
    var cells = TaskCells(row, layout)
    if cells.texts.isEmpty { cells.takeMergedTexts(row, layout) }
    guard !cells.texts.isEmpty else { return readRemains(cells, row, into: &assembler) }
    if !headings.hasNew, cells.isTextOnly, mayAppend(cells),
      let text = cells.texts.first?.text, appendToTask(row, text, into: &assembler)
    {
      return
    }
    var task = cells.task
    task.range = row.source.range
    inherit(into: &task, cells, from: mayInherit ? assembler.plan.tasks.last : nil)
    if layout.splitsCells, cells.number == nil, let first = cells.texts.first, first.isFirst {
      let marks = CellNumbers.marks(in: first.text)
      if marks.count > 1 {
        assembler.explain(.row(row.source.number), row.source.range, RowWords.split(marks.count))
        for part in split(task, first, marks) { add(part, row.source.number, into: &assembler) }
        return
      }
    }
    task.continues = !headings.hasNew && !assembler.plan.tasks.isEmpty && cells.continues(lastNumber, grid)
    if task.continues {
      assembler.explain(.row(row.source.number), row.source.range, RowWords.continued)
    }
    let isJoined = !task.continues && takeNumber(from: cells, into: &task)
    add(task, row.source.number, into: &assembler)
    if isJoined, cells.hasNumberColumn {
      assembler.note(.joinedNumber, text: task.number, task: assembler.plan.tasks.count - 1)
    }
  }

  /// Adds `task` and says what it took over.
  private mutating func add(_ task: Task, _ row: Int, into assembler: inout PlanAssembler) {
    let index = assembler.plan.tasks.count
    var task = task
    if !task.inherited.contains(.responsible) { standing.add(to: &task) }
    assembler.add(task)
    for role in task.inherited {
      let header = layout.header(for: role)
      assembler.note(.inheritedCell, header: header, text: task.cell(role), task: index)
      assembler.explain(.row(row), task.range, RowWords.inherited(header))
    }
    if let value = OrdinalParser.parse(task.number)?.value { lastNumber = value }
    mayInherit = true
    isSectionNew = false
  }

  /// Whether a row that holds nothing but text can be the rest of the task above.
  private func mayAppend(_ cells: TaskCells) -> Bool {
    guard let text = cells.texts.first?.text, NumberedText(text) == nil else { return false }
    return isAfterBreak || cells.hasNumberColumn && lastNumber != nil
  }

  /// Takes over from the task `above` what is blank in a table that does not tell merged cells.
  private func inherit(into task: inout Task, _ cells: TaskCells, from above: Task?) {
    guard grid.table.spans == .unknown, let above else { return }
    if !cells.hasUnits, layout.columns.contains(where: { $0.role.isUnits }) {
      for role in [FieldRole.lead, .responsible, .assist] where !above.cell(role).isEmpty {
        task.set(role, above.cell(role))
        task.inherited.append(role)
      }
    }
    if task.deadline.isEmpty, layout.columns.contains(where: { $0.role == .deadline }),
      !above.deadline.isEmpty
    {
      task.deadline = above.deadline
      task.inherited.append(.deadline)
    }
  }

  /// Takes the number in its own cell, or the one before the text: true for that.
  private func takeNumber(from cells: TaskCells, into task: inout Task) -> Bool {
    if let number = cells.number {
      task.number = number
      return false
    }
    guard let first = cells.texts.first, first.isFirst, let parts = NumberedText(first.text),
      CellNumbers.marks(in: first.text).count <= 1
    else { return false }
    if !parts.isMarked, parts.value != 1 {
      guard let lastNumber, parts.value > 0, parts.value <= lastNumber + 3 else { return false }
    }
    task.number = parts.number
    task.set(first.role, parts.rest)
    return true
  }

  /// The tasks with the numbers `marks` in one cell; they share the other cells of the row.
  private func split(_ task: Task, _ cell: TaskCells.Part, _ marks: [CellNumbers.Mark]) -> [Task] {
    marks.indices.map { index in
      let mark = marks[index]
      let end = index + 1 < marks.count ? marks[index + 1].start : cell.text.count
      let line = cell.text.slice(mark.start, end).trimmed
      var part = task
      part.number = cell.text.slice(mark.start, mark.end).trimmed
      part.set(cell.role, cell.text.slice(mark.end, end).trimmed)
      if let place = line.place { part.range = place }
      return part
    }
  }

  /// Reads a row without text: units or a deadline that go on from the row above.
  private mutating func readRemains(
    _ cells: TaskCells, _ row: TableRow, into assembler: inout PlanAssembler
  ) {
    if cells.number != nil, cells.hasUnits || !cells.task.deadline.isEmpty {
      var task = cells.task
      task.range = row.source.range
      task.number = cells.number ?? .missing
      return add(task, row.source.number, into: &assembler)
    }
    guard mayInherit, cells.hasUnits, assembler.mayGoOn, let last = assembler.plan.tasks.last else { return }
    for role in [FieldRole.lead, .responsible, .assist] where !cells.task.cell(role).isEmpty {
      let above = last.cell(role)
      let rest = cells.task.cell(role)
      assembler.changeLastTask { $0.set(role, above.isEmpty ? rest : Text.joining([above, rest], by: "")) }
    }
    assembler.note(.misalignedRow, text: row.firstCell(grid), task: assembler.plan.tasks.count - 1)
    assembler.explain(.row(row.source.number), row.source.range, RowWords.appended)
  }
}
