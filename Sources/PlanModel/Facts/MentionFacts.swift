import PlanSource

/// The units that act in the prose of tasks.
enum MentionFacts {
  /// The mentions in the title, content and requirement of every task.
  static func runs(of plan: Plan, vocabulary: Vocabulary) -> TaskRuns<Mention> {
    var runs = TaskRuns<Mention>()
    for _ in plan.tasks { runs.endTask() }
    return runs
  }
}
