package import PlanCalendar
import PlanExpressions
package import PlanModel
package import PlanSource

/// Evaluates one expression outside any rule (`planlint eval`).
package enum ExpressionProbe {
  /// What became of the expression: a value as tagged JSON, or why there is none.
  package enum Answer: Sendable {
    case value(String)
    case failure(Words)
  }

  /// The steps one evaluation may take.
  private static let steps = 1_000_000

  /// `source` with the variables of `bindings`: a tree of `{bindings, container, declares, disableCheck,
  /// disableMacros}`, all of them optional.
  package static func evaluate(_ source: String, bindings: TreeNode?) -> Answer {
    var environment = ExpressionEnvironment()
    environment.container = bindings?["container"]?.text.string ?? ""
    environment.dialect.checksTypes = bindings?["disableCheck"]?.bool != true
    environment.dialect.expandsMacros = bindings?["disableMacros"]?.bool != true
    var slots: [EvaluationContext.Slot] = []
    for member in bindings?["bindings"]?.members.map({ $0 }) ?? [] {
      environment.variables[member.key.string] = .init(.dyn, slot: slots.count)
      do {
        slots.append(.value(try TaggedJSON.value(of: member.value)))
      } catch {
        return .failure(Words(zh: "变量“\(member.key)”的值不成形", en: "the value of '\(member.key)' is malformed"))
      }
    }
    for name in bindings?["declares"]?.elements.map(\.text.string) ?? []
    where environment.variables[name] == nil {
      environment.variables[name] = .init(.dyn, slot: slots.count)
      slots.append(.unset)
    }
    do {
      let program = try Program(Text(source), in: environment)
      let context = EvaluationContext(host: NoHost(), slotCount: slots.count, steps: steps)
      for (slot, value) in slots.enumerated() { context.slots[slot] = value }
      return answer(program, in: context, objects: [])
    } catch {
      return .failure(words(for: error))
    }
  }

  /// `source` over `plan`, as a rule `for` `kind` would see it: an answer for each thing, else one.
  package static func evaluate(
    _ source: String, plan: Plan, each kind: SubjectKind?, tables: [Table], today: CivilDate?
  ) -> [Answer] {
    let store = TableStore(tables)
    let dictionary = RuleDictionary(tables: store)
    let environment = RuleEnvironment(dictionary, options: [], subject: kind ?? .plan)
    let program: Program
    do {
      program = try Program(Text(source), in: environment.expressions)
    } catch {
      return [.failure(words(for: error))]
    }
    let facts = PlanFacts(plan, vocabulary: Vocabulary(tables: tables))
    let host = PlanHost(facts, tables: store)
    let context = EvaluationContext(host: host, slotCount: environment.slotCount, steps: steps)
    host.bindPlan(in: context)
    context.slots[RuleEnvironment.Slot.today] =
      today.map { .value(.timestamp(Timestamp($0))) } ?? .failed(EvaluationError(.unknown(what: "today")))
    let objects = environment.expressions.objects
    guard let kind, kind != .plan else { return [answer(program, in: context, objects: objects)] }
    return (0..<host.count(of: kind)).map { index in
      context.steps = steps
      host.bind(host.handle(of: kind, at: index), as: kind, in: context)
      return answer(program, in: context, objects: objects)
    }
  }

  private static func answer(
    _ program: Program, in context: EvaluationContext, objects: [ObjectType]
  ) -> Answer {
    do {
      return .value(TaggedJSON.text(of: try program.evaluate(in: context), objects: objects))
    } catch {
      return .failure(words(for: error.reason))
    }
  }

  private static func words(for reason: EvaluationError.Reason) -> Words {
    if case .unknown(let what) = reason { return Words(zh: "不知道 \(what)", en: "\(what) is unknown") }
    switch reason {
    case .noSuchKey(let key): return Words(zh: "没有键“\(key)”", en: "no such key: \(key)")
    case .noSuchField(let field): return Words(zh: "没有字段“\(field)”", en: "no such field: \(field)")
    case .unboundVariable(let name): return Words(zh: "变量“\(name)”没有值", en: "'\(name)' has no value")
    case .noSuchOverload(let name):
      return Words(zh: "\(name) 不能用于这些类型", en: "no such overload: \(name)")
    case .duplicateKey(let key): return Words(zh: "键“\(key)”重复", en: "the key \(key) appears twice")
    case .invalidArgument(let function, let problem):
      return Words(zh: "\(function)：\(problem)", en: "\(function): \(problem)")
    case .unknown, .overflow, .divisionByZero, .indexOutOfRange, .stepLimit, .matchLimit:
      return UnevaluatedRule.Reason(EvaluationError(reason))?.words ?? Words("")
    }
  }

  private static func words(for error: ExpressionError) -> Words {
    let problems = error.problems.map(\.words)
    return Words(
      zh: problems.map(\.zh).joined(separator: "；"), en: problems.map(\.en).joined(separator: "; "))
  }
}

/// The host of expressions that name no objects.
private final class NoHost: ExpressionHost {
  func field(_ slot: Int, of object: ObjectHandle) throws(EvaluationError) -> Value {
    throw EvaluationError(.noSuchField("\(slot)"))
  }
}
