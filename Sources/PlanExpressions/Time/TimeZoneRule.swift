import PlanCalendar

/// When clocks are changed every year, as a zone's file says of the time after its last entry.
///
/// Source: POSIX.1, «TZ» in section 8.3, with the extensions of RFC 8536, section 3.3.1, such as
/// `CST6CDT,M3.2.0,M11.1.0`.
struct TimeZoneRule: Sendable {
  /// A day of every year and the seconds after its midnight, in local time before the change.
  struct Change: Sendable {
    enum Day: Sendable {
      /// 1 to 365, where the 29th of February is never counted.
      case withoutLeapDay(Int)
      /// 0 to 365.
      case ofYear(Int)
      /// The weekday in the given week of the month; week 5 is the last.
      case weekday(month: Int, week: Int, weekday: Int)
    }
    let day: Day
    let seconds: Int
  }

  /// Seconds that clocks are ahead of UTC in winter.
  private let standard: Int
  /// Seconds in summer, its beginning and its end; `nil` where clocks are never changed.
  private let summer: (offset: Int, start: Change, end: Change)?

  /// The rule written as `bytes`; `nil` if it is malformed or empty.
  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = ByteReader(bytes)
    guard Self.readName(from: &reader), let west = Self.readTime(from: &reader, hours: 24) else { return nil }
    standard = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard Self.readName(from: &reader) else { return nil }
    var offset = standard + 3600
    if reader.next != UInt8(ascii: ",") {
      guard let west = Self.readTime(from: &reader, hours: 24) else { return nil }
      offset = -west
    }
    guard reader.read(","), let start = Self.readChange(from: &reader), reader.read(","),
      let end = Self.readChange(from: &reader), reader.isAtEnd
    else { return nil }
    summer = (offset, start, end)
  }

  /// Seconds that clocks are ahead of UTC at `seconds` since the epoch.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let instant = Int(clamping: seconds)
    let year = Timestamp(seconds: seconds).day(offset: standard).year
    let start = summer.start.instant(in: year) - standard
    let end = summer.end.instant(in: year) - summer.offset
    let isSummer =
      start <= end ? (start..<end).contains(instant) : !(end..<start).contains(instant)
    return isSummer ? summer.offset : standard
  }

  /// Three or more letters, or anything between `<` and `>`.
  private static func readName(from reader: inout ByteReader) -> Bool {
    if reader.read("<") {
      let name = reader.readBytes { $0 != UInt8(ascii: ">") }
      return !name.isEmpty && reader.read(">")
    }
    return reader.readBytes(while: { $0.isLetter }).count >= 3
  }

  /// Seconds of `[±]hh[:mm[:ss]]`.
  private static func readTime(from reader: inout ByteReader, hours most: Int) -> Int? {
    let isNegative = reader.read("-")
    if !isNegative { _ = reader.read("+") }
    guard let hours = reader.readNumber(digits: 1...3), hours <= most else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where reader.read(":") {
      guard let part = reader.readNumber(digits: 1...2), part < 60 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private static func readChange(from reader: inout ByteReader) -> Change? {
    guard let day = readDay(from: &reader) else { return nil }
    guard reader.read("/") else { return Change(day: day, seconds: 7200) }
    return readTime(from: &reader, hours: 167).map { Change(day: day, seconds: $0) }
  }

  private static func readDay(from reader: inout ByteReader) -> Change.Day? {
    if reader.read("J") {
      guard let day = reader.readNumber(digits: 1...3), (1...365).contains(day) else { return nil }
      return .withoutLeapDay(day)
    }
    guard reader.read("M") else {
      guard let day = reader.readNumber(digits: 1...3), (0...365).contains(day) else { return nil }
      return .ofYear(day)
    }
    guard let month = reader.readNumber(digits: 1...2), (1...12).contains(month), reader.read("."),
      let week = reader.readNumber(digits: 1...1), (1...5).contains(week), reader.read("."),
      let weekday = reader.readNumber(digits: 1...1), (0...6).contains(weekday)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }
}

extension TimeZoneRule.Change {
  /// Seconds since the epoch of the change in `year`, if clocks showed UTC.
  func instant(in year: Int) -> Int {
    dayNumber(in: year) * Timestamp.secondsOfDay + seconds
  }

  private func dayNumber(in year: Int) -> Int {
    let newYear = LocalDay.newYear(of: year)
    switch day {
    case .withoutLeapDay(let number):
      return newYear + number - (CivilDate.isLeap(year) && number >= 60 ? 0 : 1)
    case .ofYear(let number):
      return newYear + number
    case .weekday(let month, let week, let weekday):
      var day = newYear
      for earlier in 1..<13 where earlier < month { day += CivilDate.days(inMonth: earlier, of: year) }
      let monthLength = CivilDate.days(inMonth: month, of: year)
      let firstWeekday = LocalDay(daysSinceEpoch: day).weekday
      var offset = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      if offset >= monthLength { offset -= 7 }
      return day + offset
    }
  }
}
