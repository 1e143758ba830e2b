package import PlanCalendar
package import PlanModel
import PlanSource

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
  struct Entry: Sendable {
    var position: Int
    var suppression: Suppression
    var place: SuppressionPlace?

    /// Whether it is about `finding`.
    func covers(_ finding: Finding, _ places: SuppressionPlaces) -> Bool {
      guard suppression.rule.matches(finding.rule) else { return false }
      if let place, !places.holds(place, finding) { return false }
      return suppression.text.map { places.says(finding, $0) } ?? true
    }
  }

  /// Entries of the configuration that are about this plan, by position.
  package let here: Set<Int>
  let configured: [Entry]
  let own: [PlanException]
  private let ownNotices: [SuppressionNotice]
  private let book: RuleBook?

  /// What `configured` and `plan` let stay in the plan at `path`, as seen from the configuration.
  ///
  /// What is past its last day serves no more; without `today` everything is in force. `book` knows the
  /// names of rules, and which of them the command line left out.
  package init(
    configured: [Suppression], plan: [PlanSuppression], path: String, today: CivilDate?,
    book: RuleBook? = nil
  ) {
    self.book = book
    let here = configured.indices.filter { configured[$0].file?.matches(path) ?? true }
    self.here = Set(here)
    self.configured = here.filter { !Self.isExpired(configured[$0].until, today) }
      .map { position in
        let suppression = configured[position]
        return Entry(
          position: position, suppression: suppression, place: suppression.task.map(SuppressionPlace.init))
      }
    var own: [PlanException] = []
    var notices: [SuppressionNotice] = []
    for entry in plan {
      switch PlanException.reading(entry, book) {
      case .success(let exception) where Self.isExpired(exception.until, today):
        notices.append(exception.notice(.expired))
      case .success(let exception): own.append(exception)
      case .failure(let notice): notices.append(notice)
      }
    }
    self.own = own
    ownNotices = notices
  }

  /// Whether nothing can be suppressed, so that findings need not be looked at.
  package var isEmpty: Bool { configured.isEmpty && own.isEmpty && ownNotices.isEmpty }

  /// Divides `findings` of `plan`.
  package func apply(to findings: [Finding], of plan: Plan) -> Outcome {
    var outcome = Outcome(kept: [], suppressedCount: 0, used: [], notices: ownNotices)
    let places = SuppressionPlaces(plan)
    var usedOwn: Set<Int> = []
    for finding in findings {
      let mine = configured.filter { $0.covers(finding, places) }
      let theirs = own.indices.filter { own[$0].covers(finding, places) }
      outcome.used.formUnion(mine.map(\.position))
      usedOwn.formUnion(theirs)
      if mine.isEmpty, theirs.isEmpty {
        outcome.kept.append(finding)
      } else {
        outcome.suppressedCount += 1
      }
    }
    for (index, exception) in own.enumerated()
    where !usedOwn.contains(index) && book?.isChosen(exception.rule) ?? true {
      outcome.notices.append(exception.notice(.unused))
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
      if isExpired(suppression.until, today) { return SuppressionNotice(.expired, of: suppression) }
      guard judged.contains(position), !used.contains(position) else { return nil }
      return SuppressionNotice(.unused, of: suppression)
    }
  }

  /// The last day itself still counts.
  private static func isExpired(_ until: CivilDate?, _ today: CivilDate?) -> Bool {
    guard let until, let today else { return false }
    return until < today
  }
}
