import PlanCalendar
import PlanExpressions
import PlanSource

extension FunctionCatalogue {
  static let dateDeclaration = FunctionDeclaration(
    "date", ["date(y, m, d)", "date(s)"],
    zh: "某年某月某日；或 2018-11-30、2018年11月30日这样写的日期，读不出时未知。",
    en:
      "The day of a year, month and day; or as written 2018-11-30 or 2018年11月30日, unknown if it is no date.",
    examples: [
      .init("date(2018, 11, 30)", "2018-11-30"), .init("date('2018-11-30') == date(2018, 11, 30)", "true"),
      .init("date('2018年9月3日')", "2018-09-03"), .init("date('9月底')", "unknown: date(\"9月底\")"),
      .init("date(2018, 2, 30)", "error: date(2018, 2, 30)"),
    ]
  ) { _ in
    [
      FunctionOverload(
        "date", [.int, .int, .int], .timestamp,
        body: .variadic { (arguments, _) throws(EvaluationError) -> Value in try civilDate(arguments) }),
      FunctionOverload(
        "date", [.string], .timestamp,
        body: .unary { (argument, context) throws(EvaluationError) -> Value in
          let text = try context.text(argument, for: "date")
          guard let date = DateReading.date(text) else {
            throw EvaluationError(.unknown(what: "date(\"\(text)\")"))
          }
          return .timestamp(Timestamp(date))
        }),
    ]
  }

  static let workdaysDeclaration = FunctionDeclaration(
    "workdays", ["workdays(a, b)"],
    zh: "从 a 的次日到 b 的工作日数，b 在前时为负；年份不在 workdays 表中时未知。",
    en:
      "The working days from the day after a to b, negative if b comes first; unknown for years not in table workdays.",
    examples: [
      .init("workdays(date(2024, 9, 30), date(2024, 10, 12))", "5"),
      .init("workdays(date(2024, 10, 12), date(2024, 9, 30))", "-5"),
      .init("workdays(date(2031, 1, 1), date(2031, 2, 1))", "unknown: workdays(2031-01-01, 2031-02-01)"),
    ]
  ) { tables in
    [
      FunctionOverload(
        "workdays", [.timestamp, .timestamp], .int,
        body: .binary { (first, second, context) throws(EvaluationError) -> Value in
          let start = try day(first, for: "workdays")
          let end = try day(second, for: "workdays")
          try context.step(1 + abs(end.daysSinceEpoch - start.daysSinceEpoch) / 16)
          guard let count = tables.calendar.workdays(from: start, to: end) else {
            throw EvaluationError(.unknown(what: "workdays(\(start), \(end))"))
          }
          return .int(Int64(count))
        })
    ]
  }

  static let isWorkdayDeclaration = FunctionDeclaration(
    "isWorkday", ["isWorkday(d)"], zh: "是否为工作日；年份不在 workdays 表中时未知。",
    en: "Whether a day is worked; unknown for years not in table workdays.",
    examples: [
      .init("isWorkday(date(2024, 10, 1))", "false"), .init("isWorkday(date(2024, 10, 12))", "true"),
      .init("isWorkday(date(2031, 10, 1))", "unknown: isWorkday(2031-10-01)"),
    ]
  ) { tables in
    [
      FunctionOverload(
        "isWorkday", [.timestamp], .bool,
        body: .unary { (argument, _) throws(EvaluationError) -> Value in
          let date = try day(argument, for: "isWorkday")
          guard let isWorked = tables.calendar.isWorkday(date) else {
            throw EvaluationError(.unknown(what: "isWorkday(\(date))"))
          }
          return .bool(isWorked)
        })
    ]
  }

  static let readingsDeclaration = FunctionDeclaration(
    "readings", ["readings(s)"], zh: "缺了“年”“月”“日”的日期可能是哪几天，从早到晚。",
    en: "The days that a date without its 年, 月, 日 may mean, earliest first.",
    examples: [
      .init("readings('2019515日')", "[2019-05-15]"), .init("readings('2019111')", "[2019-01-11, 2019-11-01]"),
      .init("readings('2019年918日')", "[2019-09-18]"), .init("readings('20199999')", "[]"),
    ]
  ) { _ in
    [
      FunctionOverload(
        "readings", [.string], .list(.timestamp),
        body: .unary { (argument, context) throws(EvaluationError) -> Value in
          let text = try context.text(argument, for: "readings")
          return .list(.values(DateReading.readings(text).map { .timestamp(Timestamp($0)) }))
        })
    ]
  }

  private static func civilDate(_ arguments: [Value]) throws(EvaluationError) -> Value {
    guard arguments.count == 3, case .int(let year) = arguments[0], case .int(let month) = arguments[1],
      case .int(let day) = arguments[2]
    else { throw EvaluationError(.noSuchOverload("date")) }
    guard let date = CivilDate(Int(year), Int(month), Int(day)) else {
      throw EvaluationError(.invalidArgument(function: "date", problem: "date(\(year), \(month), \(day))"))
    }
    return .timestamp(Timestamp(date))
  }

  private static func day(_ value: Value, for function: String) throws(EvaluationError) -> CivilDate {
    guard case .timestamp(let timestamp) = value, let date = timestamp.civilDate else {
      throw EvaluationError(.noSuchOverload(function))
    }
    return date
  }
}
