import PlanSource

/// Remembers from plan to plan whether a condition holds that hangs on no more than a few plain fields of the plan.
///
/// Whether a table has rows for the year of the plan is the same for every plan of that year. Among a thousand plans of
/// one folder such a condition is evaluated once.
package final class PremiseMemory {
  /// The values of fields that the condition hangs on, and of questions whether something is known.
  private enum Plain: Equatable {
    case bool(Bool)
    case int(Int64)
    case text(Text)
  }

  private let program: Program
  private let fields: [any EvaluationNode]
  private var last: (values: [Plain], holds: Bool, steps: Int)?

  /// A memory for `program`, a condition of `environment`, in which the variable in `slot` stands for the plan; `nil` if
  /// it hangs on anything else.
  package init?(_ program: Program, plan slot: Int, in environment: ExpressionEnvironment) {
    var found: [CheckedNode] = []
    guard program.type == .bool, Self.collect(program.syntax.node, slot, &found) else { return nil }
    var compiler = ProgramCompiler(environment, remembers: false)
    self.program = program
    fields = found.map { compiler.compile($0) }
  }

  /// Whether the condition holds in `context`.
  ///
  /// - Throws: ``EvaluationError`` if it has no value.
  package func holds(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    let steps = context.steps
    let values = values(in: context)
    // What is remembered takes as many steps as it did, and looking for it none: what a rule comes to must not hang on
    // what was checked before.
    context.steps = steps
    guard let values else { return try program.evaluateBool(in: context) }
    if let last, last.values == values {
      try context.step(last.steps)
      return last.holds
    }
    let holds = try program.evaluateBool(in: context)
    last = (values, holds, steps - context.steps)
    return holds
  }

  /// `nil` if one of them has no value.
  private func values(in context: EvaluationContext) -> [Plain]? {
    var values: [Plain] = []
    values.reserveCapacity(fields.count)
    for field in fields {
      do throws(EvaluationError) {
        switch try field.evaluate(in: context) {
        case .bool(let bool): values.append(.bool(bool))
        case .int(let int): values.append(.int(int))
        // A copy, so that the plan it stands in need not be kept.
        case .text(let text): values.append(.text(Text(utf8: Array(text.utf8))))
        default: return nil
        }
      } catch {
        return nil
      }
    }
    return values
  }

  /// Puts the fields of the plan in `node` into `fields`; `false` if it names anything else that may change.
  private static func collect(_ node: CheckedNode, _ plan: Int, _ fields: inout [CheckedNode]) -> Bool {
    switch node.kind {
    case .variable, .unresolved, .dynamicField, .test: return false
    case .known(let operand) where isField(operand, of: plan):
      fields.append(node)
      return true
    case .field where isField(node, of: plan):
      guard node.type == .int || node.type == .bool || node.type == .string || node.type == .text else {
        return false
      }
      fields.append(node)
      return true
    default: break
    }
    for child in node.kind.children where !collect(child, plan, &fields) { return false }
    return true
  }

  private static func isField(_ node: CheckedNode, of plan: Int) -> Bool {
    guard case .field(let operand, _, _) = node.kind, case .variable(let slot, _) = operand.kind else {
      return false
    }
    return slot == plan
  }
}
