import PlanSource

/// How far clocks somewhere are ahead of UTC.
enum TimeZone: Sendable {
  /// Always so many seconds.
  case fixed(Int)
  /// As a file of the time zone database says.
  case file(TimeZoneFile)

  /// The zone written as `text`: `UTC`, `±hh:mm` (a sign may be missing), or a name of the system's time zone
  /// database; `nil` if there is no such zone.
  ///
  /// Source: CEL language definition, section «Timezones».
  init?(_ text: Text) {
    if text.utf8.elementsEqual("UTC".utf8) {
      self = .fixed(0)
    } else if let offset = Self.fixedOffset(text) {
      self = .fixed(offset)
    } else if let file = TimeZoneFile(name: text) {
      self = .file(file)
    } else {
      return nil
    }
  }

  /// Seconds that clocks are ahead of UTC at `seconds` since the epoch.
  func offset(at seconds: Int64) -> Int {
    switch self {
    case .fixed(let offset): offset
    case .file(let file): file.offset(at: seconds)
    }
  }

  private static func fixedOffset(_ text: Text) -> Int? {
    var reader = ByteReader(text)
    let isBehind = reader.read("-")
    if !isBehind { _ = reader.read("+") }
    guard let hours = reader.readNumber(digits: 1...2), hours < 24, reader.read(":"),
      let minutes = reader.readNumber(digits: 1...2), minutes < 60, reader.isAtEnd
    else { return nil }
    return (isBehind ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
