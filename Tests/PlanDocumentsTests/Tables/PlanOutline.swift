import PlanModel
import PlanSource
import TestSupport

/// A plan in a few lines, for tests.
enum PlanOutline {
  /// Each task on a line: path, number, text; units, deadline; what was taken over.
  static func lines(_ plan: Plan) -> [String] {
    let facts = PlanFacts(plan, vocabulary: ShippedTables.vocabulary)
    return plan.tasks.indices.map { line(plan.tasks[$0], path(plan.tasks[$0], plan), facts, $0) }
  }

  /// The notes: what kind, about what, for which task.
  static func notes(_ plan: Plan) -> [String] {
    plan.readerNotes.map { note in
      let task = note.task.map { " @\($0 + 1)" } ?? ""
      let header = note.header.isEmpty ? "" : " \(note.header)"
      return "\(note.kind.rawValue)\(header) \(short(note.text.string))\(task)"
    }
  }

  private static func path(_ task: Task, _ plan: Plan) -> String {
    var names: [String] = []
    var section = task.section
    while let index = section {
      let number = plan.sections[index].number
      names.insert(number.isEmpty ? plan.sections[index].title.string : number.string, at: 0)
      section = plan.sections[index].parent
    }
    return names.joined(separator: "/")
  }

  private static func line(_ task: Task, _ path: String, _ facts: PlanFacts, _ index: Int) -> String {
    var parts = [path, task.number.string]
    let texts = [task.title, task.content, task.requirement].filter { !$0.isEmpty }
    parts.append(texts.map { short($0.string) }.joined(separator: "→"))
    for (mark, text) in [("L", task.lead), ("A", task.assist), ("R", task.responsible), ("D", task.deadline)]
    where !text.isEmpty {
      parts.append("\(mark):\(text.string)")
    }
    if !task.remarks.isEmpty { parts.append("M:\(task.remarks.string)") }
    for column in task.columns { parts.append("\(column.header.string)=\(column.value.string)") }
    if !task.inherited.isEmpty { parts.append("+" + task.inherited.map(\.rawValue).joined(separator: ",")) }
    if task.continues { parts.append("cont") }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func short(_ text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: "/")
    return line.count <= 10 ? line : String(line.prefix(8)) + "…"
  }
}
