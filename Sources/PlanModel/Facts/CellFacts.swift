import PlanSource

/// The points of cells and the documents that texts cite.
enum CellFacts {
  /// The items of the title, content and requirement of every task.
  static func items(of plan: Plan) -> TaskRuns<Item> {
    TaskRuns(of: plan) { tasks, index, found in
      ItemScanner.scan(tasks[index].title, field: .title, task: index, into: &found)
      ItemScanner.scan(tasks[index].content, field: .content, task: index, into: &found)
      ItemScanner.scan(tasks[index].requirement, field: .requirement, task: index, into: &found)
    }
  }

  /// The documents cited in preamble, notes, sections and tasks, in this order and that of the document.
  static func references(of plan: Plan) -> [Reference] {
    var references: [Reference] = []
    for text in plan.preamble + plan.notes {
      ReferenceScanner.scan(text, task: nil, into: &references)
    }
    var task = 0
    for section in plan.sections {
      addTasks(from: &task, upTo: section.tasks.lowerBound, of: plan, to: &references)
      ReferenceScanner.scan(section.title, task: nil, into: &references)
      for text in section.text { ReferenceScanner.scan(text, task: nil, into: &references) }
      addTasks(from: &task, upTo: section.tasks.upperBound, of: plan, to: &references)
    }
    addTasks(from: &task, upTo: plan.tasks.count, of: plan, to: &references)
    return references
  }

  private static func addTasks(
    from next: inout Int, upTo end: Int, of plan: Plan, to references: inout [Reference]
  ) {
    plan.tasks.withUnsafeBufferPointer { tasks in
      while next < end {
        ReferenceScanner.scan(tasks[next].title, task: next, into: &references)
        ReferenceScanner.scan(tasks[next].content, task: next, into: &references)
        ReferenceScanner.scan(tasks[next].requirement, task: next, into: &references)
        ReferenceScanner.scan(tasks[next].remarks, task: next, into: &references)
        next += 1
      }
    }
  }
}
