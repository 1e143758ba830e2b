import PlanSource

extension PlanReading {
  /// Reads the list `value` as the sections of `parent`.
  ///
  /// Recursion is as deep as sections are nested, which the parsers bound.
  mutating func readSections(_ value: TreeView, in parent: Int?) {
    for element in objects(value) where element.kind == .object {
      readSection(element, in: parent)
    }
  }

  private mutating func readSection(_ node: TreeView, in parent: Int?) {
    let index = plan.sections.count
    var section = Section()
    section.parent = parent
    section.level = parent.map { plan.sections[$0].level + 1 } ?? 1
    section.range = node.range
    var tasks: TreeView?
    var sections: TreeView?
    for (key, value) in node.members {
      switch KeyTable.section.key(key) {
      case .number: section.number = textOrNumber(value)
      case .title: section.title = text(value)
      case .text: section.text = texts(value)
      case .tasks: tasks = value
      case .sections: sections = value
      case nil: noteUnknown(key, in: .section)
      default: break
      }
    }
    plan.sections.append(section)
    let firstTask = plan.tasks.count
    if let tasks { readTasks(tasks, in: index) }
    plan.sections[index].tasks = firstTask..<plan.tasks.count
    if let sections { readSections(sections, in: index) }
    plan.sections[index].allTasks = firstTask..<plan.tasks.count
    plan.sections[index].descendants = index + 1..<plan.sections.count
  }

  /// Notes headings that stand twice because a table was broken over pages: the same number and title as
  /// the section before, and the numbers below run on.
  mutating func noteRepeatedHeadings() {
    var latest = [Int](repeating: -1, count: plan.sections.count + 1)
    for index in plan.sections.indices where !plan.sections[index].title.isEmpty {
      let siblings = plan.sections[index].parent.map { $0 + 1 } ?? 0
      let before = latest[siblings]
      latest[siblings] = index
      if before >= 0, isRepeated(index, of: before) {
        plan.readerNotes.append(ReaderNote(.repeatedHeading, header: "", text: plan.sections[index].title))
      }
    }
  }

  private func isRepeated(_ index: Int, of before: Int) -> Bool {
    guard plan.sections[before].title == plan.sections[index].title,
      plan.sections[before].number == plan.sections[index].number
    else { return false }
    return firstNumbers(below: before) != firstNumbers(below: index)
  }

  /// The first numbers of tasks and of sections below `index`: equal if both sections begin anew.
  private func firstNumbers(below index: Int) -> [Text] {
    let section = plan.sections[index]
    let task = plan.tasks[section.tasks].first { !$0.number.isEmpty }
    let child = plan.sections[section.descendants].first { !$0.number.isEmpty }
    return [task?.number ?? .missing, child?.number ?? .missing]
  }
}
