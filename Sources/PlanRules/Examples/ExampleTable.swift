import PlanModel
import PlanSource

/// A plan of an example as the rows of a table, where a table can say it (rule language section 10).
///
/// What it cannot say: lists of units, rows that continue others, cells with a mark of columns or over
/// several lines, and blank cells below filled ones, which readers of tables take for merged.
struct ExampleTable {
  /// The title and the date, marks included.
  let front: [String]
  private(set) var header: [String] = []
  /// Cells as they are written, marks included.
  private(set) var rows: [[String]] = []

  private static let mostLevels = 3

  /// A task with the headings around it.
  private struct Row {
    var headings: [String]
    var cells: [String: String]
  }

  /// The table for `node`, fields of a task or a plan; `nil` if a table cannot say it.
  init?(_ node: TreeNode) {
    var rows: [Row] = []
    if ExampleDocument.isPlan(node) {
      guard let front = Self.front(of: node),
        Self.add(tasksOf: node, headings: [], to: &rows)
      else { return nil }
      self.front = front
    } else {
      front = ExampleDocument.defaults.map(\.1)
      guard let row = Self.row(node, headings: []) else { return nil }
      rows = [row]
    }
    guard lay(out: rows) else { return nil }
  }

  private static func front(of node: TreeNode) -> [String]? {
    var front: [String] = []
    for member in node.members {
      let isKnown = ["title", "issued", "tasks", "sections"].contains(member.key.string)
      guard isKnown, ["tasks", "sections"].contains(member.key.string) || isCell(member.value) else {
        return nil
      }
    }
    for (key, value) in ExampleDocument.defaults {
      guard let given = node[key] else {
        front.append(value)
        continue
      }
      if given.kind == .string { front.append(given.text.string) } else if key == "title" { return nil }
    }
    return front
  }

  /// Adds the tasks of a plan or section; `false` if one of them is more than a row.
  private static func add(tasksOf node: TreeNode, headings: [String], to rows: inout [Row]) -> Bool {
    for task in node["tasks"].map({ Array($0.elements) }) ?? [] {
      guard let row = row(task, headings: headings) else { return false }
      rows.append(row)
    }
    for section in node["sections"].map({ Array($0.elements) }) ?? [] {
      guard headings.count < mostLevels, let heading = heading(of: section),
        add(tasksOf: section, headings: headings + [heading], to: &rows)
      else { return false }
    }
    return true
  }

  /// Number and title of a section in one cell; `nil` if it has anything a cell cannot say.
  private static func heading(of section: TreeNode) -> String? {
    let keys = section.members.map(\.key.string)
    guard keys.allSatisfy({ ["number", "title", "tasks", "sections"].contains($0) }),
      let number = section["number"], let title = section["title"], isCell(number), isCell(title),
      section["tasks"].map({ !Array($0.elements).isEmpty }) ?? false
    else { return nil }
    let mark = number.text.string
    guard let last = mark.unicodeScalars.last else { return nil }
    let isMarked = "、.．)）".unicodeScalars.contains(last)
    if !isMarked, mark.contains("»") || mark.contains("›") { return nil }
    return mark + (isMarked ? "" : "、") + title.text.string
  }

  private static func row(_ task: TreeNode, headings: [String]) -> Row? {
    var cells: [String: String] = [:]
    guard task.kind == .object else { return nil }
    for member in task.members {
      let key = member.key.string
      if member.value.kind == .null { continue }
      if key == "columns", member.value.kind == .object {
        for column in member.value.members {
          guard isCell(column.value), isPlain(column.key.string) else { return nil }
          cells["columns." + column.key.string] = column.value.text.string
        }
        continue
      }
      guard FieldRole.cells.contains(where: { $0.rawValue == key }), isCell(member.value) else { return nil }
      cells[key] = member.value.text.string
    }
    return Row(headings: headings, cells: cells.filter { !$0.value.isEmpty })
  }

  /// Whether a cell of a table in plain text can hold `node`, and where its marks stand can be told.
  private static func isCell(_ node: TreeNode) -> Bool {
    if node.kind == .null { return true }
    guard node.kind == .string || node.integer != nil else { return false }
    return isPlain(node.text.string)
  }

  private static func isPlain(_ text: String) -> Bool {
    let words = text.unicodeScalars.filter { !"«»‹›".unicodeScalars.contains($0) }
    let isEdged = words.first.map(isBlank) ?? false || words.last.map(isBlank) ?? false
    let isMarkedEmpty = text.contains("«»") || text.contains("‹›")
    return !isEdged && !isMarkedEmpty && !words.contains { "|｜\n\r\t\\*`".unicodeScalars.contains($0) }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}"
  }

  /// Puts `rows` below headers; `false` if a cell would be blank below a filled one.
  private mutating func lay(out rows: [Row]) -> Bool {
    let levels = rows.map(\.headings.count).max() ?? 0
    guard !rows.isEmpty, rows.allSatisfy({ $0.headings.count == levels }) else { return false }
    var keys: [String] = []
    for role in FieldRole.cells where rows.contains(where: { $0.cells[role.rawValue] != nil }) {
      keys.append(role.rawValue)
    }
    keys += Set(rows.flatMap(\.cells.keys)).filter { $0.hasPrefix("columns.") }.sorted()
    guard keys.count + levels >= 2 else { return false }
    header = Self.sectionHeaders.prefix(levels) + keys.map(Self.header)
    var filled: Set<String> = []
    for row in rows {
      for key in keys where row.cells[key] == nil && filled.contains(key) { return false }
      filled.formUnion(row.cells.keys)
      self.rows.append(row.headings + keys.map { row.cells[$0] ?? "" })
    }
    return true
  }

  private static let sectionHeaders = ["章节", "类别", "领域"]

  private static func header(of key: String) -> String {
    FieldRole(rawValue: key)?.usualHeader ?? String(key.dropFirst("columns.".count))
  }

  /// As a text with a table of columns between bars.
  var text: String {
    let lines = [header] + rows
    return (front + [""] + lines.map { "| " + $0.joined(separator: " | ") + " |" })
      .joined(separator: "\n") + "\n"
  }

  /// Whether `plan`, read from ``text``, says the same as `other`, read from JSON, nothing guessed.
  static func says(_ plan: PlanFacts, _ other: PlanFacts) -> Bool {
    let (read, meant) = (plan.plan, other.plan)
    guard read.title == meant.title, read.issued == meant.issued, read.readerNotes.isEmpty,
      meant.readerNotes.isEmpty, read.tasks.count == meant.tasks.count,
      read.sections.count == meant.sections.count,
      read.preamble.isEmpty, read.notes.isEmpty, read.other.isEmpty
    else { return false }
    return read.tasks.indices.allSatisfy { index in
      let (task, wanted) = (read.tasks[index], meant.tasks[index])
      return FieldRole.cells.allSatisfy { task.cell($0) == wanted.cell($0) } && !task.continues
        && task.inherited.isEmpty && plan.taskFacts(index).path == other.taskFacts(index).path
        && task.columns.allSatisfy { column in
          wanted.columns.contains { $0.header == column.header && $0.value == column.value }
        }
        && titles(around: task, read) == titles(around: wanted, meant)
    }
  }

  private static func titles(around task: Task, _ plan: Plan) -> [Text] {
    var titles: [Text] = []
    var next = task.section
    while let section = next, titles.count <= plan.sections.count {
      titles.append(plan.sections[section].title)
      next = plan.sections[section].parent
    }
    return titles
  }
}
