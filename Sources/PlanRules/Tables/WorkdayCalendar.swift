import PlanCalendar
import PlanExpressions
import PlanModel
import Synchronization

/// Which days are worked, by the yearly arrangement of holidays (table `workdays`).
///
/// Days that the table does not name follow the week, in the years that it knows; other years are unknown.
final class WorkdayCalendar: Sendable {
  private struct Days: Sendable {
    /// A few.
    var years: [Int64] = []
    /// Twice the day, counted from 1970-01-01, plus one if it is worked; in ascending order.
    var exceptions: [Int64] = []

    /// Whether the exception `day` is worked; `nil` if it is none.
    func exception(_ day: Int64) -> Bool? {
      var (lower, upper) = (0, exceptions.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if exceptions[middle] >> 1 < day { lower = middle + 1 } else { upper = middle }
      }
      guard lower < exceptions.count, exceptions[lower] >> 1 == day else { return nil }
      return exceptions[lower] & 1 == 1
    }
  }

  private let table: LayeredTable?
  private let days = Mutex<Days?>(nil)

  init(_ table: LayeredTable?) {
    self.table = table
  }

  /// Whether `date` is worked; `nil` if its year is not in the table.
  func isWorkday(_ date: CivilDate) -> Bool? {
    isWorkday(date, in: loaded())
  }

  /// How many days from the one after `start` to `end` are worked, negative if `end` comes first; `nil` if
  /// a year on the way is not in the table.
  func workdays(from start: CivilDate, to end: CivilDate) -> Int? {
    guard start <= end else { return workdays(from: end, to: start).map { -$0 } }
    let days = loaded()
    guard (start.year...end.year).allSatisfy({ days.years.contains(Int64($0)) }) else { return nil }
    var count = 0
    var day = start.daysSinceEpoch + 1
    while day <= end.daysSinceEpoch {
      if let date = CivilDate(daysSinceEpoch: day), isWorkday(date, in: days) == true { count += 1 }
      day += 1
    }
    return count
  }

  private func isWorkday(_ date: CivilDate, in days: Days) -> Bool? {
    guard days.years.contains(Int64(date.year)) else { return nil }
    return days.exception(Int64(date.daysSinceEpoch)) ?? (1...5).contains(date.weekday)
  }

  private func loaded() -> Days {
    days.withLock { days in
      if let days { return days }
      let loaded = load()
      days = loaded
      return loaded
    }
  }

  private func load() -> Days {
    var days = Days()
    guard let table, let year = table.columnIndex("year"), let day = table.columnIndex("day"),
      let work = table.columnIndex("work")
    else { return days }
    let rows = table.rows
    for row in 0..<rows.count {
      if case .int(let value) = rows.value(row, year) {
        if !days.years.contains(value) { days.years.append(value) }
      }
      if case .timestamp(let date) = rows.value(row, day), case .bool(let isWorked) = rows.value(row, work) {
        days.exceptions.append(Int64(date.daysSinceEpoch) << 1 | (isWorked ? 1 : 0))
      }
    }
    days.exceptions.sort()
    return days
  }
}
