package import PlanModel
import PlanSource

/// Writes a plan as Markdown: the title, headings, and below each a table of its tasks.
///
/// GitHub Flavored Markdown, sections 4.2 (headings), 4.10 (tables) and 2.4 (escapes).
package struct MarkdownPlanWriter {
  private let rows: PlanRows
  private let plan: Plan
  private var text = ""

  /// The plan of `facts`.
  package static func markdown(_ facts: PlanFacts) -> [UInt8] {
    var writer = MarkdownPlanWriter(facts)
    writer.write()
    return Array(writer.text.utf8)
  }

  private init(_ facts: PlanFacts) {
    rows = PlanRows(facts)
    plan = facts.plan
  }

  private mutating func write() {
    if !plan.title.isEmpty { paragraph("# " + line(plan.title.string)) }
    table(plan.tasks.indices.filter { plan.tasks[$0].section == nil })
    for index in plan.sections.indices {
      let section = plan.sections[index]
      let marks = String(repeating: "#", count: min(section.level + 1, 6))
      paragraph("\(marks) \(line(rows.heading(index)))")
      for words in section.text { paragraph(line(words.string)) }
      table(Array(section.tasks))
    }
  }

  private mutating func paragraph(_ words: String) {
    text += (text.isEmpty ? "" : "\n") + words + "\n"
  }

  private mutating func table(_ tasks: [Int]) {
    let columns = rows.fieldColumns
    guard !tasks.isEmpty, !columns.isEmpty else { return }
    var lines = [row(columns.map(rows.header)), row(columns.map { _ in "---" }, isRule: true)]
    for index in tasks { lines.append(row(columns.map { rows.cell($0, index) })) }
    paragraph(lines.joined(separator: "\n"))
  }

  private func row(_ cells: [String], isRule: Bool = false) -> String {
    "| " + cells.map { isRule ? $0 : cell($0) }.joined(separator: " | ") + " |"
  }

  private func cell(_ words: String) -> String {
    escaped(words, lineEnd: "<br>")
  }

  private func line(_ words: String) -> String {
    escaped(words, lineEnd: " ")
  }

  /// `words` without characters that Markdown takes for marks.
  private func escaped(_ words: String, lineEnd: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\r": continue
      case "\n": escaped += lineEnd
      case "\\", "*", "`", "|", "｜", "<": escaped += "\\" + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
