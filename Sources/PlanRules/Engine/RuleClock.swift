package import PlanModel

/// A part of checking a plan, for whoever measures where the time goes.
package enum CheckPart: Hashable, Sendable {
  /// Facts that any rule may ask for, such as `units`.
  case facts(String)
  /// The one pass over all texts for the patterns.
  case texts
  /// A rule, with everything it finds.
  case rule(RuleID)
}

/// Is told when parts of a check begin and end; only benchmarks have one.
package protocol RuleClock: AnyObject {
  /// `part` begins; parts do not overlap.
  func begin(_ part: CheckPart)
  /// The part that began last ends.
  func end()
}

extension PlanRun {
  private static let facts: [(name: String, make: @Sendable (PlanRun) -> Void)] = [
    ("front matter and columns", { run in _ = (run.document.columns, run.facts.year, run.facts.profile) }),
    ("texts of tasks", { run in _ = run.document.taskTexts }),
    ("numbers", { run in _ = (run.document.numbers, run.document.numberValues) }),
    ("units", { run in _ = (run.document.units, run.document.unitRanges, run.document.roleWordRanges) }),
    ("bodies", { run in _ = run.document.bodies }),
    ("deadlines", { run in _ = (run.document.deadlines, run.document.deadlineRanges) }),
    ("items", { run in _ = (run.document.items, run.document.itemRanges) }),
    ("mentions", { run in _ = (run.document.mentions, run.document.mentionRanges) }),
    ("references", { run in _ = run.document.references }),
  ]

  private var document: PlanDocument { host.document }

  /// Makes now what rules would make when they first ask, so that none of them is charged with it.
  func makeFacts(clock: any RuleClock) {
    for (name, make) in Self.facts {
      clock.begin(.facts(name))
      make(self)
      clock.end()
    }
    clock.begin(.texts)
    texts.findCandidates()
    clock.end()
  }
}
