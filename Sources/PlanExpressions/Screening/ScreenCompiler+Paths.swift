extension ScreenCompiler {
  /// How the object that `node` is lies to those of `scope`: from one to the next.
  mutating func path(to node: CheckedNode, _ scope: Scope) -> [ScreenStep]? {
    guard visit() else { return nil }
    let (node, scope) = resolved(node, scope)
    switch (node.kind, scope.subject) {
    case (.variable(let slot, _), .slot(let subject)):
      if slot == subject { return [] }
      guard definitions[slot] == nil else { return nil }
      return [ScreenStep(kind: scope.kind, link: node.isStable ? .top : .variable(slot))]
    case (.variable, .local):
      return node.isStable ? [ScreenStep(kind: scope.kind, link: .top)] : nil
    case (.local(let index, _), .local(let subject)): return index == subject ? [] : nil
    case (.field(let operand, let slot, _), _):
      guard let kind = kind(of: operand.type), let path = path(to: operand, scope) else { return nil }
      return path + [ScreenStep(kind: kind, link: .field(slot))]
    case (.index(let operand, let position), _): return element(operand, position, scope)
    default: return nil
    }
  }

  /// `list[position]`.
  private mutating func element(
    _ operand: CheckedNode, _ position: CheckedNode, _ scope: Scope
  ) -> [ScreenStep]? {
    guard let list = list(operand, scope) else { return nil }
    if case .field(let path, let kind, let slot) = list {
      guard position.type == .int, let number = number(position, scope) else { return nil }
      return [ScreenStep(kind: scope.kind, link: .element(path: path, kind: kind, slot: slot, number))]
    }
    guard case .int(0)? = position.constant else { return nil }
    return [ScreenStep(kind: scope.kind, link: .first(list))]
  }

  /// The list of objects that `node` is.
  mutating func list(_ node: CheckedNode, _ scope: Scope) -> ListScreen? {
    let (node, scope) = resolved(node, scope)
    guard visit(), case .list(let element) = node.type else { return nil }
    switch node.kind {
    case .constant(.list(let list)): return list.count == 0 ? .empty : nil
    case .list(let elements): return elements.isEmpty ? .empty : nil
    case .field(let operand, let slot, _):
      guard self.kind(of: element) != nil, let kind = kind(of: operand.type),
        let path = path(to: operand, scope)
      else { return nil }
      return .field(path: path, kind: kind, slot: slot)
    case .comprehension(let walk) where walk.macro == .filter && walk.variables.count == 1:
      guard let kind = kind(of: element), walk.body.type == .bool, let source = list(walk.source, scope)
      else { return nil }
      return .filter(source, self.node(of: walk.body, inside(scope, local: walk.firstLocal, kind: kind)))
    case .conditional(let condition, let first, let second) where condition.type == .bool:
      guard let one = list(first, scope), let other = list(second, scope) else { return nil }
      return .choice(self.node(of: condition, scope), one, other)
    default: return nil
    }
  }

  /// Adds the answer to `question`, asked of the object `node`.
  mutating func ask(_ question: ScreenAtom.Question, of node: CheckedNode, _ scope: Scope) -> ScreenNode? {
    guard let kind = kind(of: node.type), let path = path(to: node, scope) else { return nil }
    return ask(question, kind, path)
  }

  func ask(_ question: ScreenAtom.Question, _ kind: UInt16, _ path: [ScreenStep]) -> ScreenNode {
    var atom = atoms.atom(kind, question)
    for step in path.reversed() { atom = atoms.atom(step.kind, .through(step.link, atom)) }
    return .atom(atom)
  }
}
