import PlanModel

/// Where in one plan which rules are muted.
struct MuteState {
  private struct Scope {
    var isWholePlan = false
    var sections: Set<Int> = []
    var tasks: Set<Int> = []
  }

  private var scopes: [Int: Scope] = [:]

  /// Whether every finding of the rule in position `rule` is removed.
  func isMuted(_ rule: Int) -> Bool { scopes[rule]?.isWholePlan ?? false }

  /// Whether a finding of the rule in position `rule` about this task and section is removed.
  func isMuted(_ rule: Int, task: Int?, section: Int?, in plan: Plan) -> Bool {
    guard let scope = scopes[rule] else { return false }
    if scope.isWholePlan { return true }
    if let task, scope.tasks.contains(task) { return true }
    var next = section
    while let section = next {
      if scope.sections.contains(section) { return true }
      let parent = plan.sections[section].parent
      next = parent == section ? nil : parent
    }
    return false
  }

  /// Removes what the rules in positions `muted` find in the task, else the section, else the plan.
  mutating func mute(_ muted: [Int], task: Int?, section: Int?) {
    for rule in muted {
      if let task {
        scopes[rule, default: Scope()].tasks.insert(task)
      } else if let section {
        scopes[rule, default: Scope()].sections.insert(section)
      } else {
        scopes[rule, default: Scope()].isWholePlan = true
      }
    }
  }
}
