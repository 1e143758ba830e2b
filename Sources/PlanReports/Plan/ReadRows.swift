import PlanModel
import PlanSource

/// Tells what became of each row: headings, tasks with their units and deadlines.
struct ReadRows {
  private let facts: PlanFacts
  private let language: Language
  private var plan: Plan { facts.plan }

  init(_ facts: PlanFacts, language: Language) {
    self.facts = facts
    self.language = language
  }

  /// A line for each heading and task in the order of the page; `place` words where it stands.
  func lines(_ place: (ByteRange?) -> String) -> [String] {
    var rows: [(start: Int, words: String)] = []
    for section in plan.sections {
      guard let range = (section.title.isEmpty ? section.number : section.title).place else { continue }
      let heading = quoted(section.number.string + section.title.string)
      let words = choose("第\(section.level)级标题\(heading)", "heading of level \(section.level) \(heading)")
      rows.append((range.lowerBound, place(range) + words))
    }
    for index in plan.tasks.indices {
      let range = start(of: index)
      rows.append((range.lowerBound, place(range) + task(index)))
    }
    return rows.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element.words)
  }

  /// Where the first of the task's own cells stands.
  private func start(of index: Int) -> ByteRange {
    let task = plan.tasks[index]
    let own = FieldRole.allCases.filter { !task.inherited.contains($0) }.compactMap { task.cell($0).place }
    return own.filter { task.range.contains($0) }.min() ?? task.range
  }

  private func task(_ index: Int) -> String {
    let task = plan.tasks[index]
    let ordinal = facts.ordinal(ofTask: index)
    let words = [task.title, task.content, task.requirement].first { !$0.isEmpty } ?? .missing
    var parts = [choose("任务\(ordinal)", "task \(ordinal) ") + quoted(words.string)]
    if task.continues { parts[0] += choose("（上一项的又一行）", " (a further row of the one above)") }
    let units = facts.unitRange(of: index).map { facts.units[$0] }.map { unit in
      unit.name.string + choose("（\(role(unit.role))）", " (\(unit.role.rawValue))")
    }
    parts.append(units.isEmpty ? choose("没有责任单位", "no unit") : units.joined(separator: choose("、", ", ")))
    if !task.deadline.isEmpty { parts.append(PrintableText.of(task.deadline.string)) }
    if !task.inherited.isEmpty {
      let names = task.inherited.map { language == .zh ? $0.usualHeader : $0.columnWord }
      parts.append(choose("沿用上一行的", "taken from above: ") + names.joined(separator: choose("、", ", ")))
    }
    return parts.joined(separator: choose("；", "; "))
  }

  private func role(_ role: UnitRole) -> String {
    switch role {
    case .lead: "牵头"
    case .assist: "配合"
    case .responsible: "责任"
    }
  }

  private func quoted(_ text: String) -> String { PrintableText.quoted(text, atMost: 20, language) }

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
