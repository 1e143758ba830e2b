extension Timestamp {
  /// Seconds of the first and last moments: 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
  ///
  /// Source: google.protobuf.Timestamp.
  package static let validSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  static let secondsOfDay = 86_400

  /// The instant `nanoseconds` after `seconds` since the epoch; `nil` outside the years 1 to 9999.
  package init?(checkedSeconds seconds: Int64, nanoseconds: Int32 = 0) {
    guard Self.validSeconds.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
    self.init(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// The day where clocks are `offset` seconds ahead of UTC.
  func day(offset: Int) -> LocalDay {
    LocalDay(daysSinceEpoch: LocalDay.floorDivide(local(offset), Self.secondsOfDay))
  }

  /// Seconds since midnight where clocks are `offset` seconds ahead of UTC.
  func secondOfDay(offset: Int = 0) -> Int {
    let local = local(offset)
    return local - LocalDay.floorDivide(local, Self.secondsOfDay) * Self.secondsOfDay
  }

  /// Seconds since the epoch that clocks show; a timestamp outside the years 1 to 9999 counts as their edge.
  private func local(_ offset: Int) -> Int {
    Int(min(max(seconds, Self.validSeconds.lowerBound), Self.validSeconds.upperBound)) + offset
  }
}

extension Timestamp: Comparable {
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
