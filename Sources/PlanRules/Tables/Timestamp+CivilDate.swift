package import PlanCalendar
package import PlanExpressions

extension Timestamp {
  private static let secondsPerDay: Int64 = 86_400

  /// The beginning of `date`, in UTC: how expressions hold a day.
  package init(_ date: CivilDate) {
    self.init(seconds: Int64(date.daysSinceEpoch) * Self.secondsPerDay)
  }

  /// The day since 1970-01-01 that the instant falls on, negative before.
  var daysSinceEpoch: Int64 {
    seconds >= 0 ? seconds / Self.secondsPerDay : (seconds + 1) / Self.secondsPerDay - 1
  }

  /// The day the instant falls on, in UTC; `nil` outside the years 1 to 9999.
  package var civilDate: CivilDate? { CivilDate(daysSinceEpoch: Int(daysSinceEpoch)) }
}
