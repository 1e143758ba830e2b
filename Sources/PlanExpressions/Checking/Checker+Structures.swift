import PlanSource

extension Checker {
  mutating func checkLogic(_ isAnd: Bool, _ operands: [ExpressionNode], _ range: ByteRange) -> CheckedNode {
    var checked: [CheckedNode] = []
    for operand in operands {
      let node = check(operand)
      requireBool(node)
      checked.append(node)
    }
    return CheckedNode(.logic(isAnd: isAnd, checked), known(.bool), range)
  }

  mutating func checkConditional(
    _ condition: CheckedNode, _ first: CheckedNode, _ second: CheckedNode, _ range: ByteRange
  ) -> CheckedNode {
    requireBool(condition)
    var type = known(first.type)
    if checksTypes {
      if let joined = inference.join(first.type, second.type) {
        type = joined
      } else {
        let (expected, found) = (inference.close(first.type), inference.close(second.type))
        report(.mismatch(expected: expected, found: found), at: second.range)
        type = .dyn
      }
    }
    return CheckedNode(.conditional(condition, first, second), type, range)
  }

  mutating func checkIndex(_ operand: CheckedNode, _ position: CheckedNode, _ range: ByteRange) -> CheckedNode
  {
    let kind = CheckedNode.Kind.index(operand, position)
    guard checksTypes else { return CheckedNode(kind, .dyn, range) }
    let type = inference.resolve(operand.type)
    switch type {
    case .list(let element) where inference.assign(position.type, to: .int):
      return CheckedNode(kind, element, range)
    case .map(let key, let value) where inference.areComparable(key, position.type):
      return CheckedNode(kind, value, range)
    case .dyn, .parameter: return CheckedNode(kind, .dyn, range)
    default: return noOverload("[]", [type, position.type], range)
    }
  }

  mutating func checkList(_ elements: [ExpressionNode], _ range: ByteRange) -> CheckedNode {
    var checked: [CheckedNode] = []
    var element: ExpressionType?
    for node in elements {
      let node = check(node)
      checked.append(node)
      element = element.map { inference.join($0, node.type) ?? .dyn } ?? node.type
    }
    let type = known(.list(element ?? (checksTypes ? inference.open() : .dyn)))
    let constants = checked.compactMap(\.constant)
    if constants.count == checked.count {
      return CheckedNode(.constant(.list(.values(constants))), type, range)
    }
    return CheckedNode(.list(checked), type, range)
  }

  mutating func checkMap(_ entries: [ExpressionNode.Entry], _ range: ByteRange) -> CheckedNode {
    var checked: [CheckedNode.Entry] = []
    var key: ExpressionType?
    var value: ExpressionType?
    for entry in entries {
      let entry = CheckedNode.Entry(key: check(entry.key), value: check(entry.value))
      requireKey(entry.key)
      checked.append(entry)
      key = key.map { inference.join($0, entry.key.type) ?? .dyn } ?? entry.key.type
      value = value.map { inference.join($0, entry.value.type) ?? .dyn } ?? entry.value.type
    }
    let constant = Self.constant(checked)
    let kind = constant.map { CheckedNode.Kind.constant(.map($0)) } ?? .map(checked)
    guard checksTypes else { return CheckedNode(kind, .dyn, range) }
    let type = ExpressionType.map(key ?? inference.open(), value ?? inference.open())
    return CheckedNode(kind, type, range)
  }

  /// The map of `entries`, if all of them are constants and may stand in a map.
  private static func constant(_ entries: [CheckedNode.Entry]) -> MapValue? {
    var constants: [(key: Value, value: Value)] = []
    for entry in entries {
      guard let key = entry.key.constant, let value = entry.value.constant, key.canBeKey else { return nil }
      constants.append((key, value))
    }
    return MapValue(constants)
  }

  private mutating func requireKey(_ key: CheckedNode) {
    guard checksTypes else { return }
    switch inference.resolve(key.type) {
    case .bool, .int, .uint, .string, .text, .dyn, .parameter: return
    case let type: report(.mismatch(expected: .string, found: inference.close(type)), at: key.range)
    }
  }

  mutating func checkBind(
    _ name: String, _ value: ExpressionNode, _ body: ExpressionNode, _ range: ByteRange
  ) -> CheckedNode {
    let value = check(value)
    let local = locals.count
    let body = checkInside([Local(name: name, type: value.type)], body)
    return CheckedNode(.bind(local: local, name: name, value: value, body: body), body.type, range)
  }

  /// Checks `node` where `more` local variables exist.
  private mutating func checkInside(_ more: [Local], _ node: ExpressionNode) -> CheckedNode {
    locals += more
    localCount = max(localCount, locals.count)
    defer { locals.removeLast(more.count) }
    return check(node)
  }

  mutating func checkComprehension(
    _ comprehension: ExpressionNode.Comprehension, _ range: ByteRange
  ) -> CheckedNode {
    let source = check(comprehension.source)
    let (position, element) = elementTypes(of: source)
    let isMap = if case .map = inference.resolve(source.type) { true } else { false }
    var variables: [Local] = []
    if let first = comprehension.variables.first {
      let type = comprehension.variables.count == 2 || isMap ? position : element
      variables.append(Local(name: first, type: type))
    }
    if comprehension.variables.count == 2 {
      variables.append(Local(name: comprehension.variables[1], type: element))
    }
    let filter = comprehension.filter.map { checkInside(variables, $0) }
    if let filter { requireBool(filter) }
    let body = checkInside(variables, comprehension.body)
    let checked = CheckedNode.Comprehension(
      macro: comprehension.macro, source: source, variables: comprehension.variables,
      firstLocal: locals.count, filter: filter, body: body)
    let type = known(resultType(checked, key: position, element: variables.first?.type ?? .dyn))
    return CheckedNode(.comprehension(checked), type, range)
  }

  /// What the macro gives.
  private mutating func resultType(
    _ comprehension: CheckedNode.Comprehension, key: ExpressionType, element: ExpressionType
  ) -> ExpressionType {
    let body = comprehension.body
    switch comprehension.macro {
    case .all, .exists, .existsOne:
      requireBool(body)
      return .bool
    case .filter:
      requireBool(body)
      return .list(element)
    case .map, .transformList: return .list(body.type)
    case .transformMap: return .map(key, body.type)
    case .transformMapEntry:
      if checksTypes, !inference.assign(body.type, to: .map(.dyn, .dyn)) {
        report(
          .mismatch(expected: .map(.dyn, .dyn), found: inference.close(body.type)), at: body.range)
        return .dyn
      }
      return body.type
    }
  }

  /// The types of position (index or key) and element (or value) of what is walked over.
  private mutating func elementTypes(
    of source: CheckedNode
  ) -> (position: ExpressionType, element: ExpressionType) {
    switch inference.resolve(source.type) {
    case .list(let element): return (.int, element)
    case .map(let key, let value): return (key, value)
    case .dyn, .parameter: return (.dyn, .dyn)
    case let type:
      report(.mismatch(expected: .list(.dyn), found: inference.close(type)), at: source.range)
      return (.dyn, .dyn)
    }
  }
}
