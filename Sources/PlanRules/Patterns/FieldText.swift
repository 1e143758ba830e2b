import PlanModel
import PlanPatterns
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
    func addCell(_ text: Text, _ field: PatternField, _ task: Int?, _ section: Int?) {
      guard !text.isEmpty, fields.has(field) else { return }
      texts.append(
        FieldText(text: text, field: field, task: task.map { Int32($0) }, section: section.map { Int32($0) }))
    }
    func add(_ text: Text, _ field: PatternField, section: Int? = nil) { addCell(text, field, nil, section) }
    for (text, field) in frontTexts { add(text, field) }
    for (number, section) in sections.enumerated() {
      add(section.number, .sectionNumber, section: number)
      add(section.title, .sectionTitle, section: number)
      for text in section.text { add(text, .sectionText, section: number) }
    }
    tasks.withUnsafeBufferPointer { tasks in
      for number in tasks.indices {
        let section = tasks[number].section
        for (role, field) in Self.cellFields
        where tasks[number].isPlain || !tasks[number].inherited.contains(role) {
          addCell(tasks[number].cell(role), field, number, section)
        }
        if tasks[number].isPlain { continue }
        for column in tasks[number].columns { addCell(column.value, .columns, number, section) }
        guard tasks[number].isEmpty(.responsible) else { continue }
        for unit in tasks[number].listedUnits { addCell(unit.name, .responsible, number, section) }
      }
    }
    return texts
  }

  /// The cells of a task in their order.
  private static let cellFields: [(role: FieldRole, field: PatternField)] = [
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
