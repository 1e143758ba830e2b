package import PlanModel

/// What a run over one plan gave.
package struct LintReport: Sendable {
  /// In order of place, rule and message; with `rules/undecided` and `rules/not-evaluated`.
  package var findings: [Finding] = []
  package var undecided: [UndecidedRule] = []
  package var unevaluated: [UnevaluatedRule] = []

  /// Nothing found.
  package init() {}
}
