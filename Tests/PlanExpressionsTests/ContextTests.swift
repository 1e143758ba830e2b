import PlanExpressions
import PlanSource
import Testing

/// What a context keeps between evaluations.
@Suite struct ContextTests {
  private func program(
    _ expression: String, in environment: ExpressionEnvironment = Village.environment()
  ) throws -> Program {
    try Program(Text(expression), in: environment)
  }

  @Test("what names only the plan is computed once, until it is forgotten")
  func memo() throws {
    let village = Village()
    let context = village.context()
    let program = try program("task.title in plan.tasks.map(t, t.title)")
    for _ in 0..<3 { #expect(try program.evaluateBool(in: context)) }
    #expect(village.reads == 6)
    context.memos.removeAll()
    #expect(try program.evaluateBool(in: context))
    #expect(village.reads == 10)
  }

  @Test("an unknown that names only the plan is asked for once")
  func memoOfErrors() throws {
    let village = Village()
    let context = village.context()
    let program = try program("plan.year > 2018 || task.lead != ''")
    for _ in 0..<3 {
      let error = #expect(throws: EvaluationError.self) { try program.evaluate(in: context) }
      #expect(error?.reason == .unknown(what: "plan.year"))
    }
    #expect(village.reads == 4)
  }

  @Test("programs of one environment do not share what they remember")
  func memoNumbers() throws {
    let environment = Village.environment()
    let village = Village()
    let context = village.context()
    let first = try program("plan.names[0]", in: environment)
    let second = try program("plan.names[1]", in: environment)
    for _ in 0..<2 {
      #expect(try first.evaluate(in: context).isEqual(to: .text(Text("区财政局"))))
      #expect(try second.evaluate(in: context).isEqual(to: .text(Text("区教育局"))))
    }
    #expect(environment.memoCounter.count == 2)
  }

  @Test("a definition is evaluated when first used, once, inside a macro too")
  func definitions() throws {
    let village = Village()
    let context = village.context()
    context.definitions[3] = try program("task.units.map(u, u.index).filter(i, i > 0)[0] + given")
    let user = try program("task.units.exists(u, first == 8 && u.index == 2) && first == 8")
    #expect(try user.evaluateBool(in: context))
    #expect(try user.evaluateBool(in: context))
    guard case .value(let value) = context.slots[3] else {
      Issue.record("the value is kept")
      return
    }
    #expect(value.isEqual(to: .int(8)))
  }

  @Test("a definition that fails fails again where it is used, at the place of the use")
  func failingDefinitions() throws {
    let context = Village().context()
    context.definitions[3] = try program("plan.year")
    for (expression, place) in [("1 + first == 2", ByteRange(4, 9)), ("first == 2", ByteRange(0, 5))] {
      let program = try program(expression)
      let error = #expect(throws: EvaluationError.self) { try program.evaluate(in: context) }
      #expect(error == EvaluationError(.unknown(what: "plan.year"), at: place))
    }
  }

  @Test("definitions that use each other end in an error")
  func cycles() throws {
    let context = Village().context()
    context.definitions[3] = try program("second + 1")
    context.definitions[4] = try program("first + 1")
    let error = #expect(throws: EvaluationError.self) { try program("first").evaluate(in: context) }
    #expect(error?.reason == .unboundVariable("first"))
  }

  @Test("definitions of definitions are bounded, and how deep their values are nested")
  func depth() throws {
    var environment = Village.environment()
    let count = 200
    for number in 0..<count {
      environment.variables["v\(number)"] = .init(.dyn, slot: 5 + number)
    }
    let nested = { String(repeating: "[", count: 60) + $0 + String(repeating: "]", count: 60) }
    let context = EvaluationContext(host: Village(), slotCount: 5 + count, steps: 1_000_000)
    context.definitions[5] = try program("1", in: environment)
    for number in 1..<count {
      context.definitions[5 + number] = try program(nested("v\(number - 1)"), in: environment)
    }
    let chain = #expect(throws: EvaluationError.self) {
      try program("v\(count - 1)", in: environment).evaluate(in: context)
    }
    #expect(chain?.reason == .stepLimit)
    #expect(try program("v1 == v1", in: environment).evaluateBool(in: context))
    let value = #expect(throws: EvaluationError.self) {
      try program("v2 == v2", in: environment).evaluate(in: context)
    }
    #expect(value?.reason == .stepLimit)
  }

  @Test("a type that definitions have nested too deep is refused")
  func deepTypes() throws {
    var environment = Village.environment()
    var type = ExpressionType.int
    for _ in 0..<60 { type = .list(type) }
    environment.variables["deep"] = .init(type, slot: 5)
    #expect(try program("deep", in: environment).type == type)
    let wrong = String(repeating: "[", count: 60) + "deep" + String(repeating: "]", count: 60)
    let error = #expect(throws: ExpressionError.self) { try program(wrong, in: environment) }
    #expect(error?.problems == [ExpressionProblem(.nestingTooDeep, at: ByteRange(0, 124))])
  }

  @Test("a program says what it uses, its type and whether it is constant")
  func facts() throws {
    let checked = try program("task.units.filter(u, u.index < options.limit)")
    #expect(checked.variables == ["options", "options.limit", "task"])
    #expect(checked.type == .list(.object("unit")))
    #expect(!checked.isConstant)
    #expect(try program("['a', 'b' + 'c']").isConstant)
    #expect(try program("[]").type == .list(.dyn))
    #expect(try program("task.title").type == .text)
    #expect(try program("[task.title, 'a']").type == .list(.string))
    #expect(try program("task.units.map(u, u.name)").type == .list(.text))
  }

  @Test("the tree can be searched for what deserves advice")
  func syntax() throws {
    let checked = try program("size(task.lead) > 0 && task.units.all(u, u.due.getMonth() == 1)")
    var calls: [String] = []
    checked.syntax.forEach { part in
      guard case .call(let name, _) = part.kind, let first = part.children.first else { return }
      calls.append("\(name)(\(first.type)) at \(part.range.lowerBound)")
    }
    #expect(calls == ["size(text) at 0", "getMonth(timestamp) at 41"])
  }
}
