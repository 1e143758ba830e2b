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
          for field in fields {
            MentionScanner.scan(
              tasks[index].cell(field), field: field, task: index, vocabulary: vocabulary, into: &found)
          }
        }
        runs.endTask()
      }
    }
    return runs
  }

  private static let fields = [FieldRole.title, .content, .requirement]
}
