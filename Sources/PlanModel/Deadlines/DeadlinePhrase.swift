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

  // Small, since phrases are handed from function to function.
  private var lower: Int32
  private var upper: Int32
  private var number: Int32 = 0
  /// 0 if it states none.
  private var statedYear: Int16 = 0
  var due: CivilDate?
  /// The first day of a period.
  var from: CivilDate?
  var kind: DeadlineKind
  var strength: Strength
  var needsYear = false

  @inline(__always)
  init(_ start: Int, _ end: Int, _ kind: DeadlineKind, _ strength: Strength) {
    lower = Int32(truncatingIfNeeded: start)
    upper = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.strength = strength
  }

  /// Where it begins and where it ends in its text.
  var start: Int {
    @inline(__always) get { Int(lower) }
    @inline(__always) set { lower = Int32(truncatingIfNeeded: newValue) }
  }

  var end: Int {
    @inline(__always) get { Int(upper) }
    @inline(__always) set { upper = Int32(truncatingIfNeeded: newValue) }
  }

  /// The number of days, months or times it names, which has nine digits at most; 0 if none.
  var amount: Int {
    @inline(__always) get { Int(number) }
    @inline(__always) set { number = Int32(truncatingIfNeeded: newValue) }
  }

  /// The year it states, for what follows it: one of four digits.
  var year: Int? {
    @inline(__always) get { statedYear == 0 ? nil : Int(statedYear) }
    @inline(__always) set { statedYear = Int16(truncatingIfNeeded: newValue ?? 0) }
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
