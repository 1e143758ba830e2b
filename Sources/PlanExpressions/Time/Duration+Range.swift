extension Duration {
  /// The span of `nanoseconds`.
  package init(nanoseconds: Int64) {
    self.init(seconds: nanoseconds / 1_000_000_000, nanoseconds: Int32(nanoseconds % 1_000_000_000))
  }

  /// All of it in nanoseconds; `nil` beyond some 292 years.
  ///
  /// Durations that are parsed or computed have one: the range is that of the reference implementations,
  /// which is narrower than that of google.protobuf.Duration, and which the conformance suite expects of the
  /// difference of two timestamps.
  package var totalNanoseconds: Int64? {
    let (whole, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if isTooLarge { return nil }
    let (total, isOver) = whole.addingReportingOverflow(Int64(nanoseconds))
    return isOver ? nil : total
  }
}

extension Duration: Comparable {
  package static func < (left: Duration, right: Duration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
