import PlanExpressions
import PlanSource
import Testing

private let objects = Value.list(.objects(kind: 3, document: 1, indices: 10..<14))

private let cases: [FunctionCase] = [
  FunctionCase("slice", [[1, 2, 3, 4], 1, 3], [2, 3]),
  FunctionCase("slice", [[1, 2], 2, 2], []),
  FunctionCase("slice", [objects, 1, 3], .list(.objects(kind: 3, document: 1, indices: 11..<13))),
  FunctionCase("slice", [[1, 2], 2, 1]),
  FunctionCase("slice", [[1, 2], -1, 1]),
  FunctionCase("slice", [[1, 2], 0, 3]),
  FunctionCase("flatten", [[1, [2, [3]]]], [1, 2, [3]]),
  FunctionCase("flatten", [[1, [2, [3, [4]]]], 2], [1, 2, 3, [4]]),
  FunctionCase("flatten", [[[], [1]], 0], [[], [1]]),
  FunctionCase("flatten", [[[[[1]]]], Value.int(.max)], [1]),
  FunctionCase("flatten", [[1], -1]),
  FunctionCase("reverse", [[1, 2, 3]], [3, 2, 1]),
  FunctionCase("distinct", [[1, 2, 1.0, .uint(2), "a", "a", 1.5, 1.5]], [1, 2, "a", 1.5]),
  FunctionCase(
    "distinct", [[[1], [1.0], .null, .null, .bytes([1]), .bytes([1])]], [[1], .null, .bytes([1])]),
  FunctionCase("distinct", [[.double(.nan), .double(.nan)]], [.double(.nan), .double(.nan)]),
  FunctionCase("distinct", [objects], objects),
  FunctionCase("first", [[7, 8]], 7),
  FunctionCase("last", [[7, 8]], 8),
  FunctionCase("first", [[]]),
  FunctionCase("last", [[]]),
  FunctionCase("lists.range", [3], [0, 1, 2]),
  FunctionCase("lists.range", [-1]),
  FunctionCase("lists.range", [Value.int(.max)]),
  FunctionCase("sort", [[3, 1, 2]], [1, 2, 3]),
  FunctionCase("sort", [["乙", "甲", ""]], ["", "乙", "甲"]),
  FunctionCase("sort", [[2, 1.5, .uint(1), 1]], [.uint(1), 1, 1.5, 2]),
  FunctionCase("sort", [[true, false]], [false, true]),
  FunctionCase("sort", [[]], []),
  FunctionCase("sort", [[1, "a"]]),
  FunctionCase("sort", [[[1], [2]]]),
  FunctionCase("sort", [[1.0, .double(.nan)]]),
  FunctionCase("sortBy", [["a", "b", "c"], [2, 1, 1]], ["b", "c", "a"]),
]

@Suite("Functions on lists") struct ListFunctionTests {
  @Test("give what CEL says", arguments: cases)
  func values(_ example: FunctionCase) {
    example.check()
  }

  @Test("values of every type are told apart or not as CEL compares them")
  func comparing() throws {
    let values: [Value] = [
      1, .uint(.max), 1.8446744073709552e19, 9.3e18, Value.int(.max), -1e300, "1", .null, true,
      map([(key: "a", value: 1)]),
      map([(key: "a", value: 1.0)]),
    ]
    guard case .list(let list) = try FunctionCase("distinct", [.list(.values(values))]).call() else { return }
    #expect(list.count == values.count - 1)
  }

  private func map(_ entries: [(key: Value, value: Value)]) -> Value {
    MapValue(entries).map(Value.map) ?? .null
  }
}
