import PlanCalendar

/// The day that clocks somewhere show.
///
/// It may lie a little outside of the years 1 to 9999, since a time zone moves CEL's first and last moments.
struct LocalDay {
  let year: Int
  /// 1 to 12.
  let month: Int
  /// 1 to 31.
  let day: Int
  /// 0 for Sunday to 6 for Saturday.
  let weekday: Int
  /// How many days after the first of January it is.
  let dayOfYear: Int

  /// 400 years, after which the calendar with its weekdays repeats.
  static let daysOfCycle = 146_097
  private static let firstDay = -719_162

  /// The day that is `days` days after 1970-01-01.
  init(daysSinceEpoch days: Int) {
    let cycles = Self.floorDivide(days - Self.firstDay, Self.daysOfCycle)
    let like = days - cycles * Self.daysOfCycle
    guard let date = CivilDate(daysSinceEpoch: like), let newYear = CivilDate(date.year, 1, 1) else {
      preconditionFailure("every day has its like in the years 1 to 400")
    }
    year = date.year + cycles * 400
    month = date.month
    day = date.day
    weekday = date.weekday
    dayOfYear = like - newYear.daysSinceEpoch
  }

  /// How many days after 1970-01-01 the first of January of `year` is.
  static func newYear(of year: Int) -> Int {
    let cycles = floorDivide(year - 1, 400)
    return (CivilDate(year - cycles * 400, 1, 1)?.daysSinceEpoch ?? 0) + cycles * daysOfCycle
  }

  /// `number / divisor` rounded down; `divisor` is positive.
  static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
