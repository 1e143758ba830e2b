package import PlanModel
import PlanSource

/// Tells whether changes made a finding that was not there before.
package struct FixReview: Sendable {
  /// What one rule had to say before.
  private struct Before: Sendable {
    let places: PlaceSet
    let fingerprints: Set<String>
  }

  private let before: [RuleID: Before]
  private let changes: ChangeMap
  /// The places of edits that were made and made nothing shorter, by rule and new words.
  private let lasting: [RuleID: [String: PlaceSet]]

  /// A review of `applied` fixes, made to a source in which `findings` were found.
  package init(of applied: [(rule: RuleID, edits: [TextEdit])], in findings: [Finding], changes: ChangeMap) {
    before = Dictionary(grouping: findings, by: \.rule).mapValues { findings in
      Before(
        places: PlaceSet(findings.flatMap(Self.places)), fingerprints: Set(findings.map(\.fingerprint)))
    }
    lasting = Dictionary(grouping: applied, by: \.rule).mapValues { fixes in
      let edits = fixes.flatMap(\.edits).filter { $0.text.utf8.count >= $0.range.count }
      return Dictionary(grouping: edits, by: \.text).mapValues { PlaceSet($0.map(\.range)) }
    }
    self.changes = changes
  }

  /// What speaks against the changes, after which `findings` are there; `nil` if nothing does.
  package func obstacle(in findings: [Finding]) -> FixObstacle? {
    for finding in findings {
      if !wasThere(finding) { return .newFinding(finding.rule) }
      if asksAgain(finding) { return .ineffective }
    }
    return nil
  }

  /// What speaks against the changes, where it stood before them: fixes there are probably the reason.
  func dispute(in findings: [Finding]) -> FixDispute {
    let disputed = findings.filter { !wasThere($0) || asksAgain($0) }
    return FixDispute(
      places: PlaceSet(disputed.flatMap(Self.places).map(changes.source)),
      tasks: Set(disputed.compactMap(\.task)))
  }

  /// Whether its rule had something to say at the same place, or of the same words.
  private func wasThere(_ finding: Finding) -> Bool {
    guard let before = before[finding.rule] else { return false }
    return before.places.touches(changes.source(of: finding.range))
      || before.fingerprints.contains(finding.fingerprint)
  }

  /// Whether the finding asks for what was just done, though that made nothing shorter.
  private func asksAgain(_ finding: Finding) -> Bool {
    guard let done = lasting[finding.rule], let fix = finding.fix else { return false }
    return fix.edits.contains { edit in done[edit.text]?.touches(changes.source(of: edit.range)) ?? false }
  }

  /// Where a finding stands, what is told beside it, and what would be changed.
  private static func places(of finding: Finding) -> [ByteRange] {
    [finding.range] + finding.related.map(\.range) + (finding.fix?.edits.map(\.range) ?? [])
  }
}

/// The places and tasks that findings are about which changes brought.
struct FixDispute {
  let places: PlaceSet
  let tasks: Set<TaskReference>

  /// Of nothing.
  static let none = FixDispute(places: PlaceSet([]), tasks: [])

  /// Whether the fix of `finding` changes one of the places or tasks.
  func concerns(_ finding: Finding) -> Bool {
    if let task = finding.task, tasks.contains(task) { return true }
    return finding.fix?.edits.contains { places.touches($0.range) } ?? false
  }
}
