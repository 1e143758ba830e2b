import PlanModel
import PlanSource

/// The cells of a row that belong to a task.
struct TaskCells {
  /// A cell that says what is to be done.
  struct Part {
    var role: FieldRole
    var text: Text
    /// It stands in the first such column.
    var isFirst: Bool
  }

  /// In its own cell.
  private(set) var number: Text?
  private(set) var texts: [Part] = []
  /// With everything but number and headings.
  private(set) var task = Task()
  private(set) var hasUnits = false
  private(set) var hasNumberColumn = false
  private(set) var isNumberMerged = false
  /// The first text column has nothing of its own here.
  private(set) var isFirstTextMerged = false
  private(set) var textColumns = 0

  init(_ row: TableRow, _ layout: TableLayout) {
    for (column, slot) in zip(layout.columns, row.slots) {
      switch column.role {
      case .section: continue
      case .number:
        hasNumberColumn = true
        if slot.isFilled { number = slot.text }
        if slot.state == .below { isNumberMerged = true }
      case .title, .content, .requirement:
        textColumns += 1
        if slot.state == .below, textColumns == 1 { isFirstTextMerged = true }
        guard slot.isFilled else { continue }
        texts.append(Part(role: column.role, text: slot.text, isFirst: textColumns == 1))
        task.set(column.role, slot.text)
      case .responsible, .lead, .assist, .deadline, .remarks: take(slot, column.role)
      case .other: takeOther(slot, column)
      }
    }
  }

  private mutating func take(_ slot: TableGrid.Slot, _ role: FieldRole) {
    guard slot.state == .own || slot.state == .below else { return }
    let known = task.cell(role)
    if slot.text.isEmpty {
      if !known.isLocated { task.set(role, slot.text) }
      return
    }
    if role.isUnits { hasUnits = true }
    task.set(role, known.isEmpty ? slot.text : Text.joining([known, slot.text], by: "；"))
  }

  private mutating func takeOther(_ slot: TableGrid.Slot, _ column: TableLayout.Column) {
    guard slot.state == .own || slot.state == .below, !slot.text.isEmpty, !column.header.isEmpty else {
      return
    }
    task.add(column: column.header, slot.text)
  }

  /// Takes the texts of merged cells above, for a row that has none of its own but a number or units.
  mutating func takeMergedTexts(_ row: TableRow, _ layout: TableLayout) {
    guard number != nil || zip(layout.columns, row.slots).contains(where: { $0.role.isUnits && $1.isFilled })
    else { return }
    var isFirst = true
    for (column, slot) in zip(layout.columns, row.slots) where column.role.isTask {
      if slot.state == .below, !slot.text.isEmpty {
        texts.append(Part(role: column.role, text: slot.text, isFirst: isFirst))
        task.set(column.role, slot.text)
      }
      isFirst = false
    }
  }

  /// Whether nothing but one text is there.
  var isTextOnly: Bool {
    texts.count == 1 && number == nil && !hasUnits && task.deadline.isEmpty && task.columns.isEmpty
      && !isNumberMerged
  }

  /// Whether this is a further row of the task above, whose number was `last`.
  func continues(_ last: Int?, _ grid: TableGrid) -> Bool {
    guard number == nil, let first = texts.first else { return false }
    if grid.table.spans == .known {
      return hasNumberColumn ? isNumberMerged : isFirstTextMerged && !first.isFirst
    }
    if !first.isFirst { return true }
    guard hasNumberColumn, textColumns == 1, let last else { return false }
    guard let parts = NumberedText(first.text) else { return true }
    return parts.value != last + 1
  }
}
