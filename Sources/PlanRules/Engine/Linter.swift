package import PlanModel

/// Checks one plan after another against a set of rules, on one thread.
package final class Linter {
  private let rules: RuleSet
  private let settings: CheckSettings

  /// A linter for `rules`.
  package init(_ rules: RuleSet, settings: CheckSettings) {
    self.rules = rules
    self.settings = settings
  }

  /// The findings of `plan`, in order of place, rule and message.
  package func check(_ plan: Plan) -> [Finding] {
    []
  }
}
