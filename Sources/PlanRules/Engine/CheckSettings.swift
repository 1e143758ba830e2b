package import PlanCalendar
package import PlanModel

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
  /// The levels of the tool's own rules; one that is missing is switched off.
  package var ownRules = OwnRuleLevels.usual

  /// The defaults.
  package init() {}

  /// `plan` with what the run says of it in place of what it says itself.
  func applied(to plan: Plan) -> Plan {
    var plan = plan
    if let profile { plan.statedProfile = profile }
    if let year {
      plan.statedYear = year
      plan.deniesYear = false
    }
    return plan
  }
}
