import PlanSource

/// A part of a point in time that can be asked for.
private enum TimePart: String, CaseIterable, Sendable {
  case fullYear = "getFullYear"
  case month = "getMonth"
  case date = "getDate"
  case dayOfMonth = "getDayOfMonth"
  case dayOfWeek = "getDayOfWeek"
  case dayOfYear = "getDayOfYear"
  case hours = "getHours"
  case minutes = "getMinutes"
  case seconds = "getSeconds"
  case milliseconds = "getMilliseconds"

  /// Its number in `timestamp` where clocks are `offset` seconds ahead of UTC.
  func number(in timestamp: Timestamp, offset: Int) -> Int {
    switch self {
    case .fullYear: timestamp.day(offset: offset).year
    case .month: timestamp.day(offset: offset).month - 1
    case .date: timestamp.day(offset: offset).day
    case .dayOfMonth: timestamp.day(offset: offset).day - 1
    case .dayOfWeek: timestamp.day(offset: offset).weekday
    case .dayOfYear: timestamp.day(offset: offset).dayOfYear
    case .hours: timestamp.secondOfDay(offset: offset) / 3600
    case .minutes: timestamp.secondOfDay(offset: offset) / 60 % 60
    case .seconds: timestamp.secondOfDay(offset: offset) % 60
    case .milliseconds: Int(timestamp.nanoseconds) / 1_000_000
    }
  }
}

extension FunctionOverload {
  /// Parts of timestamps, in UTC or in a time zone, and durations in whole units.
  ///
  /// Source: CEL language definition, section «List of Standard Definitions».
  static let timeFunctions: [FunctionOverload] =
    (TimePart.allCases.flatMap { part in [inUTC(part), inZone(part)] } + [
      method("getHours") { (span: Duration, _) throws(EvaluationError) -> Int64 in span.seconds / 3600 },
      method("getMinutes") { (span: Duration, _) throws(EvaluationError) -> Int64 in span.seconds / 60 },
      method("getSeconds") { (span: Duration, _) throws(EvaluationError) -> Int64 in span.seconds },
      method("getMilliseconds") { (span: Duration, _) throws(EvaluationError) -> Int64 in
        Int64(span.nanoseconds / 1_000_000)
      },
    ])

  private static func inUTC(_ part: TimePart) -> FunctionOverload {
    method(part.rawValue) { (timestamp: Timestamp, _) throws(EvaluationError) -> Int64 in
      Int64(part.number(in: timestamp, offset: 0))
    }
  }

  /// A constant zone is read once, at load; one that does not exist stays an error of evaluation.
  private static func inZone(_ part: TimePart) -> FunctionOverload {
    FunctionOverload(
      part.rawValue, isMember: true, [.timestamp, .string], .int,
      specialize: { (constants) throws(SpecializationError) -> Specialization? in
        guard constants.count == 2, case .text(let name)? = constants[1], let zone = TimeZone(name) else {
          return nil
        }
        return Specialization(
          body: .binary { (timestamp, _, _) throws(EvaluationError) -> Value in
            try number(part, of: timestamp, in: zone)
          })
      },
      body: .binary { (timestamp, name, context) throws(EvaluationError) -> Value in
        guard case .text(let name) = name else { throw EvaluationError(.noSuchOverload(part.rawValue)) }
        try context.step(zoneCost)
        guard let zone = TimeZone(name) else {
          throw .invalid(part.rawValue, "there is no time zone '\(name.excerpt)'")
        }
        return try number(part, of: timestamp, in: zone)
      })
  }

  /// Steps that reading a zone costs.
  private static let zoneCost = 100

  private static func number(
    _ part: TimePart, of timestamp: Value, in zone: TimeZone
  ) throws(EvaluationError) -> Value {
    guard case .timestamp(let timestamp) = timestamp else {
      throw EvaluationError(.noSuchOverload(part.rawValue))
    }
    return .int(Int64(part.number(in: timestamp, offset: zone.offset(at: timestamp.seconds))))
  }
}
