package import PlanModel
import PlanSource

/// Tells whether changes made a finding that was not there before.
package struct FixReview: Sendable {
  private let before: [RuleID: [Finding]]
  private let changes: ChangeMap
  /// The edits that were made, by the rule they came from.
  private let edits: [RuleID: [TextEdit]]

  /// A review of `applied` fixes, made to a source in which `findings` were found.
  package init(of applied: [(rule: RuleID, edits: [TextEdit])], in findings: [Finding], changes: ChangeMap) {
    before = Dictionary(grouping: findings, by: \.rule)
    edits = Dictionary(grouping: applied, by: \.rule).mapValues { $0.flatMap(\.edits) }
    self.changes = changes
  }

  /// What speaks against the changes, after which `findings` are there; `nil` if nothing does.
  package func obstacle(in findings: [Finding]) -> FixObstacle? {
    for finding in findings {
      let place = changes.source(of: finding.range)
      if !wasThere(finding, at: place) { return .newFinding(finding.rule) }
      if asksAgain(finding) { return .ineffective }
    }
    return nil
  }

  /// Whether its rule had something to say at the same place, or of the same words.
  private func wasThere(_ finding: Finding, at place: ByteRange) -> Bool {
    before[finding.rule]?.contains { old in
      old.fingerprint == finding.fingerprint || Self.touches(old.range, place)
        || old.related.contains { Self.touches($0.range, place) }
        || (old.fix?.edits.contains { Self.touches($0.range, place) } ?? false)
    } ?? false
  }

  /// Whether the finding asks for what was just done, though that made nothing shorter.
  private func asksAgain(_ finding: Finding) -> Bool {
    guard let done = edits[finding.rule], let fix = finding.fix else { return false }
    return fix.edits.contains { edit in
      let place = changes.source(of: edit.range)
      return done.contains {
        $0.text == edit.text && Self.touches($0.range, place) && $0.text.utf8.count >= $0.range.count
      }
    }
  }

  private static func touches(_ first: ByteRange, _ second: ByteRange) -> Bool {
    first.lowerBound <= second.upperBound && second.lowerBound <= first.upperBound
  }
}
