import PlanModel
import PlanPatterns
import PlanSource

extension Plan {
  /// Every text of `fields` that is not empty, once: cells taken over from the row above are left out.
  func fieldTexts(_ fields: PatternFields) -> FieldTexts {
    var texts = FieldTexts(source: source, capacity: tasks.count * 6 + sections.count * 2 + 16)
    addFront(fields, to: &texts)
    for (number, section) in sections.enumerated() {
      let number = Int32(truncatingIfNeeded: number)
      if fields.has(.sectionNumber) { texts.add(section.number, .sectionNumber, section: number) }
      if fields.has(.sectionTitle) { texts.add(section.title, .sectionTitle, section: number) }
      guard fields.has(.sectionText) else { continue }
      for text in section.text { texts.add(text, .sectionText, section: number) }
    }
    let cells = Self.cellFields.filter { fields.has($0.field) }
    tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        let number = Int32(truncatingIfNeeded: index)
        let section = tasks[index].section.map { Int32(truncatingIfNeeded: $0) } ?? -1
        for (role, field) in cells where tasks[index].isPlain || !tasks[index].inherited.contains(role) {
          if let edges = tasks[index].edges(of: role, in: source) {
            texts.add(edges, field, task: number, section: section)
          } else {
            texts.add(tasks[index].cell(role), field, task: number, section: section)
          }
        }
        if !tasks[index].isPlain { Self.addFurther(tasks[index], fields, number, section, to: &texts) }
      }
    }
    return texts
  }

  /// Adds the further columns and, where the cell is empty, the listed units of `task`.
  private static func addFurther(
    _ task: Task, _ fields: PatternFields, _ number: Int32, _ section: Int32, to texts: inout FieldTexts
  ) {
    if fields.has(.columns) {
      for column in task.columns { texts.add(column.value, .columns, task: number, section: section) }
    }
    guard fields.has(.responsible), task.isEmpty(.responsible) else { return }
    for unit in task.listedUnits { texts.add(unit.name, .responsible, task: number, section: section) }
  }

  /// The cells of a task in their order.
  private static let cellFields: [(role: FieldRole, field: PatternField)] = [
    (.number, .number), (.title, .title), (.content, .content), (.requirement, .requirement),
    (.responsible, .responsible), (.lead, .lead), (.assist, .assist), (.deadline, .deadline),
    (.remarks, .remarks),
  ]

  private func addFront(_ fields: PatternFields, to texts: inout FieldTexts) {
    func add(_ all: [Text], _ field: PatternField) {
      guard fields.has(field) else { return }
      for text in all { texts.add(text, field) }
    }
    add([title], .planTitle)
    add([noticeTitle], .noticeTitle)
    add([documentNumber], .documentNumber)
    add([issuer], .issuer)
    add([issued], .issued)
    add([published], .published)
    add([addressees], .addressees)
    add(preamble, .preamble)
    add(attachments, .attachments)
    add(notes, .notes)
    add(other, .other)
    add(columns, .planColumns)
  }
}
