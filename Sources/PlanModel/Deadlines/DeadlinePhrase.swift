import PlanCalendar

/// A phrase about time at one place of a text, read whole.
///
/// Three words that are handed from function to function in registers: with a property for each of its parts most of the time was
/// spent putting them together and taking them apart.
struct DeadlinePhrase {
  /// Whether the phrase is a deadline where only prose stands.
  enum Strength: UInt8 {
    /// Never: a date in the past, 今年, 2018年.
    case none
    /// Where a clause begins with it or 完成 follows it: 上半年, 年底.
    case weak
    /// Always: it says 前, 内 or 每.
    case strong
  }

  /// Where it begins, in the lower half, and where it ends.
  private var edges: UInt64
  /// The last day, in the lower half, and the first one; 0 for none.
  private var days: UInt64 = 0
  /// From the lowest bit on: the amount (32), the year (16), the kind (8), the strength (4), whether a year is needed.
  private var rest: UInt64

  private static let half: UInt64 = 0xFFFF_FFFF

  @inline(__always)
  init(_ start: Int, _ end: Int, _ kind: DeadlineKind, _ strength: Strength) {
    edges = UInt64(UInt32(truncatingIfNeeded: start)) | UInt64(UInt32(truncatingIfNeeded: end)) &<< 32
    rest = UInt64(unsafeBitCast(kind, to: UInt8.self)) &<< 48 | UInt64(strength.rawValue) &<< 56
  }

  /// Where it begins in its text.
  var start: Int {
    @inline(__always) get { Int(edges & Self.half) }
    @inline(__always) set { edges = edges & ~Self.half | UInt64(UInt32(truncatingIfNeeded: newValue)) }
  }

  /// Where it ends in its text.
  var end: Int {
    @inline(__always) get { Int(edges &>> 32) }
    @inline(__always) set {
      edges = edges & Self.half | UInt64(UInt32(truncatingIfNeeded: newValue)) &<< 32
    }
  }

  var due: CivilDate? {
    @inline(__always) get { Self.day(days & Self.half) }
    @inline(__always) set { days = days & ~Self.half | Self.code(newValue) }
  }

  /// The first day of a period.
  var from: CivilDate? {
    @inline(__always) get { Self.day(days &>> 32) }
    @inline(__always) set { days = days & Self.half | Self.code(newValue) &<< 32 }
  }

  /// The number of days, months or times it names, which has nine digits at most; 0 if none.
  var amount: Int {
    @inline(__always) get { Int(rest & Self.half) }
    @inline(__always) set { rest = rest & ~Self.half | UInt64(UInt32(truncatingIfNeeded: newValue)) }
  }

  /// The year it states, for what follows it: one of four digits.
  var year: Int? {
    @inline(__always) get { hasYear ? Int(rest &>> 32 & 0xFFFF) : nil }
    @inline(__always) set {
      rest = rest & ~(0xFFFF &<< 32) | UInt64(UInt16(truncatingIfNeeded: newValue ?? 0)) &<< 32
    }
  }

  /// Whether it states a year.
  var hasYear: Bool {
    @inline(__always) get { rest & 0xFFFF &<< 32 != 0 }
  }

  var kind: DeadlineKind {
    @inline(__always) get { unsafeBitCast(UInt8(truncatingIfNeeded: rest &>> 48), to: DeadlineKind.self) }
    @inline(__always) set {
      rest = rest & ~(0xFF &<< 48) | UInt64(unsafeBitCast(newValue, to: UInt8.self)) &<< 48
    }
  }

  var strength: Strength {
    @inline(__always) get { unsafeBitCast(UInt8(truncatingIfNeeded: rest &>> 56) & 0xF, to: Strength.self) }
    @inline(__always) set { rest = rest & ~(0xF &<< 56) | UInt64(newValue.rawValue) &<< 56 }
  }

  /// Whether ``due`` is missing only because the plan's year is unknown.
  var needsYear: Bool {
    @inline(__always) get { rest &>> 60 != 0 }
    @inline(__always) set { rest = rest & ~(1 &<< 60) | (newValue ? 1 &<< 60 : 0) }
  }

  /// A day as a number that is never 0, since no month is.
  @inline(__always)
  private static func code(_ day: CivilDate?) -> UInt64 {
    day.map { UInt64(unsafeBitCast($0, to: UInt32.self)) } ?? 0
  }

  @inline(__always)
  private static func day(_ code: UInt64) -> CivilDate? {
    code == 0 ? nil : unsafeBitCast(UInt32(truncatingIfNeeded: code), to: CivilDate.self)
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
