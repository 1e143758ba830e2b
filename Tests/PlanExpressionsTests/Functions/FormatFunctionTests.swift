import PlanExpressions
import PlanSource
import Testing

private let cases: [FunctionCase] = [
  FunctionCase("format", ["共%d项，%s牵头。", [12, "区财政局"]], "共12项，区财政局牵头。"),
  FunctionCase("format", ["%%%s%%", ["a"]], "%a%"),
  FunctionCase("format", ["%s %s %s", [true, .null, .bytes([0x61, 0x62])]], "true null ab"),
  FunctionCase("format", ["%s", [[1, 2.5, "a", .uint(3), ["b"]]]], "[1, 2.5, a, 3, [b]]"),
  FunctionCase("format", ["%s", [map(["b": 1, "a": [true]])]], "{a: [true], b: 1}"),
  FunctionCase("format", ["%s", [.type(.list(.dyn))]], "list"),
  FunctionCase("format", ["%s", [.timestamp(Timestamp(seconds: 0))]], "1970-01-01T00:00:00Z"),
  FunctionCase("format", ["%s", [.duration(Duration(seconds: 1, nanoseconds: 500_000_000))]], "1.5s"),
  FunctionCase("format", ["%d %d", [-5, .uint(.max)]], "-5 18446744073709551615"),
  FunctionCase("format", ["%d", [1e30]], "1000000000000000000000000000000"),
  FunctionCase("format", ["%d%d", [.double(.nan), .double(-.infinity)]], "NaN-Infinity"),
  FunctionCase("format", ["%.3f", [1.2345]], "1.234"),
  FunctionCase("format", ["%.0f", [2.5]], "2"),
  FunctionCase("format", ["%f", [2]], "2.000000"),
  FunctionCase("format", ["%.2f", [-0.005]], "-0.01"),
  FunctionCase("format", ["%f", [.double(.infinity)]], "Infinity"),
  FunctionCase("format", ["%e", [1052.032911275]], "1.052033e+03"),
  FunctionCase("format", ["%.1e", [.uint(3)]], "3.0e+00"),
  FunctionCase("format", ["%b %b %b", [5, -5, true]], "101 -101 1"),
  FunctionCase("format", ["%o", [65535]], "177777"),
  FunctionCase("format", ["%x %X", [-30, 30]], "-1e 1E"),
  FunctionCase("format", ["%x %X", ["Hi", .bytes([0xAB, 1])]], "4869 AB01"),
  FunctionCase("format", ["没有", []], "没有"),
  FunctionCase("format", ["%s", []]),
  FunctionCase("format", ["%a", [1]]),
  FunctionCase("format", ["%E", [1.0]]),
  FunctionCase("format", ["%", [1]]),
  FunctionCase("format", ["%.", [1]]),
  FunctionCase("format", ["%.f", [1.0]]),
  FunctionCase("format", ["%.99999f", [1.0]]),
  FunctionCase("format", ["%.99999999999999999999f", [1.0]]),
  FunctionCase("format", ["%d", ["1"]]),
  FunctionCase("format", ["%f", ["1"]]),
  FunctionCase("format", ["%b", ["1"]]),
  FunctionCase("format", ["%o", [1.0]]),
  FunctionCase("format", ["%x", [0.5]]),
  FunctionCase("format", ["%d", [.null]]),
  FunctionCase("format", ["%s", [.object(ObjectHandle(kind: 0, index: 0))]]),
]

private func map(_ entries: KeyValuePairs<Value, Value>) -> Value {
  MapValue(entries.map { (key: $0.key, value: $0.value) }).map(Value.map) ?? .null
}

@Suite("Templates") struct FormatFunctionTests {
  @Test("are filled as CEL says", arguments: cases)
  func values(_ example: FunctionCase) {
    example.check()
  }

  @Test("the longest number that can be written")
  func longest() throws {
    let value = try FunctionCase("format", ["%.1100f", [-1.7976931348623157e308]]).call()
    guard case .text(let text) = value else { return }
    #expect(text.count == 1 + 309 + 1 + 1100)
  }

  @Test("a value nested too deeply is refused")
  func nesting() {
    var value: Value = []
    for _ in 0..<100 { value = .list(.values([value])) }
    #expect(throws: EvaluationError.self) { _ = try FunctionCase("format", ["%s", [value]]).call() }
  }
}
