package import PlanModel
package import PlanSource

/// How one rule came to what it says of one plan (`planlint check --explain-rule`).
package struct RuleTrace: Sendable {
  package let rule: RuleID
  package var title = Words("")
  package var severity = Severity.info
  /// What the rule asks, as its file says it: key and expression, in the order in which they are asked.
  package var asks: [(key: String, source: String)] = []
  /// What it walks over; `nil` for texts.
  package var subject: SubjectKind?
  /// Why nothing was looked at one by one.
  package var obstacle: Obstacle?
  /// For patterns: how many texts its fields have, and in how many of them it may match.
  package var texts: (all: Int, candidates: Int)?
  /// For `majority`: how often each key occurs, the commonest first.
  package var groups: [KeyGroup] = []
  /// Every finding of the rule, in order, before exceptions of the configuration and the baseline.
  package var findings: [Finding] = []
  /// All findings, and of other looks the first of each kind.
  package var looks: [TracedLook] = []
  /// How many looks ended in which way.
  package var counts: [LookOutcome.Kind: Int] = [:]
  /// Whether the budget of steps was used up, so that the rest was not looked at.
  package var isStopped = false

  /// A trace of nothing.
  package init(_ rule: RuleID) {
    self.rule = rule
  }

  /// How many looks there were.
  package var lookCount: Int { counts.values.reduce(0, +) }
}

extension RuleTrace {
  /// Why a rule looked at nothing.
  package enum Obstacle: Sendable {
    /// The configuration or the command line switched it off.
    case off(RuleStanding)
    /// It is not for documents of this kind.
    case profile(PlanProfile, wanted: [PlanProfile])
    /// The plan has no such things; for a pattern: no text has what every match must have.
    case nothing
    /// Another rule said something of the whole plan.
    case muted(by: RuleID)
    /// A condition about the plan alone, asked once for all looks, ended them all in the same way.
    case condition(LookPart, LookOutcome, [TraceLine])
  }

  /// The keys of one group of a check.
  package struct KeyGroup: Sendable {
    /// The group as it is printed; empty where there is one for the whole plan.
    package var name: String
    package var keys: [(key: String, count: Int)]
  }
}

/// A part of a rule that can decide a look.
package enum LookPart: String, Sendable {
  case needs, each, when, assert, pattern, check
}

/// How a look ended.
package enum LookOutcome: Hashable, Sendable {
  /// In words for programs; part of the JSON form.
  package enum Kind: String, Sendable, CaseIterable {
    case finding, folded, repeated, suppressed, baseline, muted, undecided
    case notEvaluated = "not-evaluated"
    case whitelisted, spared, holds
    case notApplicable = "not-applicable"
    case noElements = "no-elements"
  }

  case finding
  /// Said together with another look (`once`), whose finding it is.
  case folded
  /// Said before, in the same words at the same place.
  case repeated
  case muted(by: RuleID)
  /// An exception lets it stay; its words.
  case suppressed(Words)
  /// The baseline lists it; where.
  case baseline(Words)
  /// What was unknown; empty where `needs` did not hold.
  case undecided(String)
  case notEvaluated(Words)
  /// A match that a word of the white list covers.
  case whitelisted
  /// A match that touches something of `unless`.
  case spared
  case holds
  case notApplicable
  /// `each` gave nothing to look at.
  case noElements

  /// Which it is.
  package var kind: Kind {
    switch self {
    case .finding: .finding
    case .folded: .folded
    case .repeated: .repeated
    case .muted: .muted
    case .suppressed: .suppressed
    case .baseline: .baseline
    case .undecided: .undecided
    case .notEvaluated: .notEvaluated
    case .whitelisted: .whitelisted
    case .spared: .spared
    case .holds: .holds
    case .notApplicable: .notApplicable
    case .noElements: .noElements
    }
  }
}

/// One look of a rule.
package struct TracedLook: Sendable {
  /// Where it is, in words.
  package var place: String
  package var range: ByteRange?
  /// The words of the thing; of a task its first words.
  package var thing: String
  package var outcome: LookOutcome
  /// Which part decided.
  package var part: LookPart
  package var lines: [TraceLine]
  /// What was told, if anything was found.
  package var message: String
  /// The position of its finding in ``RuleTrace/findings``.
  package var finding: Int?
}

/// One value on the way to the outcome of a look.
package struct TraceLine: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case value(String)
    /// What is not known, such as `plan.year`.
    case unknown(String)
    case failure(Words)
  }

  /// `let`, a part of the rule, `match`, or nothing for a part of an expression.
  package var key: String
  /// The expression as it is written, or the name of what has the value.
  package var source: String
  package var value: Value
  /// How deep inside the expression above it stands.
  package var depth: Int
}

extension RuleTrace {
  /// Notes that the finding in position `finding` is not told, and why.
  package mutating func hide(_ finding: Int, as outcome: LookOutcome) {
    for index in looks.indices where looks[index].finding == finding && looks[index].outcome == .finding {
      looks[index].outcome = outcome
      counts[.finding, default: 0] -= 1
      counts[outcome.kind, default: 0] += 1
    }
  }
}
