import PlanModel

/// A rule of a ``RuleSet`` and what is known of it before any plan is seen.
final class RuleEntry: Sendable {
  let configured: ConfiguredRule
  /// Its position in ``PatternIndex/rules``; `nil` for rules that are no pattern.
  let pattern: Int?
  /// Positions of the rules that it mutes, all behind its own.
  let mutes: [Int]
  /// What it asks and tells, unless that is compiled when it is needed.
  let compiled: CompiledRule?
  let tellings: [Language: CompiledTelling]
  /// What it walks over, and where it applies: asked for every plan, before anything else.
  let subject: SubjectKind?
  let profiles: [PlanProfile]

  init(
    _ configured: ConfiguredRule, pattern: Int?, mutes: [Int], compiled: CompiledRule?,
    tellings: [Language: CompiledTelling]
  ) {
    self.configured = configured
    self.pattern = pattern
    self.mutes = mutes
    self.compiled = compiled
    self.tellings = tellings
    (subject, profiles) = (configured.definition.subject, configured.definition.profiles)
  }

  var definition: RuleDefinition { configured.definition }
  var id: RuleID { configured.definition.id }

  /// A level that goes before all that the rule says itself.
  var configuredSeverity: Severity? { configured.severity }

  /// Whether it has anything to do: show findings, or mute those of others.
  var isNeeded: Bool { configured.isSelected || !mutes.isEmpty }
}
