import PlanModel
import PlanSource

extension TableWalker {
  /// Reads a row with one filled cell, unless it is a task whose other cells are merged with those above.
  mutating func readAlone(
    _ row: TableRow, _ position: Int, into assembler: inout PlanAssembler
  ) -> Bool {
    let slot = grid.rows[row.index][position]
    let text = slot.text
    if isNote(text) {
      assembler.changePlan { $0.notes.append(text) }
      return true
    }
    let column = row.slots.firstIndex { $0.isFilled }
    let isWide = slot.span > 1 && slot.span * 2 > layout.columns.count
    if grid.isCovered(row.index), !isWide { return false }
    if let column, isOwnColumn(column, position), !isWide { return false }
    switch CellContent.of(text, words: vocabulary.deadlines) {
    case .blank, .number, .deadline, .units: return false
    case .heading(let level):
      if let own = layout.taskLevel, level >= own { return false }
      guard text.count <= 300, !text.hasFullStopInside || isWide else { return false }
      enterFullWidth(Heading(text, rank: 1), row, into: &assembler)
      return true
    case .numbered: return readNumbered(row, text, isWide, into: &assembler)
    case .text: return readPlain(row, text, position, isWide, into: &assembler)
    }
  }

  /// Whether the cell stands, where it is, in a column that can be filled alone: text behind blank cells.
  private func isOwnColumn(_ column: Int, _ position: Int) -> Bool {
    switch layout.columns[column].role {
    case .title, .content, .requirement:
      return position > 0 && column == position && !layout.columns[..<column].allSatisfy { $0.role == .other }
    case .section: return true
    case .number, .responsible, .lead, .assist, .deadline, .remarks, .other: return position > 0
    }
  }

  private mutating func readNumbered(
    _ row: TableRow, _ text: Text, _ isWide: Bool, into assembler: inout PlanAssembler
  ) -> Bool {
    guard layout.columns.contains(where: { $0.role == .number }), text.count <= 150,
      !text.hasFullStopInside, isWide || text.isUnfinished
    else { return false }
    if let parts = NumberedText(text), parts.value == (lastNumber ?? 0) + 1, !isWide { return false }
    enterFullWidth(Heading(text, rank: 3), row, into: &assembler)
    return true
  }

  /// Reads a row across the table without a number.
  private mutating func readPlain(
    _ row: TableRow, _ text: Text, _ position: Int, _ isWide: Bool, into assembler: inout PlanAssembler
  ) -> Bool {
    if readSharedUnits(text, row, into: &assembler) { return true }
    if isAfterBreak, !isWide, appendToTask(row, text, into: &assembler) { return true }
    guard position == 0 || isWide else { return false }
    if text.count <= 150, !text.hasFullStopInside, text.lastCode != 0x3002 {
      let sections = layout.columns.filter { $0.role == .section && !$0.isSectionNumber }
      let rank = sections.first.map { $0.rank - 1 } ?? 6
      enterFullWidth(Heading(text, rank: rank), row, into: &assembler)
    } else if isWide || layout.columns.contains(where: { $0.role == .number }) {
      assembler.add(text: text)
      assembler.explain(.row(row.source.number), row.source.range, RowWords.paragraph)
    } else {
      return false
    }
    return true
  }

  /// Reads 以下任务均由…负责.
  private mutating func readSharedUnits(
    _ text: Text, _ row: TableRow, into assembler: inout PlanAssembler
  ) -> Bool {
    var found = StandingUnits(vocabulary)
    found.look(at: text)
    guard !found.isEmpty else { return false }
    standing = found
    assembler.add(text: text)
    assembler.explain(.row(row.source.number), row.source.range, RowWords.standingUnits)
    return true
  }

  private func isNote(_ text: Text) -> Bool {
    text.begins(with: ["注：", "注:", "注1", "备注：", "备注:", "说明：", "说明:", "※", "注 ：", "附注"])
  }

  /// Adds `text` to the task above if that stops in the middle of a sentence, as at the end of a page.
  mutating func appendToTask(
    _ row: TableRow, _ text: Text, into assembler: inout PlanAssembler
  ) -> Bool {
    guard assembler.mayGoOn, let last = assembler.plan.tasks.last, let role = lastText(of: last) else {
      return false
    }
    let above = last.cell(role)
    guard above.count >= 60, above.isUnfinished else { return false }
    assembler.changeLastTask { task in
      task.set(role, Text.joining([above, text], by: ""))
      if let place = text.place {
        task.range = ByteRange(task.range.lowerBound, max(task.range.upperBound, place.upperBound))
      }
    }
    assembler.note(.misalignedRow, text: text, task: assembler.plan.tasks.count - 1)
    assembler.explain(.row(row.source.number), row.source.range, RowWords.appended)
    return true
  }

  private func lastText(of task: Task) -> FieldRole? {
    let order: [FieldRole] = [.requirement, .content, .title]
    return order.first { !task.cell($0).isEmpty }
  }
}
