import PlanExpressions
import PlanSource
import Testing

private func at(_ seconds: Int64, _ nanoseconds: Int32 = 0) -> Value {
  .timestamp(Timestamp(seconds: seconds, nanoseconds: nanoseconds))
}

private func span(_ seconds: Int64, _ nanoseconds: Int32 = 0) -> Value {
  .duration(Duration(seconds: seconds, nanoseconds: nanoseconds))
}

/// 2009-02-13T23:31:30Z, a Friday.
private let instant = at(1_234_567_890, 123_456_789)

private let parsing: [FunctionCase] = [
  FunctionCase("timestamp", ["2009-02-13T23:31:30Z"], at(1_234_567_890)),
  FunctionCase("timestamp", ["2009-02-14T07:31:30.5+08:00"], at(1_234_567_890, 500_000_000)),
  FunctionCase("timestamp", ["2009-02-13T23:31:30.1234567899Z"], instant),
  FunctionCase("timestamp", ["0001-01-01T00:00:00Z"], at(-62_135_596_800)),
  FunctionCase("timestamp", ["9999-12-31T23:59:59.999999999Z"], at(253_402_300_799, 999_999_999)),
  FunctionCase("timestamp", ["0001-01-01T00:00:00+01:00"]),
  FunctionCase("timestamp", ["9999-12-31T23:59:59-01:00"]),
  FunctionCase("timestamp", ["0000-01-01T00:00:00Z"]),
  FunctionCase("timestamp", ["10000-01-01T00:00:00Z"]),
  FunctionCase("timestamp", ["2023-02-29T00:00:00Z"]),
  FunctionCase("timestamp", ["2024-02-29T00:00:00Z"], at(1_709_164_800)),
  FunctionCase("timestamp", ["2024-13-01T00:00:00Z"]),
  FunctionCase("timestamp", ["2024-02-29"]),
  FunctionCase("timestamp", ["2024-02-29T24:00:00Z"]),
  FunctionCase("timestamp", ["2024-02-29T23:59:60Z"]),
  FunctionCase("timestamp", ["2024-02-29T00:00:00"]),
  FunctionCase("timestamp", ["2024-02-29T00:00:00.Z"]),
  FunctionCase("timestamp", ["2024-02-29T00:00:00ZZ"]),
  FunctionCase("timestamp", [253_402_300_800]),
  FunctionCase("timestamp", [-62_135_596_801]),
  FunctionCase("timestamp", [0], at(0)),
  FunctionCase("string", [instant], "2009-02-13T23:31:30.123456789Z"),
  FunctionCase("string", [at(-1, 500_000_000)], "1969-12-31T23:59:59.5Z"),
  FunctionCase("string", [at(-62_135_596_800)], "0001-01-01T00:00:00Z"),
  FunctionCase("duration", ["1h2m3.5s"], span(3723, 500_000_000)),
  FunctionCase("duration", ["-1.5ms"], span(0, -1_500_000)),
  FunctionCase("duration", [".5h"], span(1800)),
  FunctionCase("duration", ["1us2ns3µs"], span(0, 4002)),
  FunctionCase("duration", ["0"], span(0)),
  FunctionCase("duration", ["+100s"], span(100)),
  FunctionCase("duration", ["0.123456789012345678901234567890s"], span(0, 123_456_789)),
  FunctionCase("duration", ["9223372036854775807ns"], span(9_223_372_036, 854_775_807)),
  FunctionCase("duration", ["9223372036854775808ns"]),
  FunctionCase("duration", ["2562047h48m"]),
  FunctionCase("duration", ["320000000000s"]),
  FunctionCase("duration", ["99999999999999999999s"]),
  FunctionCase("duration", [""]),
  FunctionCase("duration", ["-"]),
  FunctionCase("duration", ["5"]),
  FunctionCase("duration", ["s"]),
  FunctionCase("duration", [".s"]),
  FunctionCase("duration", ["1d"]),
  FunctionCase("string", [span(1_000_000)], "1000000s"),
  FunctionCase("string", [span(-1, -10_000_000)], "-1.01s"),
  FunctionCase("string", [span(0, -1)], "-0.000000001s"),
]

private let parts: [FunctionCase] = [
  FunctionCase("getFullYear", [instant], 2009),
  FunctionCase("getMonth", [instant], 1),
  FunctionCase("getDate", [instant], 13),
  FunctionCase("getDayOfMonth", [instant], 12),
  FunctionCase("getDayOfWeek", [instant], 5),
  FunctionCase("getDayOfYear", [instant], 43),
  FunctionCase("getHours", [instant], 23),
  FunctionCase("getMinutes", [instant], 31),
  FunctionCase("getSeconds", [instant], 30),
  FunctionCase("getMilliseconds", [instant], 123),
  FunctionCase("getDayOfYear", [at(1_735_603_200)], 365),
  FunctionCase("getDayOfWeek", [at(-86_400)], 3),
  FunctionCase("getDate", [instant, "+08:00"], 14),
  FunctionCase("getDate", [instant, "08:00"], 14),
  FunctionCase("getHours", [instant, "-09:30"], 14),
  FunctionCase("getMinutes", [instant, "-09:30"], 1),
  FunctionCase("getFullYear", [at(-62_135_596_800), "-01:00"], 0),
  FunctionCase("getFullYear", [at(253_402_300_799), "+01:00"], 10_000),
  FunctionCase("getDate", [instant, "UTC"], 13),
  FunctionCase("getDate", [instant, ""]),
  FunctionCase("getDate", [instant, "25:00"]),
  FunctionCase("getDate", [instant, "Nowhere/City"]),
  FunctionCase("getDate", [instant, "../../../etc/passwd"]),
  FunctionCase("getDate", [instant, "/etc/localtime"]),
  FunctionCase("getDate", [instant, "Asia"]),
  FunctionCase("getDate", [instant, "Asia/"]),
  FunctionCase("getHours", [span(10_000)], 2),
  FunctionCase("getMinutes", [span(-3730)], -62),
  FunctionCase("getSeconds", [span(3730)], 3730),
  FunctionCase("getMilliseconds", [span(123, 321_456_789)], 321),
]

/// Instants before the first change, around changes, and far beyond the last one in the file.
private let zones: [FunctionCase] = [
  FunctionCase("getHours", [at(0), "Asia/Shanghai"], 8),
  FunctionCase("getDate", [instant, "Australia/Sydney"], 14),
  FunctionCase("getMinutes", [instant, "Asia/Kathmandu"], 16),
  FunctionCase("getDayOfMonth", [at(1_234_490_400), "America/St_Johns"], 11),
  FunctionCase("getHours", [at(1_710_053_999), "America/Chicago"], 0),
  FunctionCase("getHours", [at(1_710_057_600), "America/Chicago"], 3),
  FunctionCase("getHours", [at(1_710_057_599), "America/Chicago"], 1),
  FunctionCase("getHours", [at(4_102_444_800), "America/Chicago"], 18),
  FunctionCase("getHours", [at(4_118_083_200), "America/Chicago"], 19),
  FunctionCase("getHours", [at(4_118_083_200), "Australia/Sydney"], 10),
  FunctionCase("getHours", [at(4_102_444_800), "Australia/Sydney"], 11),
  FunctionCase("getHours", [at(253_402_300_799), "Europe/Dublin"], 23),
  FunctionCase("getMinutes", [at(-62_135_596_800), "Asia/Shanghai"], 5),
]

@Suite("Functions on time") struct TimeFunctionTests {
  @Test("read and write what CEL says", arguments: parsing)
  func reading(_ example: FunctionCase) {
    example.check()
  }

  @Test("give the parts of timestamps and durations", arguments: parts)
  func part(_ example: FunctionCase) {
    example.check()
  }

  @Test("know the time zones of the system", .enabled(if: hasZones), arguments: zones)
  func zone(_ example: FunctionCase) throws {
    example.check()
    let overload = try #require(example.overload)
    let specialized = try overload.specialize?([nil, example.arguments[1]])
    #expect(specialized?.body != nil)
  }

  private static var hasZones: Bool {
    (try? FunctionCase("getHours", [instant, "Asia/Shanghai"]).call()) != nil
  }
}
