import PlanSource

extension ScreenCompiler {
  /// Adds the steps that leave what the condition `node` may come to.
  mutating func emit(_ node: CheckedNode, _ scope: Scope, into draft: inout Draft) {
    guard visit() else { return draft.steps.append(.anything(mayFail: true)) }
    if case .bool(let bool)? = node.constant { return draft.steps.append(.constant(bool)) }
    if node.isStable, node.lowestLocal == .max { return emitStable(node, scope, into: &draft) }
    let isDone =
      switch node.kind {
      case .variable: emitDefinition(node, scope, into: &draft)
      case .field(let operand, let slot, _) where node.type == .bool:
        emit(.test(.isTrue, field: slot), of: operand, scope, into: &draft)
      case .unary(.not, let operand) where operand.type == .bool: emitNot(operand, scope, into: &draft)
      case .logic(let isAnd, let operands) where operands.allSatisfy({ $0.type == .bool }):
        emitLogic(isAnd, operands, scope, into: &draft)
      case .conditional(let condition, let first, let second)
      where condition.type == .bool && first.type == .bool && second.type == .bool:
        emitChoice(condition, first, second, scope, into: &draft)
      case .binary(let operation, let left, let right):
        emitComparison(operation, left, right, scope, into: &draft)
      case .comprehension(let comprehension): emitWalk(comprehension, scope, into: &draft)
      default: false
      }
    if !isDone { draft.steps.append(.anything(mayFail: risk(of: node, scope) > .none)) }
  }

  private func emitStable(_ node: CheckedNode, _ scope: Scope, into draft: inout Draft) {
    var compiler = ProgramCompiler(environment)
    draft.steps.append(.stable(draft.nodes.count))
    draft.nodes.append(compiler.compile(node, localCount: scope.localCount))
  }

  private mutating func emitDefinition(
    _ node: CheckedNode, _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    let (definition, inner) = resolved(node, scope)
    guard definition !== node, definition.type == .bool else { return false }
    emit(definition, inner, into: &draft)
    return true
  }

  private mutating func emitNot(_ operand: CheckedNode, _ scope: Scope, into draft: inout Draft) -> Bool {
    emit(operand, scope, into: &draft)
    draft.steps.append(.not)
    return true
  }

  private mutating func emitLogic(
    _ isAnd: Bool, _ operands: [CheckedNode], _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    for (position, operand) in operands.enumerated() {
      emit(operand, scope, into: &draft)
      if position > 0 { draft.steps.append(isAnd ? .and : .or) }
    }
    return true
  }

  private mutating func emitChoice(
    _ condition: CheckedNode, _ first: CheckedNode, _ second: CheckedNode, _ scope: Scope,
    into draft: inout Draft
  ) -> Bool {
    emit(condition, scope, into: &draft)
    emit(first, scope, into: &draft)
    emit(second, scope, into: &draft)
    draft.steps.append(.choose)
    return true
  }

  private mutating func emitComparison(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ scope: Scope,
    into draft: inout Draft
  ) -> Bool {
    switch operation {
    case .equal, .notEqual:
      guard
        emitEquality(left, right, scope, into: &draft) || emitEquality(right, left, scope, into: &draft)
          || emitOrder(.equal, left, right, scope, into: &draft)
      else { return false }
      if operation == .notEqual { draft.steps.append(.not) }
      return true
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return emitOrder(operation, left, right, scope, into: &draft)
    case .element: return emitElement(left, right, scope, into: &draft)
    case .add, .subtract, .multiply, .divide, .remainder: return false
    }
  }

  /// `node == ""`, `node == "…"`, `node == []`, `node == true`.
  private mutating func emitEquality(
    _ node: CheckedNode, _ other: CheckedNode, _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    switch other.constant {
    case .list(let list)? where list.count == 0: return emitEmptiness(node, scope, into: &draft)
    case .text(let text)?:
      let (node, scope) = resolved(node, scope)
      guard case .field(let operand, let slot, _) = node.kind, node.type == .text || node.type == .string
      else { return false }
      let test: FieldTest = text.isEmpty ? .isEmpty : .equals(text)
      return emit(.test(test, field: slot), of: operand, scope, into: &draft)
    case .bool(let bool)? where node.type == .bool:
      emit(node, scope, into: &draft)
      if !bool { draft.steps.append(.not) }
      return true
    default: return false
    }
  }

  /// `node in ["…", "…"]`.
  private mutating func emitElement(
    _ node: CheckedNode, _ container: CheckedNode, _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    let (node, scope) = resolved(node, scope)
    guard case .list(.values(let values))? = container.constant, !values.isEmpty, values.count <= 16,
      case .field(let operand, let slot, _) = node.kind, node.type == .text || node.type == .string
    else { return false }
    let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    guard texts.count == values.count, path(to: operand, scope) != nil else { return false }
    for (position, text) in texts.enumerated() {
      let test: FieldTest = text.isEmpty ? .isEmpty : .equals(text)
      guard emit(.test(test, field: slot), of: operand, scope, into: &draft) else { return false }
      if position > 0 { draft.steps.append(.or) }
    }
    return true
  }

  /// Whether the list `node` is empty.
  private mutating func emitEmptiness(_ node: CheckedNode, _ scope: Scope, into draft: inout Draft) -> Bool {
    let (node, scope) = resolved(node, scope)
    guard visit(), case .list = node.type else { return false }
    switch node.kind {
    case .field(let operand, let slot, _):
      return emit(.test(.isEmpty, field: slot), of: operand, scope, into: &draft)
    case .comprehension(let walk) where walk.filter == nil && walk.variables.count == 1:
      switch walk.macro {
      case .filter:
        guard emitQuantifier(walk, isAll: false, scope, into: &draft) else { return false }
        draft.steps.append(.not)
        return true
      case .map:
        guard emitEmptiness(walk.source, scope, into: &draft) else { return false }
        if risk(of: walk.body, scope) > .none { draft.steps.append(.mayFailAnyway) }
        return true
      default: return false
      }
    default: return false
    }
  }

  private mutating func emitWalk(
    _ walk: CheckedNode.Comprehension, _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    guard walk.macro == .all || walk.macro == .exists, walk.variables.count == 1 else { return false }
    return emitQuantifier(walk, isAll: walk.macro == .all, scope, into: &draft)
  }

  mutating func emitQuantifier(
    _ walk: CheckedNode.Comprehension, isAll: Bool, _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    let (source, outer) = resolved(walk.source, scope)
    guard walk.body.type == .bool, case .field(let operand, let slot, _) = source.kind,
      case .list(let element) = source.type, let kind = kind(of: element), path(to: operand, outer) != nil
    else { return false }
    let inner = Scope(subject: .local(walk.firstLocal), kind: kind, localCount: scope.localCount)
    let screen = screen(of: walk.body, inner)
    let question: ScreenAtom.Question =
      isAll ? .every(field: slot, screen) : .some(field: slot, screen)
    return emit(question, of: operand, outer, into: &draft)
  }
}
