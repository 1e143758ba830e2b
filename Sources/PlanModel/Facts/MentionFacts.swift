import PlanSource

/// The units that act in the prose of tasks.
enum MentionFacts {
  /// The mentions in the title, content and requirement of every task.
  static func runs(of plan: Plan, vocabulary: Vocabulary) -> TaskRuns<Mention> {
    TaskRuns(of: plan) { tasks, index, found in
      scan(tasks[index].title, .title, index, vocabulary, into: &found)
      scan(tasks[index].content, .content, index, vocabulary, into: &found)
      scan(tasks[index].requirement, .requirement, index, vocabulary, into: &found)
    }
  }

  private static func scan(
    _ text: Text, _ field: FieldRole, _ task: Int, _ vocabulary: Vocabulary, into found: inout [Mention]
  ) {
    MentionScanner.scan(text, field: field, task: task, vocabulary: vocabulary, into: &found)
  }
}
