import PlanExpressions
package import PlanModel
import PlanSource

/// A rule as lists and pages show it: with the level and options in force.
package struct ListedRule: Sendable {
  /// An option with its default and its value.
  package struct Option: Hashable, Sendable {
    package let name: String
    /// Such as `list(string)`.
    package let type: String
    /// As a rule file has it.
    package let standard: String
    package let value: String
  }

  package let id: RuleID
  package let severity: Severity
  /// The level that the rule file gives.
  package let standardSeverity: Severity
  package let isOn: Bool
  package let title: Words
  package let why: Words
  package let basis: String
  /// The message, with … for what varies; empty for the tool's own rules.
  package let message: Words
  /// Rules that say no more where this one does.
  package let mutes: [String]
  package let tags: [String]
  package let profiles: [PlanProfile]
  package let options: [Option]
  /// What it looks at; empty for the tool's own rules.
  package let scope: Words
  package let fix: Fix.Safety?
  /// The file it stands in; empty for the tool's own rules.
  package let file: String

  /// `definition` as `configured`; `nil` for a rule that is off.
  init(_ definition: RuleDefinition, configured: ConfiguredRule?) {
    id = definition.id
    standardSeverity = definition.severity
    severity = configured?.severity ?? configured?.definition.severity ?? definition.severity
    isOn = configured?.isSelected ?? false
    title = definition.title
    why = definition.why
    basis = definition.basis
    message = ListingWords.message(definition.message)
    mutes = definition.mutes.map(\.string)
    tags = definition.tags
    profiles = definition.profiles
    scope = ListingWords.scope(of: definition)
    fix = ListingWords.bestSafety(of: definition)
    file = definition.file
    options = definition.options.map { option in
      let set = configured?.options.first { $0.name == option.name }
      return Option(
        name: option.name.string, type: option.type.spelling, standard: ListingWords.literal(option.value),
        value: ListingWords.literal((set ?? option).value))
    }
  }

  /// A rule of the tool itself at the level `severity`; `nil` if it is off.
  init(_ rule: OwnRule, severity: Severity?) {
    id = rule.id
    standardSeverity = rule.severity
    self.severity = severity ?? rule.severity
    isOn = severity != nil
    title = rule.title
    why = rule.why
    basis = ""
    message = Words("")
    mutes = []
    tags = []
    profiles = []
    options = []
    scope = Words("")
    fix = nil
    file = ""
  }
}
