import PlanSource

/// The units that act in the prose of tasks.
enum MentionFacts {
  /// The mentions in the title, content and requirement of every task.
  static func runs(of plan: Plan, vocabulary: Vocabulary) -> TaskRuns<Mention> {
    var runs = TaskRuns<Mention>()
    runs.reserve(tasks: plan.tasks.count)
    for index in plan.tasks.indices {
      runs.fill { found in
        for field in [FieldRole.title, .content, .requirement] {
          MentionScanner.scan(
            plan.tasks[index].cell(field), field: field, task: index, vocabulary: vocabulary, into: &found)
        }
      }
      runs.endTask()
    }
    return runs
  }
}
