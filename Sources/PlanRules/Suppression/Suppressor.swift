package import PlanCalendar
package import PlanModel
package import PlanSource

/// Takes away findings that are known and may stay, and says which exceptions did not serve.
package struct Suppressor: Sendable {
  /// What became of the findings of one plan.
  package struct Outcome: Sendable {
    /// Findings that stay, in order.
    package var kept: [Finding]
    package var suppressedCount: Int
    /// Entries of the configuration that served, by position.
    package var used: Set<Int>
    /// What is wrong with the exceptions that the plan itself carries, in order.
    package var notices: [SuppressionNotice]
  }

  /// An exception of the configuration, with its position there.
  private struct Entry: Sendable {
    var position: Int
    var suppression: Suppression
  }

  /// Entries of the configuration that are about this plan, by position.
  package let here: Set<Int>
  private let configured: [Entry]
  private let own: [Suppression]
  private let ownNotices: [SuppressionNotice]

  /// What `configured` and `plan` let stay in the plan at `path`, as seen from the configuration.
  ///
  /// What is past its last day serves no more; without `today` everything is in force.
  package init(
    configured: [Suppression], plan: [PlanSuppression], path: String, today: CivilDate?
  ) {
    let here = configured.indices.filter { configured[$0].file?.matches(path) ?? true }
    self.here = Set(here)
    self.configured = here.filter { !Self.isExpired(configured[$0], today) }
      .map { Entry(position: $0, suppression: configured[$0]) }
    var own: [Suppression] = []
    var notices: [SuppressionNotice] = []
    for entry in plan {
      switch Self.suppression(of: entry) {
      case .success(let suppression) where Self.isExpired(suppression, today):
        notices.append(SuppressionNotice(.expired, of: suppression))
      case .success(let suppression): own.append(suppression)
      case .failure(let notice): notices.append(notice)
      }
    }
    self.own = own
    ownNotices = notices
  }

  /// Whether nothing can be suppressed, so that findings need not be looked at.
  package var isEmpty: Bool { configured.isEmpty && own.isEmpty && ownNotices.isEmpty }

  /// Divides `findings` of a plan whose places refer to `source`.
  package func apply(to findings: [Finding], source: TextStorage) -> Outcome {
    var outcome = Outcome(kept: [], suppressedCount: 0, used: [], notices: ownNotices)
    var usedOwn: Set<Int> = []
    for finding in findings {
      let mine = configured.filter { Self.covers($0.suppression, finding, source) }
      let theirs = own.indices.filter { Self.covers(own[$0], finding, source) }
      outcome.used.formUnion(mine.map(\.position))
      usedOwn.formUnion(theirs)
      if mine.isEmpty, theirs.isEmpty {
        outcome.kept.append(finding)
      } else {
        outcome.suppressedCount += 1
      }
    }
    for (index, suppression) in own.enumerated() where !usedOwn.contains(index) {
      outcome.notices.append(SuppressionNotice(.unused, of: suppression))
    }
    outcome.notices.sort { $0.range < $1.range }
    return outcome
  }

  /// What is wrong with entries of a configuration after a whole run in which those in `used` served.
  ///
  /// Only entries in `judged` can be said to be of no use: the run looked where they are about.
  package static func notices(
    for configured: [Suppression], judged: Set<Int>, used: Set<Int>, today: CivilDate?
  ) -> [SuppressionNotice] {
    configured.enumerated().compactMap { position, suppression in
      if isExpired(suppression, today) { return SuppressionNotice(.expired, of: suppression) }
      guard judged.contains(position), !used.contains(position) else { return nil }
      return SuppressionNotice(.unused, of: suppression)
    }
  }

  private static func isExpired(_ suppression: Suppression, _ today: CivilDate?) -> Bool {
    guard let until = suppression.until, let today else { return false }
    return until < today
  }
}

extension Suppressor {
  /// Whether `suppression` is about `finding`.
  private static func covers(_ suppression: Suppression, _ finding: Finding, _ source: TextStorage) -> Bool {
    guard suppression.rule.matches(finding.rule) else { return false }
    if let task = suppression.task, !isAbout(finding.task, task) { return false }
    guard let words = suppression.text else { return true }
    return contains(words, finding.range, source)
  }

  /// Whether `place`, such as `一/二/3`, is the task or a section around it.
  private static func isAbout(_ task: TaskReference?, _ place: String) -> Bool {
    guard let task else { return false }
    let wanted = place.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let whole = task.path + (task.number.isEmpty ? [] : [task.number])
    return !wanted.isEmpty && whole.starts(with: wanted)
  }

  private static func contains(_ words: String, _ range: ByteRange, _ source: TextStorage) -> Bool {
    let lower = min(max(range.lowerBound, 0), source.bytes.count)
    let upper = min(max(range.upperBound, lower), source.bytes.count)
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, upper - lower >= wanted.count else { return wanted.isEmpty }
    return (lower...(upper - wanted.count)).contains { start in
      source.bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private enum Reading {
    case success(Suppression)
    case failure(SuppressionNotice)
  }

  /// What a plan's own entry means.
  private static func suppression(of entry: PlanSuppression) -> Reading {
    func notice(_ kind: SuppressionNotice.Kind) -> Reading {
      .failure(SuppressionNotice(kind, rule: entry.rule.string, range: entry.range))
    }
    guard let pattern = RulePattern(entry.rule.string) else { return notice(.unknownRule) }
    guard entry.reason.utf8.contains(where: { $0 > 32 }) else { return notice(.noReason) }
    var suppression = Suppression(rule: pattern, reason: entry.reason.string, range: entry.range)
    if !entry.place.isEmpty { suppression.task = entry.place.string }
    if !entry.until.isEmpty {
      guard let until = CivilDate(iso: entry.until) else { return notice(.invalidDate) }
      suppression.until = until
    }
    return .success(suppression)
  }
}
