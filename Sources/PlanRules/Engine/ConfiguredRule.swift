package import PlanModel
import PlanSource

/// A rule in force: its definition with the level and options that the configuration gives it.
package struct ConfiguredRule: Sendable {
  /// Whether a rule is known to compile.
  package enum Trust: Sendable {
    /// It is compiled when it is loaded, so that every problem is told.
    case checked
    /// Tests prove that it compiles: each part is compiled when it is first needed.
    case shipped
  }

  package var definition: RuleDefinition
  /// Replaces the level, also in cases; `nil` for the rule's own.
  package var severity: Severity?
  /// Values of options that differ from the defaults, already of the right type.
  package var options: [OptionDefinition]
  /// Whether its findings are shown; a rule that mutes runs even when not selected.
  package var isSelected: Bool
  package var trust: Trust

  /// `definition` as it is.
  package init(_ definition: RuleDefinition, trust: Trust = .checked) {
    self.definition = definition
    self.trust = trust
    options = []
    isSelected = true
  }

  /// The options of the definition, with the values that were set.
  var effectiveOptions: [OptionDefinition] {
    if options.isEmpty { return definition.options }
    return definition.options.map { option in
      options.first { $0.name == option.name }.map { set in
        OptionDefinition(name: option.name, type: option.type, value: set.value)
      } ?? option
    }
  }
}
