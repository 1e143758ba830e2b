import PlanExpressions
import PlanSource
import TestSupport
import Testing

/// What load says of wrong expressions: reasons and the bytes concerned.
@Suite struct ProblemTests {
  struct Case: Sendable, CustomStringConvertible {
    let marked: String
    let reasons: [ExpressionProblem.Reason]
    var description: String { marked }

    init(_ marked: String, _ reasons: ExpressionProblem.Reason...) {
      self.marked = marked
      self.reasons = reasons
    }
  }

  private func problems(_ expression: String) -> [ExpressionProblem] {
    do {
      _ = try Program(Text(expression), in: Village.environment())
      return []
    } catch {
      return error.problems
    }
  }

  @Test(
    "syntax is reported where it is wrong",
    arguments: [
      Case("task.title == «“»全年”", .fullWidth("“", ascii: "\"")),
      Case("size«（»task.units«）» > 0", .fullWidth("（", ascii: "("), .fullWidth("）", ascii: ")")),
      Case("[1«，»2]", .fullWidth("，", ascii: ",")),
      Case("given «≥» 1", .fullWidth("≥", ascii: ">=")),
      Case("given «＝»= 1", .fullWidth("＝", ascii: "=")),
      Case("given == 1 «and» given == 2", .unexpected(found: "and", expected: "&&")),
      Case("given == 1 «OR» given == 2", .unexpected(found: "OR", expected: "||")),
      Case("«not» (given == 1)", .noSuchFunction("not", nearest: nil)),
      Case("given «=» 1", .unexpected(found: "=", expected: "==")),
      Case("given == 1 «&» true", .unexpected(found: "&", expected: "&&")),
      Case("task.title == «全年»", .unexpected(found: "全年", expected: "\"全年\"")),
      Case("given + «»", .unexpected(found: "", expected: "expression")),
      Case("(given«»", .unexpected(found: "", expected: ")")),
      Case("[1 «2»]", .unexpected(found: "2", expected: "]")),
      Case("given «given»", .unexpected(found: "given", expected: "operator")),
      Case("task.«[»0]", .unexpected(found: "[", expected: "name")),
      Case("task «{»title: 1}", .unexpected(found: "{", expected: "operator")),
      Case("«for» == 1", .unexpected(found: "for", expected: "name")),
      Case("task.title == «\"全年»", .unterminatedString),
      Case("'a«\\q»b' == ''", .invalidEscape),
      Case("'«\\ud800»' == ''", .invalidEscape),
      Case("given == «15a»", .invalidNumber("15a")),
      Case("given == «9223372036854775808»", .invalidNumber("9223372036854775808")),
      Case("given == «99999999999999999999»", .invalidNumber("99999999999999999999")),
      Case("[1].all(«1», true)", .invalidMacro("all")),
      Case("[1].exists(x, «x», true)", .invalidMacro("exists")),
    ])
  func syntax(_ example: Case) {
    let marked = Marked(example.marked)
    let found = problems(marked.text)
    #expect(found.map(\.reason) == example.reasons)
    #expect(found.map(\.range) == marked.ranges)
  }

  @Test(
    "names and types are reported where they are wrong",
    arguments: [
      Case("«taks».title == ''", .undeclared("taks", nearest: "task")),
      Case("task.«unit» == []", .noSuchField("unit", type: .object("task"), nearest: "units")),
      Case(
        "task.units.«name» == ''", .noSuchField("name", type: .list(.object("unit")), nearest: nil)),
      Case("options.«limits» > 1", .noSuchField("limits", type: .object("options"), nearest: "limit")),
      Case("«sise»(task.units) > 0", .noSuchFunction("sise", nearest: "size")),
      Case("math.«abss»(1) > 0", .noSuchFunction("math.abss", nearest: "math.abs")),
      Case("«maths».abs(1) > 0", .undeclared("maths", nearest: nil)),
      Case("task.title.«startWith»('a')", .noSuchFunction("startWith", nearest: "startsWith")),
      Case("«task.title.startsWith(1)»", .noOverload(function: "startsWith", arguments: [.text, .int])),
      Case("«0.8 * size(task.units)» > 1.0", .noOverload(function: "*", arguments: [.double, .int])),
      Case(
        "«'区财政局' in task.units»",
        .noOverload(function: "in", arguments: [.string, .list(.object("unit"))])),
      Case(
        "task.units.all(u, «u.due <= '2018-11-30'»)",
        .noOverload(function: "<=", arguments: [.timestamp, .string])),
      Case("«given == 'a'»", .noOverload(function: "==", arguments: [.int, .string])),
      Case("«given + 'a'» == ''", .noOverload(function: "+", arguments: [.int, .string])),
      Case("«-task.title» == ''", .noOverload(function: "-", arguments: [.text])),
      Case(
        "«task.units['a']» == ''", .noOverload(function: "[]", arguments: [.list(.object("unit")), .string])),
      Case("«given» && true", .mismatch(expected: .bool, found: .int)),
      Case("task.units.all(u, «u.name»)", .mismatch(expected: .bool, found: .text)),
      Case("«task».all(u, true)", .mismatch(expected: .list(.dyn), found: .object("task"))),
      Case("true ? 1 : «'a'»", .mismatch(expected: .int, found: .string)),
      Case("{«1.5»: 1} == {}", .mismatch(expected: .string, found: .double)),
      Case("task.title != «null»", .notInRules("null")),
      Case("«has(task.title)»", .notInRules("has")),
      Case("task.title.matches(«task.lead»)", .notConstant(function: "matches")),
      Case(
        "«taks».title == '' && «given + 'a'» == '' || task.«unit» == []",
        .undeclared("taks", nearest: "task"), .noOverload(function: "+", arguments: [.int, .string]),
        .noSuchField("unit", type: .object("task"), nearest: "units")),
    ])
  func names(_ example: Case) {
    let marked = Marked(example.marked)
    let found = problems(marked.text)
    #expect(found.map(\.reason) == example.reasons)
    #expect(found.map(\.range) == marked.ranges)
  }

  @Test("a regular expression is checked at load, written in parts or given as an option")
  func regularExpressions() {
    #expect(problems("task.title.matches('^区' + '.*局$') || task.title.matches(options.pattern)") == [])
    let wrong = problems("task.title.matches('a(')")
    #expect(wrong.map(\.range) == [ByteRange(19, 23)])
    guard case .invalidRegex = wrong.first?.reason else {
      Issue.record("the pattern is wrong: \(wrong)")
      return
    }
  }

  @Test("nesting is bounded, in what is written and in the tree")
  func nesting() {
    for wrong in [
      String(repeating: "(", count: 5_000) + "1", String(repeating: "[", count: 5_000),
      String(repeating: "!", count: 5_000) + "true", "1" + String(repeating: " + 1", count: 5_000),
      "true" + String(repeating: " ? true : true", count: 5_000),
      "1" + String(repeating: "[0]", count: 5_000),
      "task" + String(repeating: ".a", count: 5_000), String(repeating: "size(", count: 5_000),
    ] {
      #expect(problems(wrong).map(\.reason).contains(.nestingTooDeep))
    }
    #expect(problems("true" + String(repeating: " && true", count: 5_000)) == [])
  }

  @Test("of very many problems the first hundred are told")
  func many() {
    let found = problems("[" + String(repeating: "tsak, ", count: 5_000) + "1]")
    #expect(found.count == 100)
    #expect(found.first?.reason == .undeclared("tsak", nearest: "task"))
    #expect(found.last?.range == ByteRange(595, 599))
    #expect(problems(String(repeating: "1a ", count: 5_000)).count <= 100)
  }
}
