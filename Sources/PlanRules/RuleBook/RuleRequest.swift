package import PlanModel

/// What a run asks of the rules: where they come from, and what the command line says of them.
package struct RuleRequest: Sendable {
  /// Rule files built into the program.
  package var shipped: [RuleFile] = []
  /// Tables built into the program that are in no rule file.
  package var shippedTables: [Table] = []
  /// What the patterns of the shipped rules require, as the build step worked it out.
  package var outline: StaticString?
  /// The checked forms of the expressions of the shipped rules, as they were recorded.
  package var forms: StaticString?
  /// `--rules`, in order.
  package var ruleFiles: [String] = []
  /// The one configuration that applies.
  package var configuration: String?
  /// `--select`; empty for all rules in force.
  package var select: [RulePattern] = []
  /// `--ignore`.
  package var ignore: [RulePattern] = []
  /// `--severity RULE=LEVEL`, in order.
  package var severities: [(rule: RulePattern, severity: Severity)] = []

  /// A request for `shipped` rules and nothing else.
  package init(shipped: [RuleFile] = [], shippedTables: [Table] = []) {
    self.shipped = shipped
    self.shippedTables = shippedTables
  }
}
