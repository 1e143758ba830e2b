extension Arithmetic {
  static func timeSum(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.timestamp(let time), .duration(let span)), (.duration(let span), .timestamp(let time)):
      .timestamp(try moved(time, by: span))
    case (.duration(let left), .duration(let right)): .duration(try sum(left, right))
    default: throw EvaluationError(.noSuchOverload("+"))
    }
  }

  static func timeDifference(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.timestamp(let left), .timestamp(let right)): .duration(try difference(left, right))
    case (.timestamp(let time), .duration(let span)): .timestamp(try moved(time, by: negated(span)))
    case (.duration(let left), .duration(let right)): .duration(try sum(left, negated(right)))
    default: throw EvaluationError(.noSuchOverload("-"))
    }
  }

  /// Years 1 to 9999 (google/protobuf/timestamp.proto).
  private static let timestampSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  /// About 10,000 years (google/protobuf/duration.proto).
  private static let durationSeconds: ClosedRange<Int64> = -315_576_000_000...315_576_000_000
  /// What a count of nanoseconds in 64 bits reaches, to which CEL limits the span between two times.
  private static let spanSeconds: ClosedRange<Int64> = -9_223_372_036...9_223_372_035

  private static let billion: Int64 = 1_000_000_000

  private static func negated(_ span: Duration) throws(EvaluationError) -> Duration {
    Duration(
      seconds: try checked(Int64(0).subtractingReportingOverflow(span.seconds)),
      nanoseconds: 0 &- span.nanoseconds)
  }

  private static func moved(_ time: Timestamp, by span: Duration) throws(EvaluationError) -> Timestamp {
    var seconds = try checked(time.seconds.addingReportingOverflow(span.seconds))
    var nanoseconds = Int64(time.nanoseconds) + Int64(span.nanoseconds)
    if nanoseconds < 0 {
      nanoseconds += billion
      seconds = try checked(seconds.subtractingReportingOverflow(1))
    } else if nanoseconds >= billion {
      nanoseconds -= billion
      seconds = try checked(seconds.addingReportingOverflow(1))
    }
    guard timestampSeconds.contains(seconds) else { throw EvaluationError(.overflow) }
    return Timestamp(seconds: seconds, nanoseconds: Int32(truncatingIfNeeded: nanoseconds))
  }

  private static func sum(_ left: Duration, _ right: Duration) throws(EvaluationError) -> Duration {
    let seconds = try checked(left.seconds.addingReportingOverflow(right.seconds))
    return try duration(seconds, Int64(left.nanoseconds) + Int64(right.nanoseconds), within: durationSeconds)
  }

  private static func difference(_ left: Timestamp, _ right: Timestamp) throws(EvaluationError) -> Duration {
    let seconds = try checked(left.seconds.subtractingReportingOverflow(right.seconds))
    return try duration(seconds, Int64(left.nanoseconds) - Int64(right.nanoseconds), within: spanSeconds)
  }

  /// A duration whose two parts have one sign.
  private static func duration(
    _ seconds: Int64, _ nanoseconds: Int64, within limits: ClosedRange<Int64>
  ) throws(EvaluationError) -> Duration {
    guard limits.contains(seconds) else { throw EvaluationError(.overflow) }
    var seconds = seconds + nanoseconds / billion
    var rest = nanoseconds % billion
    if seconds > 0, rest < 0 {
      seconds -= 1
      rest += billion
    } else if seconds < 0, rest > 0 {
      seconds += 1
      rest -= billion
    }
    guard limits.contains(seconds) else { throw EvaluationError(.overflow) }
    return Duration(seconds: seconds, nanoseconds: Int32(truncatingIfNeeded: rest))
  }
}
