import PlanModel
import PlanSource

/// What tells findings of one rule apart: the words they mark and what they are about.
struct FindingIdentity {
  /// The words; none where they say nothing stable: numbers, and places that stand for what is missing.
  let words: [Text]
  let host: Fingerprinter.Host

  /// What is said at once for the whole plan.
  static let wholePlan = FindingIdentity(words: [], host: .plan)

  /// The identity of `findings`, which are told as one, in the plan of `run`.
  init(of findings: [RawFinding], task: Int?, in run: PlanRun) {
    words = findings.filter { !$0.place.isSubstitute && !Self.isNumber($0, in: run) }
      .map(\.place.words)
    if let task {
      host = .task(task)
    } else if let section = Self.section(of: findings, in: run) {
      host = .section(section)
    } else {
      host = .plan
    }
  }

  private init(words: [Text], host: Fingerprinter.Host) {
    self.words = words
    self.host = host
  }

  /// The section that all of `findings` are about.
  private static func section(of findings: [RawFinding], in run: PlanRun) -> Int? {
    func section(_ finding: RawFinding) -> Int? {
      finding.look.section ?? run.host.locate(finding.place.range).section
    }
    guard let first = findings.first.flatMap(section) else { return nil }
    return findings.allSatisfy { section($0) == first } ? first : nil
  }

  /// Whether `finding` points at the number of a task or of a section.
  ///
  /// In a table the words of a section stand in the row of its first task.
  private static func isNumber(_ finding: RawFinding, in run: PlanRun) -> Bool {
    let range = finding.place.range
    let place = run.host.locate(range)
    if place.field == .number { return true }
    guard let section = finding.look.section ?? place.section, run.plan.sections.indices.contains(section)
    else { return false }
    return run.plan.sections[section].number.place?.contains(range) ?? false
  }
}
