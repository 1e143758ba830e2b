import PlanSource

extension ProgramCompiler {
  mutating func compileBinary(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ range: ByteRange
  ) -> any EvaluationNode {
    switch operation {
    case .equal: compileEquality(isNegated: false, left, right, range)
    case .notEqual: compileEquality(isNegated: true, left, right, range)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      OrderNode(operation, compile(left), compile(right), range)
    case .element: compileElement(left, right, range)
    case .add, .subtract, .multiply, .divide, .remainder:
      ArithmeticNode(operation, compile(left), compile(right), range)
    }
  }

  /// `==` and `!=`, with nodes of their own for what rules compare with all the time.
  private mutating func compileEquality(
    isNegated: Bool, _ left: CheckedNode, _ right: CheckedNode, _ range: ByteRange
  ) -> any EvaluationNode {
    switch (left.constant, right.constant) {
    case (nil, .list(let list)?) where list.count == 0:
      EmptinessNode(isNegated: isNegated, isList: true, compile(left), range)
    case (.list(let list)?, nil) where list.count == 0:
      EmptinessNode(isNegated: isNegated, isList: true, compile(right), range)
    case (nil, .text(let text)?) where text.isEmpty:
      EmptinessNode(isNegated: isNegated, isList: false, compile(left), range)
    case (.text(let text)?, nil) where text.isEmpty:
      EmptinessNode(isNegated: isNegated, isList: false, compile(right), range)
    case (nil, .text(let text)?):
      TextEqualityNode(isNegated: isNegated, compile(left), text, range)
    case (.text(let text)?, nil):
      TextEqualityNode(isNegated: isNegated, compile(right), text, range)
    default: EqualityNode(isNegated: isNegated, compile(left), compile(right), range)
    }
  }

  private mutating func compileElement(
    _ element: CheckedNode, _ container: CheckedNode, _ range: ByteRange
  ) -> any EvaluationNode {
    if case .list(.values(let values))? = container.constant {
      let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == values.count { return TextElementNode(compile(element), texts, range) }
    }
    return ElementNode(compile(element), compile(container), range)
  }

  mutating func compileCall(_ call: CheckedNode.Call, _ range: ByteRange) -> any EvaluationNode {
    let arguments = compileAll(call.arguments)
    if call.function == "size", let node = compileSize(call, arguments, range) { return node }
    switch (call.body, arguments.count) {
    case (.nullary(let body)?, 0): return NullaryCallNode(body, range)
    case (.unary(let body)?, 1): return UnaryCallNode(body, arguments[0], range)
    case (.binary(let body)?, 2): return BinaryCallNode(body, arguments[0], arguments[1], range)
    case (.variadic(let body)?, _): return VariadicCallNode(body, arguments, range)
    default:
      return DispatchNode(
        call.function, call.overloads, arguments, objects: environment.objects, range)
    }
  }

  /// `size` of what is known to be a list or a map.
  private func compileSize(
    _ call: CheckedNode.Call, _ arguments: [any EvaluationNode], _ range: ByteRange
  ) -> (any EvaluationNode)? {
    guard call.body != nil, call.overloads.count == 1, arguments.count == 1 else { return nil }
    switch call.overloads[0].parameters[0] {
    case .list, .map: return CountNode(arguments[0], range)
    default: return nil
    }
  }
}
