import PlanCalendar
package import PlanSource

extension Timestamp {
  /// The instant that `text` writes in the form of RFC 3339; `nil` if it is none of the years 1 to 9999.
  package init?(rfc3339 text: Text) {
    var reader = ByteReader(text)
    guard let year = reader.readNumber(digits: 4...4), reader.read("-"),
      let month = reader.readNumber(digits: 2...2), reader.read("-"),
      let day = reader.readNumber(digits: 2...2), reader.read("T") || reader.read("t"),
      let hour = reader.readNumber(digits: 2...2), hour < 24, reader.read(":"),
      let minute = reader.readNumber(digits: 2...2), minute < 60, reader.read(":"),
      let second = reader.readNumber(digits: 2...2), second < 60,
      let nanoseconds = Self.readFraction(from: &reader),
      let offset = Self.readOffset(from: &reader), reader.isAtEnd,
      let date = CivilDate(year, month, day)
    else { return nil }
    let local = date.daysSinceEpoch * Self.secondsOfDay + hour * 3600 + minute * 60 + second
    self.init(checkedSeconds: Int64(local - offset), nanoseconds: nanoseconds)
  }

  /// The instant in the form of RFC 3339 in UTC, with as many digits of a second as it needs.
  package var rfc3339: String {
    let date = day(offset: 0)
    let second = secondOfDay()
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
    let day = "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))"
    return "\(day)T\(clock[0]):\(clock[1]):\(clock[2])\(Duration.fraction(nanoseconds.magnitude))Z"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Nanoseconds of a fraction of a second, if one follows; `nil` if it is malformed.
  private static func readFraction(from reader: inout ByteReader) -> Int32? {
    guard reader.read(".") else { return 0 }
    let digits = reader.readBytes { $0.isDigit }
    guard !digits.isEmpty else { return nil }
    let kept = digits.prefix(9).reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
    return (min(digits.count, 9)..<9).reduce(kept) { value, _ in value * 10 }
  }

  /// Seconds that clocks are ahead of UTC: `Z` or `±hh:mm`.
  private static func readOffset(from reader: inout ByteReader) -> Int? {
    if reader.read("Z") || reader.read("z") { return 0 }
    let isBehind = reader.read("-")
    guard isBehind || reader.read("+") else { return nil }
    guard let hours = reader.readNumber(digits: 2...2), hours < 24, reader.read(":"),
      let minutes = reader.readNumber(digits: 2...2), minutes < 60
    else { return nil }
    return (isBehind ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
