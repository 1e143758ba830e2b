import PlanSource

/// The deadlines of a plan.
enum DeadlineFacts {
  /// The deadlines of every task: of its texts, of its deadline cell, and of `phrases`, where a
  /// responsibility bracket says one (完成时限：…).
  static func runs(of plan: Plan, scanner: DeadlineScanner, phrases: [[Text]]) -> TaskRuns<Deadline> {
    var runs = TaskRuns<Deadline>()
    runs.reserve(tasks: plan.tasks.count)
    var found: [Deadline] = []
    for (index, task) in plan.tasks.enumerated() {
      found.removeAll(keepingCapacity: true)
      scanner.scan(task.title, field: .title, task: index, into: &found)
      scanner.scan(task.content, field: .content, task: index, into: &found)
      scanner.scan(task.requirement, field: .requirement, task: index, into: &found)
      scanner.scan(task.deadline, field: .deadline, task: index, into: &found)
      if index < phrases.count {
        for phrase in phrases[index] { scanner.scan(phrase, field: .deadline, task: index, into: &found) }
      }
      runs.append(contentsOf: found)
      runs.endTask()
    }
    return runs
  }
}
