import PlanSource

/// Makes nodes that can be evaluated from a checked tree.
struct ProgramCompiler {
  let environment: ExpressionEnvironment
  /// Whether what is compiled lies inside something remembered already.
  private var isInsideMemo: Bool

  /// A compiler of expressions of `environment`; what it compiles remembers values only if it `remembers`.
  init(_ environment: ExpressionEnvironment, remembers: Bool = true) {
    self.environment = environment
    isInsideMemo = !remembers
  }

  /// The node for a whole expression that needs `localCount` variables of macros.
  mutating func compile(_ node: CheckedNode, localCount: Int) -> any EvaluationNode {
    let root = compile(node)
    guard localCount > 0 else { return root }
    // What is remembered needs no frame.
    guard let memo = root as? MemoNode else { return FrameNode(localCount, root) }
    return MemoNode(number: memo.number, FrameNode(localCount, memo.inner))
  }

  /// The node for `node`, remembered between evaluations if that may be and is worth it.
  mutating func compile(_ node: CheckedNode) -> any EvaluationNode {
    guard !isInsideMemo, node.isWorthRemembering else { return compileKind(node) }
    isInsideMemo = true
    defer { isInsideMemo = false }
    return MemoNode(number: environment.memoCounter.take(), compileKind(node))
  }

  private mutating func compileKind(_ node: CheckedNode) -> any EvaluationNode {
    let range = node.range
    switch node.kind {
    case .constant(let value): return ConstantNode(value, range)
    case .variable(let slot, let name): return VariableNode(slot: slot, name: name, range)
    case .local(let index, _): return LocalNode(index: index, range)
    case .unresolved(let name): return FailingNode(.unboundVariable(name), range)
    case .field(let operand, let slot, let name): return compileField(operand, slot, name, range)
    case .dynamicField(let operand, let name): return dynamicField(operand, name, range)
    case .test(let operand, let name): return PresenceNode(dynamicField(operand, name, range), range)
    case .call(let call): return compileCall(call, range)
    case .unary(.not, let operand): return NotNode(compile(operand), range)
    case .unary(.negate, let operand): return NegationNode(compile(operand), range)
    case .binary(let operation, let left, let right): return compileBinary(operation, left, right, range)
    case .logic(let isAnd, let operands): return compileLogic(isAnd, operands, range)
    case .conditional(let condition, let first, let second):
      return ConditionalNode(compile(condition), compile(first), compile(second), range)
    case .index(let operand, let position): return IndexNode(compile(operand), compile(position), range)
    case .list(let elements): return ListNode(compileAll(elements), range)
    case .map(let entries):
      var compiled: [(key: any EvaluationNode, value: any EvaluationNode)] = []
      for entry in entries { compiled.append((compile(entry.key), compile(entry.value))) }
      return MapNode(compiled, range)
    case .comprehension(let comprehension): return compileWalk(comprehension, range)
    case .bind(let local, _, let value, let body):
      return BindNode(local: local, compile(value), compile(body), range)
    case .known(let operand): return KnownNode(compile(operand), range)
    }
  }

  mutating func compileAll(_ nodes: [CheckedNode]) -> [any EvaluationNode] {
    var compiled: [any EvaluationNode] = []
    compiled.reserveCapacity(nodes.count)
    for node in nodes { compiled.append(compile(node)) }
    return compiled
  }

  private mutating func dynamicField(
    _ operand: CheckedNode, _ name: String, _ range: ByteRange
  ) -> DynamicFieldNode {
    DynamicFieldNode(compile(operand), name: name, objects: environment.objects, range)
  }

  private mutating func compileField(
    _ operand: CheckedNode, _ slot: Int, _ name: String, _ range: ByteRange
  ) -> any EvaluationNode {
    let general = FieldNode(compile(operand), field: slot, name: name, range)
    return switch operand.kind {
    case .variable(let variable, _): VariableFieldNode(slot: variable, general)
    case .local(let index, _): LocalFieldNode(index: index, general)
    default: general
    }
  }

  private mutating func compileLogic(
    _ isAnd: Bool, _ operands: [CheckedNode], _ range: ByteRange
  ) -> any EvaluationNode {
    let compiled = compileAll(operands)
    return compiled.count == 2
      ? LogicPairNode(isAnd: isAnd, compiled[0], compiled[1], range)
      : LogicChainNode(isAnd: isAnd, compiled, range)
  }

  private mutating func compileWalk(
    _ comprehension: CheckedNode.Comprehension, _ range: ByteRange
  ) -> any EvaluationNode {
    var filter: (any EvaluationNode)?
    if let condition = comprehension.filter { filter = compile(condition) }
    let parts = WalkParts(
      macro: comprehension.macro, source: compile(comprehension.source),
      firstLocal: comprehension.firstLocal, hasTwoVariables: comprehension.variables.count == 2,
      filter: filter, body: compile(comprehension.body), range: range)
    return switch comprehension.macro {
    case .all, .exists: QuantifierNode(parts)
    case .existsOne: ExistsOneNode(parts)
    case .filter: FilterNode(parts)
    case .map, .transformList: TransformListNode(parts)
    case .transformMap, .transformMapEntry: TransformMapNode(parts)
    }
  }
}

extension CheckedNode {
  /// Whether it is the same for a whole plan and more than a look-up.
  fileprivate var isWorthRemembering: Bool {
    guard isStable, lowestLocal == .max else { return false }
    switch kind {
    case .constant, .variable, .local, .unresolved, .known: return false
    case .unary, .binary, .logic, .conditional, .field, .dynamicField, .test, .call, .index, .list, .map,
      .comprehension, .bind:
      return true
    }
  }
}
