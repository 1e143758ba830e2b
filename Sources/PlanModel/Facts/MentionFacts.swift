import PlanSource

/// The units that act in the prose of tasks.
enum MentionFacts {
  /// The mentions in the title, content and requirement of every task.
  static func runs(of plan: Plan, vocabulary: Vocabulary) -> TaskRuns<Mention> {
    var runs = TaskRuns<Mention>()
    runs.reserve(tasks: plan.tasks.count)
    plan.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        runs.fill { found in
          // Field by field: asked for by its role, a cell costs a copy of the task.
          scan(tasks[index].title, .title, index, vocabulary, into: &found)
          scan(tasks[index].content, .content, index, vocabulary, into: &found)
          scan(tasks[index].requirement, .requirement, index, vocabulary, into: &found)
        }
        runs.endTask()
      }
    }
    return runs
  }

  private static func scan(
    _ text: Text, _ field: FieldRole, _ task: Int, _ vocabulary: Vocabulary, into found: inout [Mention]
  ) {
    MentionScanner.scan(text, field: field, task: task, vocabulary: vocabulary, into: &found)
  }
}
