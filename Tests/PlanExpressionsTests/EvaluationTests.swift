import PlanExpressions
import PlanSource
import TestSupport
import Testing

/// What expressions come to.
@Suite struct EvaluationTests {
  struct Case: Sendable, CustomStringConvertible {
    let expression: String
    let value: String
    var description: String { expression }

    init(_ expression: String, _ value: String) {
      self.expression = expression
      self.value = value
    }

    init(_ expression: String, _ bool: Bool) {
      self.init(expression, "{\"bool\":\(bool)}")
    }

    init(_ expression: String, int: Int) {
      self.init(expression, "{\"int\":\"\(int)\"}")
    }

    init(_ expression: String, text: String) {
      self.init(expression, "{\"string\":\"\(text)\"}")
    }
  }

  struct Failure: Sendable, CustomStringConvertible {
    let marked: String
    let reason: EvaluationError.Reason
    var description: String { marked }

    init(_ marked: String, _ reason: EvaluationError.Reason) {
      self.marked = marked
      self.reason = reason
    }
  }

  @Test(
    "expressions have the values of the language definition",
    arguments: [
      Case("-9223372036854775808", int: .min), Case("0x1F + 010", int: 41), Case("7 / -2", int: -3),
      Case("-7 % 3", int: -1), Case("1 + 2 * 3 - 4", int: 3), Case("- -1", int: 1), Case("!!true", true),
      Case("1 < 2 == true", true), Case("1.5e3 == 1500.0", true), Case(".5 + .5", "{\"double\":\"1.0\"}"),
      Case("1u + 2u", "{\"uint\":\"3\"}"), Case("2 > 1.5 && 1u < 2", true), Case("'a' + \"b\"", text: "ab"),
      Case("r'\\d' + '\\\\' + '\\u5168\\U00005e74\\101\\x42'", text: "\\\\d\\\\全年AB"),
      Case("'''a'b''' == \"a'b\"", true), Case("b'\\xff' + b'a'", "{\"bytes\":\"/2E=\"}"),
      Case("[1, 2] + [3] == [1, 2, 3]", true), Case("[1, 2][1]", int: 2), Case("{'a': 1}.a", int: 1),
      Case("{1: 'a', 2: 'b'}[2]", text: "b"), Case("'a' in {'a': 1}", true), Case("2 in [1, 2]", true),
      Case("dyn(1) == 1.0 && dyn(1u) in [1]", true), Case("{'a': [1]} == {'a': [1]}", true),
      Case("type(1) == int && type([1]) == list && type(task.title) == string", true),
      Case("true ? 1 : 2", int: 1), Case("1 > 2 ? 'a' : 'b'", text: "b"),
      Case("// a comment\n1", int: 1), Case("{'a b': 1}.`a b`", int: 1),
    ])
  func values(_ example: Case) throws {
    #expect(try Village().evaluate(example.expression) == .value(example.value))
  }

  @Test(
    "macros walk over lists and maps",
    arguments: [
      Case("[1, 2].all(x, x > 0)", true), Case("[].all(x, x > 0)", true), Case("[].exists(x, x > 0)", false),
      Case("[1, 2].exists_one(x, x > 1)", true), Case("{'a': 1}.exists(k, k == 'a')", true),
      Case("[1, 2, 3].filter(x, x != 2).map(x, x * 10) == [10, 30]", true),
      Case("[1, 2, 3].map(x, x > 1, x * 2) == [4, 6]", true),
      Case("[5, 6].exists(i, v, i == 1 && v == 6)", true),
      Case("{'a': 1}.all(k, v, k == 'a' && v == 1)", true),
      Case("[4, 5].transformList(i, v, i * v) == [0, 5]", true),
      Case("[4, 5].transformMap(i, v, v > 4, v + i) == {1: 6}", true),
      Case("{'a': 'b'}.transformMapEntry(k, v, {v: k}) == {'b': 'a'}", true),
      Case("[[1], [2, 3]].map(x, x.map(y, y + size(x))) == [[2], [4, 5]]", true),
      Case("cel.bind(x, 2, cel.bind(y, x + 1, x * y))", int: 6),
      Case("[1, 2].exists(x, [3].exists(x, x == 3) && x == 2)", true),
      Case("task.units.filter(u, u.role == 'assist').map(u, u.index) == [1, 2]", true),
      Case("task.units.exists(u, u.name in plan.names && u.index == 2)", true),
      Case("plan.tasks.map(t, t.title) == ['优化营商环境', '政务公开']", true),
      Case("task.units[0]", "{\"object\":{\"kind\":\"unit\",\"index\":0}}"),
      Case("task.units[1] == task.units[1] && task.units[1] != task.units[2]", true),
    ])
  func macros(_ example: Case) throws {
    #expect(try Village().evaluate(example.expression) == .value(example.value))
  }

  @Test(
    "fields, options and emptiness are quick and right",
    arguments: [
      Case("task.units != []", true), Case("[] == task.units", false), Case("task.lead == ''", true),
      Case("'' != task.title", true), Case("task.title == '优化营商环境'", true),
      Case("task.title != '优化'", true), Case("size(task.units) == options.limit", true),
      Case("task.units.all(u, u.role in ['lead', 'assist'])", true),
      Case("task.units.exists(u, u.role in options.roles)", true),
      Case("task.units[0].name.matches(options.pattern)", true), Case("dyn(task).title == task.title", true),
      Case("dyn(task.units).size()", int: 3), Case("options.limit - 4", int: -1),
    ])
  func fields(_ example: Case) throws {
    #expect(try Village().evaluate(example.expression) == .value(example.value))
  }

  @Test(
    "an error counts only where nothing else decides",
    arguments: [
      Case("false && plan.year == 1", false), Case("plan.year == 1 && false", false),
      Case("plan.year == 1 || true", true), Case("1 / 0 == 1 || true", true),
      Case("1 / 0 == 1 && false && true", false), Case("[0, 1].exists(x, 1 / x == 1)", true),
      Case("[0, 2].all(x, 2 / x == 2)", false), Case("true ? 1 : 1 / 0", int: 1),
      Case("known(plan.year)", false), Case("known(task.title) && !known(plan.issuedOn)", true),
      Case("known(plan.year) ? plan.year : 7", int: 7), Case("known(plan.year == 1 || true)", true),
    ])
  func absorption(_ example: Case) throws {
    #expect(try Village().evaluate(example.expression) == .value(example.value))
  }

  @Test(
    "errors have reasons and places",
    arguments: [
      Failure("«plan.year» + 1", .unknown(what: "plan.year")),
      Failure("«plan.year» == 1 && true", .unknown(what: "plan.year")),
      Failure("1 / 0 == 1 || «plan.year» == 1", .unknown(what: "plan.year")),
      Failure("«1 / 0» == 1 || false", .divisionByZero), Failure("«1 % 0» == 1", .divisionByZero),
      Failure("«9223372036854775807 + 1» == 1", .overflow), Failure("«0u - 1u» == 1u", .overflow),
      Failure("«(-9223372036854775807 - 1) * -1» == 1", .overflow),
      Failure("«[1][given]» == 1", .indexOutOfRange(7)), Failure("«{'a': 1}['b']» == 1", .noSuchKey("b")),
      Failure("«{given: 1, 7: 2}» == {}", .duplicateKey("7")),
      Failure("«first» == 1", .unboundVariable("first")),
      Failure("«dyn(1) + 'a'» == ''", .noSuchOverload("+")),
      Failure("known(«1 / 0»)", .divisionByZero),
      Failure("[1, 2].exists_one(x, «x / 0» == 1)", .divisionByZero),
    ])
  func errors(_ example: Failure) throws {
    let marked = Marked(example.marked)
    #expect(try Village().evaluate(marked.text) == .error(example.reason, marked.ranges.first))
  }

  @Test("steps run out, whatever would absorb an error")
  func budget() throws {
    let expression = "plan.tasks.all(t, plan.tasks.all(s, t.title.size() < 0 || true)) || true"
    #expect(try Village().evaluate(expression, steps: 20) == .error(.stepLimit, nil))
    #expect(try Village().evaluate(expression, steps: 1_000) == .value("{\"bool\":true}"))
    let doubling = (1...40).reduce("'0123456789abcdef'") { inner, _ in "cel.bind(a, \(inner), a + a)" }
    guard case .error(.stepLimit, _) = try Village().evaluate("size(\(doubling))") else {
      Issue.record("a text of 16 TiB is not made")
      return
    }
  }
}
