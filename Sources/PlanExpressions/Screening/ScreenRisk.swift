/// How an expression may fail, from bad to worse; the step budget is not counted.
enum ScreenRisk: Int, Comparable {
  case none
  /// Only because something is unknown.
  case unknown
  case anything

  static func < (left: ScreenRisk, right: ScreenRisk) -> Bool { left.rawValue < right.rawValue }
}

extension ScreenCompiler {
  /// Functions that have a value for all arguments of their types.
  private static let harmless: Set<String> = ["size", "startsWith", "endsWith", "contains"]

  /// How `node` may fail.
  mutating func risk(of node: CheckedNode, _ scope: Scope) -> ScreenRisk {
    guard visit() else { return .anything }
    var worst = ownRisk(of: node, scope)
    if case .known = node.kind { return children(of: node, scope) == .anything ? .anything : .none }
    if worst < .anything { worst = max(worst, children(of: node, scope)) }
    return worst
  }

  private mutating func children(of node: CheckedNode, _ scope: Scope) -> ScreenRisk {
    var worst = ScreenRisk.none
    for child in node.kind.children where worst < .anything { worst = max(worst, risk(of: child, scope)) }
    return worst
  }

  /// How `node` may fail although its parts do not.
  private mutating func ownRisk(of node: CheckedNode, _ scope: Scope) -> ScreenRisk {
    switch node.kind {
    case .constant, .local, .list, .known, .bind: return .none
    case .variable(let slot, _): return risk(ofVariable: slot, node, scope)
    case .field(let operand, _, let name):
      guard let kind = kind(of: operand.type), let field = environment.objects[Int(kind)].fields[name]
      else { return .anything }
      return field.mayBeUnknown ? .unknown : .none
    case .unary(.not, let operand): return operand.type == .bool ? .none : .anything
    case .logic(_, let operands): return operands.allSatisfy { $0.type == .bool } ? .none : .anything
    case .conditional(let condition, _, _): return condition.type == .bool ? .none : .anything
    case .binary(let operation, let left, let right): return risk(of: operation, left.type, right.type)
    case .comprehension(let comprehension): return risk(of: comprehension)
    case .call(let call):
      return call.body != nil && Self.harmless.contains(call.function) ? .none : .anything
    case .unresolved, .dynamicField, .test, .unary(.negate, _), .index, .map: return .anything
    }
  }

  private mutating func risk(ofVariable slot: Int, _ node: CheckedNode, _ scope: Scope) -> ScreenRisk {
    if slot == self.slot { return .none }
    if let definition = definitions[slot] {
      return scope.isOutermost ? risk(of: definition.syntax.node, scope) : .anything
    }
    // The plan is always there; today and what lies around a thing may be unknown.
    if case .object = node.type { return node.isStable ? .none : .unknown }
    return node.isStable ? .unknown : .anything
  }

  private func risk(
    of operation: BinaryOperator, _ left: ExpressionType, _ right: ExpressionType
  ) -> ScreenRisk {
    switch operation {
    case .equal, .notEqual: return .none
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch (left, right) {
      case (.int, .int), (.double, .double), (.timestamp, .timestamp), (.string, .string), (.text, .text),
        (.string, .text), (.text, .string):
        return .none
      default: return .anything
      }
    case .element:
      guard case .list = right else { return .anything }
      return .none
    case .add, .subtract, .multiply, .divide, .remainder: return .anything
    }
  }

  private func risk(of comprehension: CheckedNode.Comprehension) -> ScreenRisk {
    guard case .list = comprehension.source.type, comprehension.filter == nil else { return .anything }
    switch comprehension.macro {
    case .all, .exists, .existsOne, .filter: return comprehension.body.type == .bool ? .none : .anything
    case .map: return .none
    case .transformList, .transformMap, .transformMapEntry: return .anything
    }
  }
}
