import PlanExpressions
import PlanSource

/// One case of the conformance suite.
struct ConformanceCase: Sendable, CustomStringConvertible {
  let file: String
  let node: TreeNode

  func text(_ key: String) -> String { node[key]?.text.string ?? "" }

  var name: String { "\(file)/\(text("section"))/\(text("name"))" }
  var description: String { name }

  /// The expression's value, or what went wrong.
  func result() throws -> Result<Value, ConformanceFailure> {
    var environment = ExpressionEnvironment()
    environment.container = text("container")
    environment.dialect.checksTypes = node["disableCheck"]?.bool != true
    environment.dialect.expandsMacros = node["disableMacros"]?.bool != true
    var slots: [EvaluationContext.Slot] = []
    for name in names {
      environment.variables[name] = .init(.dyn, slot: slots.count)
      let bound = node["bindings"]?[name]
      slots.append(try bound.map { .value(try TaggedJSON.value(of: $0)) } ?? .unset)
    }
    let program: Program
    do {
      program = try Program(Text(text("expr")), in: environment)
    } catch {
      return .failure(.load(error))
    }
    let context = EvaluationContext(host: Village(), slotCount: slots.count, steps: 100_000)
    for (index, slot) in slots.enumerated() { context.slots[index] = slot }
    do { return .success(try program.evaluate(in: context)) } catch { return .failure(.evaluation(error)) }
  }

  /// The names that the expression may use.
  private var names: [String] {
    var names = node["declares"]?.elements.map(\.text.string) ?? []
    for member in node["bindings"]?.members.map(\.key.string) ?? [] where !names.contains(member) {
      names.append(member)
    }
    return names
  }
}

/// What went wrong, and when.
enum ConformanceFailure: Error {
  case load(ExpressionError)
  case evaluation(EvaluationError)
}
