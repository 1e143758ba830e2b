import PlanSource

extension ScreenCompiler {
  /// What the condition `node` may come to.
  mutating func node(of node: CheckedNode, _ scope: Scope) -> ScreenNode {
    guard visit() else { return .anything(mayFail: true) }
    if case .bool(let bool)? = node.constant { return .constant(bool) }
    if !scope.isTop, node.isStable, node.lowestLocal == .max { return stable(node, scope) }
    if let around = scope.around.first, isAbove(node, scope) { return .outer(self.node(of: node, around)) }
    if let known = structure(node, scope) ?? textQuestion(node, scope) { return known }
    if scope.isTop { return .stable(question(node, scope)) }
    if let known = emptyQuantifier(node, scope) { return known }
    return .anything(mayFail: risk(of: node, scope) > .none)
  }

  private mutating func structure(_ node: CheckedNode, _ scope: Scope) -> ScreenNode? {
    switch node.kind {
    case .variable:
      let (definition, inner) = resolved(node, scope)
      return definition !== node && definition.type == .bool ? self.node(of: definition, inner) : nil
    case .field(let operand, let slot, _) where node.type == .bool:
      return ask(.test(.isTrue, field: slot), of: operand, scope)
    case .unary(.not, let operand) where operand.type == .bool: return .not(self.node(of: operand, scope))
    case .logic(let isAnd, let operands) where operands.allSatisfy({ $0.type == .bool }):
      var nodes: [ScreenNode] = []
      for operand in operands { nodes.append(self.node(of: operand, scope)) }
      return isAnd ? .conjunction(nodes) : .disjunction(nodes)
    case .conditional(let condition, let first, let second)
    where condition.type == .bool && first.type == .bool && second.type == .bool:
      let condition = self.node(of: condition, scope)
      let first = self.node(of: first, scope)
      return .choose(condition, first, self.node(of: second, scope))
    case .binary(let operation, let left, let right): return comparison(operation, left, right, scope)
    case .call(let call) where call.arguments.count == 2:
      guard case .text(let text)? = call.arguments[1].constant else { return nil }
      if call.function == "matches" { return matching(text, call.arguments[0], scope) }
      return FieldTest(call.function, text).flatMap { self.test(call.arguments[0], $0, scope) }
    case .comprehension(let walk) where walk.variables.count == 1 && walk.body.type == .bool:
      guard walk.macro == .all || walk.macro == .exists else { return nil }
      return quantifier(walk, scope)
    default: return nil
    }
  }

  /// What says the same for all objects.
  private mutating func stable(_ node: CheckedNode, _ scope: Scope) -> ScreenNode {
    let question = question(node, scope)
    guard question.cost > 1, let top = top(in: node, depth: 0) else { return .stable(question) }
    let inner = self.node(
      of: node,
      Scope(subject: .slot(top.slot), kind: top.kind, localCount: scope.localCount, isTop: true))
    if case .stable = inner { return .stable(question) }
    return .top(kind: top.kind, inner, question)
  }

  func question(_ node: CheckedNode, _ scope: Scope) -> StableQuestion {
    var compiler = ProgramCompiler(environment)
    let made = MadeQuestion(
      compiler.compile(node, localCount: scope.localCount), of: node, localCount: scope.localCount,
      definitions: definitions)
    return StableQuestion(.made(made), cost: walks(node, depth: 0) ? 60 : 1)
  }

  /// Whether evaluating `node` walks over a list or calls a function.
  private func walks(_ node: CheckedNode, depth: Int) -> Bool {
    switch node.kind {
    case .comprehension: return true
    case .call(let call) where call.function != "size" && call.function != "date": return true
    case .variable(let slot, _):
      return depth < 8 ? definitions[slot].map { walks($0.syntax.node, depth: depth + 1) } ?? false : true
    default: break
    }
    return node.kind.children.contains { walks($0, depth: depth) }
  }

  /// The object that is there once which `node` speaks of.
  private func top(in node: CheckedNode, depth: Int) -> (slot: Int, kind: UInt16)? {
    if case .variable(let slot, _) = node.kind {
      if let definition = definitions[slot] {
        return depth < 8 ? top(in: definition.syntax.node, depth: depth + 1) : nil
      }
      return node.isStable ? kind(of: node.type).map { (slot, $0) } : nil
    }
    for child in node.kind.children {
      if let found = top(in: child, depth: depth) { return found }
    }
    return nil
  }

  private mutating func comparison(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ scope: Scope
  ) -> ScreenNode? {
    switch operation {
    case .equal, .notEqual:
      let equal =
        equality(left, right, scope) ?? equality(right, left, scope) ?? order(.equal, left, right, scope)
      return operation == .notEqual ? equal.map { .not($0) } : equal
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard left.type == right.type, left.type == .int || left.type == .timestamp else { return nil }
      return order(operation, left, right, scope)
    case .element: return element(left, right, scope)
    case .add, .subtract, .multiply, .divide, .remainder: return nil
    }
  }

  /// `node == ""`, `node == "…"`, `node == []`, `node == true`.
  private mutating func equality(
    _ node: CheckedNode, _ other: CheckedNode, _ scope: Scope
  ) -> ScreenNode? {
    switch other.constant {
    case .list(let list)? where list.count == 0: return emptiness(of: node, scope)
    case .text(let text)?: return test(node, text.isEmpty ? .isEmpty : .equals(text), scope)
    case .bool(let bool)? where node.type == .bool:
      let known = self.node(of: node, scope)
      return bool ? known : .not(known)
    default: return nil
    }
  }

  /// What `test` says of the string in the field `node`.
  mutating func test(_ node: CheckedNode, _ test: FieldTest, _ scope: Scope) -> ScreenNode? {
    let (node, scope) = resolved(node, scope)
    guard case .field(let operand, let slot, let name) = node.kind, node.type == .text || node.type == .string
    else { return nil }
    // No column has what may be unknown; of an object that is there once the condition is asked as it is.
    if scope.isTop, mayBeUnknown(name, of: operand) { return nil }
    return ask(.test(test, field: slot), of: operand, scope)
  }

  private func mayBeUnknown(_ field: String, of object: CheckedNode) -> Bool {
    guard let kind = kind(of: object.type) else { return true }
    return environment.objects[Int(kind)].fields[field]?.mayBeUnknown ?? true
  }

  /// `node in ["…", "…"]`, `"…" in node`.
  private mutating func element(
    _ node: CheckedNode, _ container: CheckedNode, _ scope: Scope
  ) -> ScreenNode? {
    if case .text(let text)? = node.constant {
      let (container, inner) = resolved(container, scope)
      guard case .field(let operand, let slot, _) = container.kind,
        container.type == .list(.string) || container.type == .list(.text)
      else { return nil }
      return ask(.test(.includes(text), field: slot), of: operand, inner)
    }
    guard case .list(.values(let values))? = container.constant, !values.isEmpty, values.count <= 16
    else { return nil }
    var nodes: [ScreenNode] = []
    for value in values {
      guard case .text(let text) = value,
        let known = test(node, text.isEmpty ? .isEmpty : .equals(text), scope)
      else { return nil }
      nodes.append(known)
    }
    return .or(nodes)
  }

  /// Whether the list `node` is empty.
  mutating func emptiness(of node: CheckedNode, _ scope: Scope) -> ScreenNode? {
    if let around = scope.around.first, isAbove(node, scope) {
      return emptiness(of: node, around).map { .outer($0) }
    }
    let (node, scope) = resolved(node, scope)
    guard visit(), case .list = node.type else { return nil }
    switch node.kind {
    case .constant(.list(let list)): return .constant(list.count == 0)
    case .list(let elements): return elements.isEmpty ? .constant(true) : nil
    case .field(let operand, let slot, _): return ask(.test(.isEmpty, field: slot), of: operand, scope)
    case .conditional(let condition, let first, let second) where condition.type == .bool:
      let one = emptiness(of: first, scope) ?? .anything(mayFail: risk(of: first, scope) > .none)
      let other = emptiness(of: second, scope) ?? .anything(mayFail: risk(of: second, scope) > .none)
      return .choose(self.node(of: condition, scope), one, other)
    case .comprehension(let walk) where walk.filter == nil && walk.variables.count == 1:
      if walk.macro == .map, let known = emptiness(of: walk.source, scope) {
        return risk(of: walk.body, scope) > .none ? .mayFailAnyway(known) : known
      }
      if let known = list(node, scope) { return .not(some(known, .constant(true), isStrict: true, scope)) }
      guard walk.macro == .filter, let known = emptiness(of: walk.source, scope) else { return nil }
      return .choose(known, .constant(true), .anything(mayFail: risk(of: walk.body, scope) > .none))
    case .call(let call): return emptiness(of: call, scope)
    case .binary(.add, let left, let right):
      guard let one = emptiness(of: left, scope), let other = emptiness(of: right, scope) else { return nil }
      // Where one is not empty the other may fail still.
      return .choose(one, other, .choose(other, .constant(false), .constant(false)))
    default: return nil
    }
  }

  private mutating func quantifier(_ walk: CheckedNode.Comprehension, _ scope: Scope) -> ScreenNode? {
    guard let list = list(walk.source, scope), case .list(let element) = walk.source.type,
      let kind = kind(of: element)
    else { return nil }
    let body = node(of: walk.body, inside(scope, local: walk.firstLocal, kind: kind))
    if walk.macro == .exists { return some(list, body, isStrict: false, scope) }
    // «All are» is «none is not».
    return .not(some(list, .not(body), isStrict: false, scope))
  }

  /// `exists` and `all` over a list of which no more can be told than whether it is empty.
  private mutating func emptyQuantifier(_ node: CheckedNode, _ scope: Scope) -> ScreenNode? {
    guard case .comprehension(let walk) = node.kind, walk.macro == .all || walk.macro == .exists,
      walk.filter == nil, let known = emptiness(of: walk.source, scope)
    else { return nil }
    return .choose(known, .constant(walk.macro == .all), .anything(mayFail: true))
  }

  private func some(_ list: ListScreen, _ node: ScreenNode, isStrict: Bool, _ scope: Scope) -> ScreenNode {
    .atom(atoms.atom(scope.kind, .some(list, node, isStrict: isStrict)))
  }
}
