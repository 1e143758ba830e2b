import PlanModel
import PlanSource

/// Says findings of one rule together (rule language section 8).
struct OnceGrouping {
  /// Findings that become one.
  struct Group {
    /// In order of place; at least one.
    var findings: [RawFinding]
    /// Whether it is said for the whole plan because nearly everything has one.
    var isForPlan: Bool
    /// How many tasks, else things, have one, and how many were looked at.
    var count: Int
    var total: Int
  }

  /// Fewer are never said to be nearly all.
  static let fewest = 5

  let once: OnceDefinition
  /// Whether tasks are counted, else things.
  let countsTasks: Bool

  /// Whether groups of `count` findings hang on how many things there are: fewer are never nearly all, and one that is
  /// alone is told as it is.
  static func needsTally(_ count: Int, once: OnceDefinition?) -> Bool {
    count >= fewest || count > 1 && once?.scope == .plan
  }

  /// The groups of `findings`, in order of place.
  func groups(_ findings: [RawFinding], tally: LookTally) -> [Group] {
    let total = countsTasks ? tally.tasks : tally.things
    if findings.count == 1 { return [Group(findings: findings, isForPlan: false, count: 1, total: total)] }
    let sorted = findings.enumerated()
      .sorted { ($0.element.place.range, $0.offset) < ($1.element.place.range, $1.offset) }.map(\.element)
    let count = affected(sorted)
    if count >= Self.fewest, Double(count) > once.above * Double(total) {
      return [Group(findings: sorted, isForPlan: true, count: count, total: max(total, count))]
    }
    var groups: [Group] = []
    var places: [Int: Int] = [:]
    for finding in sorted {
      let key = key(of: finding.look)
      if let key, let place = places[key] {
        groups[place].findings.append(finding)
        continue
      }
      if let key { places[key] = groups.count }
      groups.append(Group(findings: [finding], isForPlan: false, count: 1, total: total))
    }
    for place in groups.indices { groups[place].count = groups[place].findings.count }
    return groups
  }

  private func affected(_ findings: [RawFinding]) -> Int {
    if countsTasks { return Set(findings.compactMap(\.look.task)).count }
    return Set(findings.map(\.look.thing)).count
  }

  /// What findings of one group have in common; `nil` for one that stays alone.
  private func key(of look: Look) -> Int? {
    switch once.scope {
    case .thing: nil
    case .task: look.task
    case .section: look.section
    case .plan: 0
    }
  }
}
