import PlanExpressions
import PlanSource
import Testing

/// Every one is true.
private let expressions = [
  "['乙', '甲'].sort() == ['乙', '甲'] && [3, 1, 2].sort() == [1, 2, 3]",
  "['aaa', 'b', 'cc'].sortBy(s, s.size()) == ['b', 'cc', 'aaa']",
  "[[2, 1], [3]].sortBy(l, l.sortBy(x, -x)[0]) == [[2, 1], [3]]",
  "cel.bind(x, [2, 1], x.sortBy(x, x)) == [1, 2]",
  "sum([1, 2].map(x, x * 2)) == 6 && 0.5 * sum([1.0, 3.0]) == 2.0",
  "math.greatest(1, 2.5, 3u) == 3 && math.least([1, 2]) + 1 == 2",
  "timestamp('2024-03-01T18:00:00Z').getDate('+08:00') == 2",
  "duration('90m').getHours() == 1 && string(duration('90m')) == '5400s'",
  "'甲、乙'.split('、').reverse().join('') == '乙甲' && '甲乙'.reverse() == '乙甲'",
  "['甲', '甲'].distinct().size() == 1 && [[1], [2]].flatten() == [1, 2]",
  "lists.range(3).slice(1, 3).last() == 2",
  "'第%d项'.format([3]).matches('^第\\\\d项$')",
  "[1, 2].map(x, string(x)).join('+') == '1+2'",
  "base64.decode(base64.encode(b'a')) == b'a'",
]

private let refused = [
  "[1].sortBy(1, 2)", "[1].sortBy(x, y)", "math.abs('a')", "'a'.format('b')", "[1].join()", "sum(['a'])",
  "'a'.matches('(')",
]

@Suite("Functions in expressions") struct FunctionExpressionTests {
  @Test("have the types and values that CEL says", arguments: expressions)
  func values(_ expression: String) throws {
    let program = try Program(Text(expression), in: ExpressionEnvironment())
    let context = EvaluationContext(host: NoHost(), slotCount: 0, steps: 10_000)
    #expect(program.type == .bool)
    #expect(spelling(try program.evaluate(in: context)) == "true")
  }

  @Test("are refused at load with arguments they do not take", arguments: refused)
  func refusals(_ expression: String) {
    #expect(throws: ExpressionError.self) {
      _ = try Program(Text(expression), in: ExpressionEnvironment())
    }
  }

  @Test("every function of the library can be found by its name")
  func names() {
    let library = FunctionLibrary.standard
    #expect(library.names.allSatisfy { name in library.overloads(of: name).contains { $0.name == name } })
    #expect(["math", "lists", "strings", "base64"].allSatisfy { library.hasNamespace($0) })
  }
}
