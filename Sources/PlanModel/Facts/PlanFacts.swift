
/// What can be derived from a plan's texts, each part when it is first asked for.
///
/// One instance serves one plan on one thread. Lists are flat and in document order; the parts of a task
/// are runs of them.
package final class PlanFacts {
  package let plan: Plan
  package let vocabulary: Vocabulary

  /// The facts of `plan`, read with the words of `vocabulary`.
  package init(_ plan: Plan, vocabulary: Vocabulary) {
    self.plan = plan
    self.vocabulary = vocabulary
  }
}
