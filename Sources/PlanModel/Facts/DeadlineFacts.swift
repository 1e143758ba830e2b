import PlanSource

/// The deadlines of a plan.
enum DeadlineFacts {
  /// The deadlines of every task: of its texts, of its deadline cell, and of `phrases`, where a
  /// responsibility bracket says one (完成时限：…).
  static func runs(
    of plan: Plan, _ prose: ProsePlaces, scanner: DeadlineScanner, phrases: TaskRuns<Text>,
    memory: DeadlineMemory
  ) -> TaskRuns<Deadline> {
    let collector = PhraseCollector()
    memory.begin(year: scanner.year)
    return prose.withView { prose in
      TaskRuns(of: plan, expecting: plan.tasks.count * 6) { tasks, index, found in
        prose.each(ProsePlace.deadline, of: index, in: tasks) { field, text, places in
          scanner.scan(text, places, field: field, task: index, collector, into: &found)
        }
        if !tasks[index].isEmpty(.deadline) {
          memory.add(tasks[index].deadline, task: index, scanner, collector, to: &found)
        }
        for position in phrases.range(of: index) {
          scanner.scan(cell: phrases.elements[position], task: index, collector, into: &found)
        }
      }
    }
  }
}
