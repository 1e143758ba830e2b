import PlanSource

/// What is looked for in texts.
extension ScreenCompiler {
  /// Whether the regular expression `pattern` matches in the field `node`, asked of each text by itself.
  ///
  /// Only for long texts: short ones come again, and what came of them is remembered (``TextQuestion``).
  mutating func matching(_ pattern: Text, _ node: CheckedNode, _ scope: Scope) -> ScreenNode? {
    let (node, scope) = resolved(node, scope)
    guard case .field(let operand, let slot, let name) = node.kind, node.type == .text,
      isSearched(name, of: operand)
    else { return nil }
    return ask(.test(.matches(pattern), field: slot), of: operand, scope)
  }

  /// Whether `call`, a search of texts, finds nothing: as far as the texts are searched for it anyway.
  mutating func emptiness(of call: CheckedNode.Call, _ scope: Scope) -> ScreenNode? {
    ExpressionSearch(call).flatMap { lack(of: $0, in: call.arguments[0], scope) }
  }

  /// Whether the texts `node` lack what `search` requires.
  private mutating func lack(of search: ExpressionSearch, in node: CheckedNode, _ scope: Scope) -> ScreenNode?
  {
    let (node, scope) = resolved(node, scope)
    guard visit() else { return nil }
    switch node.kind {
    case .field(let operand, let slot, let name):
      guard isSearched(name, of: operand) else { return nil }
      return ask(.test(.lacks(search), field: slot), of: operand, scope)
    case .comprehension(let walk)
    where walk.macro == .filter && walk.filter == nil && walk.variables.count == 1:
      guard let known = lack(of: search, in: walk.source, scope) else { return nil }
      return risk(of: walk.body, scope) > .none ? .mayFailAnyway(known) : known
    case .conditional(let condition, let first, let second) where condition.type == .bool:
      guard let other = lack(of: search, in: second, scope) else { return nil }
      let one = lack(of: search, in: first, scope) ?? .anything(mayFail: risk(of: first, scope) > .none)
      return .choose(self.node(of: condition, scope), one, other)
    case .list(let parts): return lack(of: search, inAll: parts, scope)
    case .binary(.add, let left, let right): return lack(of: search, inAll: [left, right], scope)
    default: return nil
    }
  }

  private mutating func lack(
    of search: ExpressionSearch, inAll parts: [CheckedNode], _ scope: Scope
  ) -> ScreenNode? {
    var nodes: [ScreenNode] = []
    for part in parts {
      guard let known = lack(of: search, in: part, scope) else { return nil }
      nodes.append(known)
    }
    return nodes.isEmpty ? .constant(true) : .conjunction(nodes)
  }

  private func isSearched(_ field: String, of object: CheckedNode) -> Bool {
    guard let kind = kind(of: object.type) else { return false }
    return environment.objects[Int(kind)].fields[field]?.isSearched ?? false
  }
}
