import PlanCalendar

/// A phrase about time at one place of a text, read whole.
struct DeadlinePhrase {
  /// Whether the phrase is a deadline where only prose stands.
  enum Strength {
    /// Never: a date in the past, 今年, 2018年.
    case none
    /// Where a clause begins with it or 完成 follows it: 上半年, 年底.
    case weak
    /// Always: it says 前, 内 or 每.
    case strong
  }

  var start: Int
  var end: Int
  var kind: DeadlineKind
  var strength: Strength
  var due: CivilDate?
  /// The first day of a period.
  var from: CivilDate?
  var needsYear = false
  var amount = 0
  /// The year it states, for what follows it.
  var year: Int?

  init(_ start: Int, _ end: Int, _ kind: DeadlineKind, _ strength: Strength) {
    self.start = start
    self.end = end
    self.kind = kind
    self.strength = strength
  }
}

/// How a phrase says its year.
enum YearMark {
  /// It does not: the plan's year.
  case unsaid
  case stated(Int)
  /// 今年, 明年, 去年: so many years after the plan's.
  case relative(Int)
  /// 18年.
  case short

  /// The year meant in a plan of `planYear`; `nil` if that is needed and unknown.
  func resolved(_ planYear: Int?) -> Int? {
    switch self {
    case .unsaid, .short: planYear
    case .stated(let year): year
    case .relative(let offset): planYear.map { $0 + offset }
    }
  }

  var isShort: Bool {
    if case .short = self { true } else { false }
  }

  var stated: Int? {
    if case .stated(let year) = self { year } else { nil }
  }
}
