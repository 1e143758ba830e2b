import PlanModel
import PlanSource

/// A text of a plan and where it belongs.
struct FieldText: Sendable {
  var text: Text
  var field: PatternField
  /// The task, as an index of ``Plan/tasks``.
  var task: Int32?
  /// The section, as an index of ``Plan/sections``; of a text in a task, the task's.
  var section: Int32?
}

extension Plan {
  /// Every text of `fields` that is not empty, once: cells taken over from the row above are left out.
  func fieldTexts(_ fields: PatternFields) -> [FieldText] {
    var texts: [FieldText] = []
    texts.reserveCapacity(tasks.count * 6 + sections.count * 2 + 16)
    func add(_ text: Text, _ field: PatternField, task: Int? = nil, section: Int? = nil) {
      guard !text.isEmpty, fields.has(field) else { return }
      texts.append(
        FieldText(text: text, field: field, task: task.map { Int32($0) }, section: section.map { Int32($0) }))
    }
    for (text, field) in frontTexts { add(text, field) }
    for (number, section) in sections.enumerated() {
      add(section.number, .sectionNumber, section: number)
      add(section.title, .sectionTitle, section: number)
      for text in section.text { add(text, .sectionText, section: number) }
    }
    for (number, task) in tasks.enumerated() {
      for (role, field) in Self.cellFields where !task.inherited.contains(role) {
        add(task.cell(role), field, task: number, section: task.section)
      }
      if task.responsible.isEmpty, task.lead.isEmpty, task.assist.isEmpty {
        for unit in task.listedUnits { add(unit.name, .responsible, task: number, section: task.section) }
      }
      for column in task.columns { add(column.value, .columns, task: number, section: task.section) }
    }
    return texts
  }

  private static let cellFields: [(FieldRole, PatternField)] = [
    (.number, .number), (.title, .title), (.content, .content), (.requirement, .requirement),
    (.responsible, .responsible), (.lead, .lead), (.assist, .assist), (.deadline, .deadline),
    (.remarks, .remarks),
  ]

  private var frontTexts: [(Text, PatternField)] {
    var texts: [(Text, PatternField)] = [
      (title, .planTitle), (noticeTitle, .noticeTitle), (documentNumber, .documentNumber), (issuer, .issuer),
      (issued, .issued), (published, .published), (addressees, .addressees),
    ]
    texts += preamble.map { ($0, .preamble) }
    texts += attachments.map { ($0, .attachments) }
    texts += notes.map { ($0, .notes) }
    texts += other.map { ($0, .other) }
    texts += columns.map { ($0, .planColumns) }
    return texts
  }
}
