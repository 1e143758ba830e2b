/// A day of the Gregorian calendar, years 1 to 9999.
///
/// Held in four bytes, since phrases and deadlines hold several days each and are handed about by the thousand.
@usableFromInline
package struct CivilDate: Hashable, Sendable {
  @usableFromInline let shortYear: Int16
  @usableFromInline let shortMonth: UInt8
  @usableFromInline let shortDay: UInt8

  @inlinable
  package var year: Int { Int(shortYear) }

  /// 1 to 12.
  @inlinable
  package var month: Int { Int(shortMonth) }

  /// 1 to 31.
  @inlinable
  package var day: Int { Int(shortDay) }

  /// The day with these numbers, which must be one of the calendar.
  private init(known year: Int, _ month: Int, _ day: Int) {
    shortYear = Int16(truncatingIfNeeded: year)
    shortMonth = UInt8(truncatingIfNeeded: month)
    shortDay = UInt8(truncatingIfNeeded: day)
  }

  /// The day `day` of `month` of `year`; `nil` if there is none.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  /// The day `days` days after 1970-01-01; `nil` outside the years 1 to 9999.
  package init?(daysSinceEpoch days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    // Days are counted in eras of 400 years that begin on 1 March, so that leap days end them.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1970-01-01, negative before.
  package var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  package var weekday: Int { (daysSinceEpoch + 719_162 + 1) % 7 }

  /// How many days `month` of `year` has.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// Whether `year` has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: Comparable {
  @usableFromInline
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, such as `2018-09-30`.
  @usableFromInline
  package var description: String {
    let yearText = String(year)
    return String(repeating: "0", count: 4 - yearText.count) + yearText + "-" + twoDigits(month) + "-"
      + twoDigits(day)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
