import PlanCalendar
import PlanModel
import PlanSource

/// An exception that a plan carries itself.
struct PlanException: Sendable {
  enum Reading {
    case success(PlanException)
    case failure(SuppressionNotice)
  }

  let rule: RulePattern
  /// `nil` is anywhere in the plan.
  private let place: SuppressionPlace?
  private(set) var until: CivilDate?
  let reason: String
  private let range: ByteRange

  private init(_ rule: RulePattern, _ entry: PlanSuppression) {
    self.rule = rule
    place = entry.place.isEmpty ? nil : SuppressionPlace(entry.place.string)
    range = entry.range
    reason = entry.reason.string
  }

  /// What `entry` means, or why it does not hold; `book` knows the rules there are.
  static func reading(_ entry: PlanSuppression, _ book: RuleBook?) -> Reading {
    let name = entry.rule.string
    func notice(_ kind: SuppressionNotice.Kind) -> Reading {
      .failure(SuppressionNotice(kind, rule: name, range: entry.range))
    }
    guard let rule = RulePattern(name) else { return notice(.unknownRule) }
    if let book, !book.knows(rule) {
      var notice = SuppressionNotice(.unknownRule, rule: name, range: entry.range)
      notice.nearest = book.nearestName(to: name)
      return .failure(notice)
    }
    guard entry.reason.utf8.contains(where: { $0 > 32 }) else { return notice(.noReason) }
    var exception = PlanException(rule, entry)
    if !entry.until.isEmpty {
      guard let until = CivilDate(iso: entry.until) else { return notice(.invalidDate) }
      exception.until = until
    }
    return .success(exception)
  }

  /// Whether it is about `finding`: at its place, or about the words that it marks.
  func covers(_ finding: Finding, _ places: SuppressionPlaces) -> Bool {
    guard rule.matches(finding.rule) else { return false }
    guard let place else { return true }
    if places.holds(place, finding) { return true }
    if case .words(let words) = place { return places.says(finding, words) }
    return false
  }

  func notice(_ kind: SuppressionNotice.Kind) -> SuppressionNotice {
    SuppressionNotice(kind, rule: rule.spelling, range: range)
  }
}
