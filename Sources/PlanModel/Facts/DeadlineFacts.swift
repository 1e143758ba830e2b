import PlanSource

/// The deadlines of a plan.
enum DeadlineFacts {
  /// The deadlines of every task: of its texts, of its deadline cell, and of `phrases`, where a
  /// responsibility bracket says one (完成时限：…).
  static func runs(of plan: Plan, scanner: DeadlineScanner, phrases: [[Text]]) -> TaskRuns<Deadline> {
    var runs = TaskRuns<Deadline>()
    runs.reserve(tasks: plan.tasks.count)
    for index in plan.tasks.indices {
      runs.fill { found in
        for field in fields {
          scanner.scan(plan.tasks[index].cell(field), field: field, task: index, into: &found)
        }
        if index < phrases.count {
          for phrase in phrases[index] { scanner.scan(phrase, field: .deadline, task: index, into: &found) }
        }
      }
      runs.endTask()
    }
    return runs
  }

  private static let fields = [FieldRole.title, .content, .requirement, .deadline]
}
