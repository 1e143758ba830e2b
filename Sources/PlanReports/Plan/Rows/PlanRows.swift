import PlanModel
import PlanSource

/// A plan as rows and columns: one row a task, what was taken over from the row above written out.
struct PlanRows {
  /// What a column shows.
  enum Column: Hashable {
    /// The heading of this level around the task, counted from 1.
    case heading(Int)
    case field(FieldRole)
    /// A further column by its header.
    case further(String)
  }

  let columns: [Column]
  private let facts: PlanFacts
  private var plan: Plan { facts.plan }

  init(_ facts: PlanFacts) {
    self.facts = facts
    let plan = facts.plan
    let levels = plan.tasks.compactMap { $0.section.map { plan.sections[$0].level } }.max() ?? 0
    var columns = (0..<levels).map { Column.heading($0 + 1) }
    for role in FieldRole.cells
    where plan.tasks.contains(where: {
      !$0.cell(role).isEmpty || role == .responsible && !$0.listedUnits.isEmpty
    }
    ) {
      columns.append(.field(role))
    }
    var seen: Set<String> = []
    for task in plan.tasks {
      for column in task.columns where seen.insert(column.header.string).inserted {
        columns.append(.further(column.header.string))
      }
    }
    self.columns = columns
  }

  /// The columns below headings, for tables that stand below them on the page.
  var fieldColumns: [Column] {
    columns.filter { if case .heading = $0 { false } else { true } }
  }

  /// The words above `column`: those of the plan where these say plainly what it is for.
  func header(_ column: Column) -> String {
    switch column {
    case .heading(let level): ["章节", "类别", "领域", "板块"][min(level, 4) - 1]
    case .further(let header): header
    case .field(let role): written(role) ?? role.usualHeader
    }
  }

  private func written(_ role: FieldRole) -> String? {
    let header = plan.columns.first { ColumnHeader.role(of: $0) == role }
    return header.map { $0.string.split(whereSeparator: \.isWhitespace).joined() }
  }

  /// What stands in `column` for the task at `index`.
  func cell(_ column: Column, _ index: Int) -> String {
    let task = plan.tasks[index]
    switch column {
    case .heading(let level): return heading(level, around: task)
    case .further(let header):
      return task.columns.first { $0.header.string == header }?.value.string ?? ""
    case .field(.number): return task.continues ? "" : task.number.string
    case .field(.responsible) where !task.listedUnits.isEmpty: return listed(task.listedUnits)
    case .field(let role): return task.cell(role).string
    }
  }

  /// The heading of `level` around `task`; empty if it stands higher.
  private func heading(_ level: Int, around task: Task) -> String {
    var next = task.section
    while let section = next, plan.sections[section].level > level { next = plan.sections[section].parent }
    guard let section = next, plan.sections[section].level == level else { return "" }
    return heading(section)
  }

  /// Number and title of the section at `index` as one heading.
  func heading(_ index: Int) -> String {
    let section = plan.sections[index]
    let number = section.number.string
    guard let last = number.unicodeScalars.last, !section.title.isEmpty else {
      return number + section.title.string
    }
    let isMarked = "、.．)）〕】 ".unicodeScalars.contains(last)
    return number + (isMarked ? "" : last.isASCII ? "." : "、") + section.title.string
  }

  /// Units given one by one, as an office writes them.
  private func listed(_ units: [ListedUnit]) -> String {
    let parts: [(UnitRole, String)] = [(.lead, "牵头"), (.responsible, "负责"), (.assist, "配合")]
    return parts.compactMap { role, word in
      let names = units.filter { $0.role == role }.map(\.name.string)
      return names.isEmpty ? nil : names.joined(separator: "、") + word
    }.joined(separator: "，")
  }
}
