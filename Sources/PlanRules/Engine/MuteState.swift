import PlanModel

/// Where in one plan which rules are muted.
struct MuteState {
  /// The rule that mutes first, by its position, in each part of the plan.
  private struct Scope {
    var plan: Int?
    var sections: [Int: Int] = [:]
    var tasks: [Int: Int] = [:]
  }

  private var scopes: [Int: Scope] = [:]

  /// Whether every finding of the rule in position `rule` is removed.
  func isMuted(_ rule: Int) -> Bool { muter(of: rule) != nil }

  /// The position of the rule that removes every finding of the rule in position `rule`.
  func muter(of rule: Int) -> Int? { scopes[rule]?.plan }

  /// The position of the rule that removes a finding of the rule in position `rule` about this task and
  /// section; `nil` if it stays.
  func muter(of rule: Int, task: Int?, section: Int?, in plan: Plan) -> Int? {
    guard let scope = scopes[rule] else { return nil }
    if let muter = scope.plan ?? task.flatMap({ scope.tasks[$0] }) { return muter }
    var next = section
    while let section = next {
      if let muter = scope.sections[section] { return muter }
      let parent = plan.sections[section].parent
      next = parent == section ? nil : parent
    }
    return nil
  }

  /// Removes, on behalf of `rule`, what the rules in positions `muted` find in the task, else the section,
  /// else the plan.
  mutating func mute(_ muted: [Int], by rule: Int, task: Int?, section: Int?) {
    for other in muted {
      if let task {
        scopes[other, default: Scope()].tasks.merge([(task, rule)]) { first, _ in first }
      } else if let section {
        scopes[other, default: Scope()].sections.merge([(section, rule)]) { first, _ in first }
      } else {
        let first = scopes[other]?.plan ?? rule
        scopes[other, default: Scope()].plan = first
      }
    }
  }
}
