package import PlanCalendar
package import PlanModel

/// A rule in force: its definition with the level and options that the configuration gives it.
package struct ConfiguredRule: Sendable {
  package var definition: RuleDefinition
  /// Replaces the level, also in cases; `nil` for the rule's own.
  package var severity: Severity?
  /// Values of options that differ from the defaults, already of the right type.
  package var options: [OptionDefinition]
  /// Whether its findings are shown; a rule that mutes runs even when not selected.
  package var isSelected: Bool

  /// `definition` as it is.
  package init(_ definition: RuleDefinition) {
    self.definition = definition
    options = []
    isSelected = true
  }
}

/// What a run is told besides the rules.
package struct CheckSettings: Sendable {
  package var language = Language.zh
  /// `today`; unknown if not given.
  package var today: CivilDate?
  /// `--profile`, before the configuration's; `nil`: the plan's own, then inferred.
  package var profile: PlanProfile?
  /// `--plan-year`.
  package var year: Int?
  /// The plan of the level above.
  package var upper: Plan?
  /// Words that pattern rules never match.
  package var whitelist: [String] = []

  /// The defaults.
  package init() {}
}

/// Rules compiled against tables and options: immutable, shared by all threads.
package struct RuleSet: Sendable {
  /// Compiles `rules` against `tables`, layered: the first table of a name hides keys in later ones.
  ///
  /// - Throws: ``RuleLoadError`` with every problem of every rule.
  package init(_ rules: [ConfiguredRule], tables: [Table]) throws(RuleLoadError) {
  }
}
