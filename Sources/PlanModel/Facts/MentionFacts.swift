import PlanSource

/// The units that act in the prose of tasks.
enum MentionFacts {
  /// The mentions in the title, content and requirement of every task.
  static func runs(of plan: Plan, _ prose: ProsePlaces, vocabulary: Vocabulary) -> TaskRuns<Mention> {
    prose.withView { prose in
      TaskRuns(of: plan) { tasks, index, found in
        prose.each(ProsePlace.unitEnd, of: index, in: tasks) { field, text, places in
          MentionScanner.scan(text, places, field: field, task: index, vocabulary: vocabulary, into: &found)
        }
      }
    }
  }
}
