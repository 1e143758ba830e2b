package import PlanCalendar

/// The working days of mainland China, as the State Council's yearly notices set them.
///
/// Monday to Friday are worked and weekends are not, except the days of the table `workdays`. Years that
/// the table does not name are unknown.
package struct Workdays: Sendable {
  /// Day of the epoch and whether it is worked, in ascending order.
  private var exceptions: [(day: Int, isWorked: Bool)] = []
  private var years: Set<Int> = []

  /// The calendar of the table `workdays` among `tables` (columns `year`, `day`, `work`).
  ///
  /// The first table that names a day decides it.
  package init(tables: [Table]) {
    var seen: Set<Int> = []
    for table in tables where table.name == "workdays" {
      guard let day = table.columnIndex("day"), let work = table.columnIndex("work") else { continue }
      let year = table.columnIndex("year")
      for row in table.rows {
        guard case .date(let date) = row[day], case .bool(let isWorked) = row[work] else { continue }
        if seen.insert(date.daysSinceEpoch).inserted { exceptions.append((date.daysSinceEpoch, isWorked)) }
        if let year, case .int(let named) = row[year] {
          years.insert(Int(clamping: named))
        } else {
          years.insert(date.year)
        }
      }
    }
    exceptions.sort { $0.day < $1.day }
  }

  /// Whether `date` is worked; `nil` for years that the calendar does not know.
  package func isWorkday(_ date: CivilDate) -> Bool? {
    guard years.contains(date.year) else { return nil }
    return isWorkday(date.daysSinceEpoch, weekday: date.weekday)
  }

  /// How many working days there are after `first` up to and including `last`; negative if `last` is
  /// earlier, `nil` if a year between them is unknown.
  package func workdays(after first: CivilDate, through last: CivilDate) -> Int? {
    if last < first { return workdays(after: last, through: first).map { -$0 } }
    guard (first.year...last.year).allSatisfy(years.contains) else { return nil }
    let (from, through) = (first.daysSinceEpoch + 1, last.daysSinceEpoch)
    guard from <= through else { return 0 }
    var count = weekdays(from, through)
    for index in lowerBound(from)..<lowerBound(through + 1) {
      let (day, isWorked) = exceptions[index]
      let isWeekday = (1...5).contains(Self.weekday(day))
      if isWorked != isWeekday { count += isWorked ? 1 : -1 }
    }
    return count
  }

  /// How many days from Monday to Friday there are between two days, both included.
  private func weekdays(_ from: Int, _ through: Int) -> Int {
    let days = through - from + 1
    var count = days / 7 * 5
    for day in (from + days / 7 * 7)..<(through + 1) where (1...5).contains(Self.weekday(day)) { count += 1 }
    return count
  }

  private func isWorkday(_ day: Int, weekday: Int) -> Bool {
    let index = lowerBound(day)
    if index < exceptions.count, exceptions[index].day == day { return exceptions[index].isWorked }
    return (1...5).contains(weekday)
  }

  /// 0 for Sunday; 1970-01-01 was a Thursday.
  private static func weekday(_ day: Int) -> Int { ((day + 4) % 7 + 7) % 7 }

  /// The first exception on or after `day`.
  private func lowerBound(_ day: Int) -> Int {
    var (low, high) = (0, exceptions.count)
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
