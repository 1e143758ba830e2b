import PlanExpressions
import PlanSource

/// Objects for tests: a plan with tasks and units, and the expressions that may speak of them.
final class Village: ExpressionHost {
  static let taskKind: UInt16 = 0
  static let unitKind: UInt16 = 1
  static let planKind: UInt16 = 2

  static let objects = [
    ObjectType(
      name: "task",
      fields: [
        "title": ObjectField(.text, slot: 0), "units": ObjectField(.list(.object("unit")), slot: 1),
        "lead": ObjectField(.text, slot: 2), "numberValue": ObjectField(.int, slot: 3),
      ]),
    ObjectType(
      name: "unit",
      fields: [
        "name": ObjectField(.text, slot: 10), "role": ObjectField(.string, slot: 11),
        "due": ObjectField(.timestamp, slot: 12), "index": ObjectField(.int, slot: 13),
      ]),
    ObjectType(
      name: "plan",
      fields: [
        "year": ObjectField(.int, slot: 20), "tasks": ObjectField(.list(.object("task")), slot: 21),
        "names": ObjectField(.list(.text), slot: 22), "issuedOn": ObjectField(.timestamp, slot: 23),
      ]),
  ]

  /// The environment of a rule: `task` changes, `plan` does not, `options.limit` is 3.
  static func environment() -> ExpressionEnvironment {
    var environment = ExpressionEnvironment()
    environment.dialect.allowsNullAndHas = false
    environment.objects = objects
    environment.variables = [
      "task": .init(.object("task"), slot: 0), "plan": .init(.object("plan"), slot: 1, isStable: true),
      "given": .init(.int, slot: 2), "first": .init(.int, slot: 3), "second": .init(.int, slot: 4),
    ]
    environment.constants = [
      "options": [
        "limit": .int(3), "pattern": .text(Text("^区")), "roles": .list(.values([.text(Text("lead"))])),
      ]
    ]
    return environment
  }

  /// How often a field was asked for.
  private(set) var reads = 0
  private let titles = ["优化营商环境", "政务公开"].map { Text($0) }
  private let names = ["区财政局", "区教育局", "区司法局"].map { Text($0) }

  func field(_ slot: Int, of object: ObjectHandle) throws(EvaluationError) -> Value {
    reads += 1
    let index = Int(object.index)
    switch slot {
    case 0: return .text(titles[index % 2])
    case 1: return .list(.objects(kind: Self.unitKind, document: 0, indices: 0..<3))
    case 2: return .text(Text(""))
    case 3, 13: return .int(Int64(index))
    case 10: return .text(names[index % 3])
    case 11: return .text(Text(index == 0 ? "lead" : "assist"))
    case 12: return .timestamp(Timestamp(seconds: 1_538_265_600))
    case 20: throw EvaluationError(.unknown(what: "plan.year"))
    case 21: return .list(.objects(kind: Self.taskKind, document: 0, indices: 0..<2))
    case 22: return .list(.values(names.map { .text($0) }))
    default: throw EvaluationError(.unknown(what: "plan.issuedOn"))
    }
  }

  /// A context with the first task at hand.
  func context(steps: Int = 10_000) -> EvaluationContext {
    let context = EvaluationContext(host: self, slotCount: 5, steps: steps)
    context.slots[0] = .value(.object(ObjectHandle(kind: Self.taskKind, index: 0)))
    context.slots[1] = .value(.object(ObjectHandle(kind: Self.planKind, index: 0)))
    context.slots[2] = .value(.int(7))
    return context
  }

  /// What `expression` comes to.
  func evaluate(_ expression: String, steps: Int = 10_000) throws -> Outcome {
    let program = try Program(Text(expression), in: Self.environment())
    do {
      let value = try program.evaluate(in: context(steps: steps))
      return .value(TaggedJSON.text(of: value, objects: Self.objects))
    } catch {
      return .error(error.reason, error.range)
    }
  }
}

/// What an expression comes to: a value as tagged JSON, or an error and its place.
enum Outcome: Equatable, Sendable {
  case value(String)
  case error(EvaluationError.Reason, ByteRange?)
}
