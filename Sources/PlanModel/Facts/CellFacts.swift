import PlanSource

/// The points of cells and the documents that texts cite.
enum CellFacts {
  /// The items of the title, content and requirement of every task.
  static func items(of plan: Plan, _ prose: ProsePlaces) -> TaskRuns<Item> {
    prose.withView { prose in
      TaskRuns(of: plan) { tasks, index, found in
        prose.each(ProsePlace.item, of: index, in: tasks) { field, text, places in
          ItemScanner.scan(text, places, field: field, task: index, into: &found)
        }
      }
    }
  }

  /// The documents cited in preamble, notes, sections and tasks, in this order and that of the document.
  static func references(of plan: Plan, _ prose: ProsePlaces) -> [Reference] {
    var references: [Reference] = []
    for text in plan.preamble + plan.notes {
      ReferenceScanner.scan(text, task: nil, into: &references)
    }
    var task = 0
    for section in plan.sections {
      addTasks(from: &task, upTo: section.tasks.lowerBound, of: plan, prose, to: &references)
      ReferenceScanner.scan(section.title, task: nil, into: &references)
      for text in section.text { ReferenceScanner.scan(text, task: nil, into: &references) }
      addTasks(from: &task, upTo: section.tasks.upperBound, of: plan, prose, to: &references)
    }
    addTasks(from: &task, upTo: plan.tasks.count, of: plan, prose, to: &references)
    return references
  }

  private static func addTasks(
    from next: inout Int, upTo end: Int, of plan: Plan, _ prose: ProsePlaces,
    to references: inout [Reference]
  ) {
    guard next < end else { return }
    let tasks = next..<end
    next = end
    prose.withView { prose in
      plan.tasks.withUnsafeBufferPointer { all in
        for index in tasks {
          prose.each(ProsePlace.title, of: index, in: all) { _, text, _ in
            ReferenceScanner.scan(text, task: index, into: &references)
          }
          if !all[index].remarks.isEmpty {
            ReferenceScanner.scan(all[index].remarks, task: index, into: &references)
          }
        }
      }
    }
  }
}
