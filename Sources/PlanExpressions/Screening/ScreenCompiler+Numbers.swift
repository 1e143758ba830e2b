import PlanSource

extension ScreenCompiler {
  /// A comparison of whole numbers, days or strings, of one object or of an element with that whose list it is in.
  mutating func order(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ scope: Scope
  ) -> ScreenNode? {
    guard isNumbered(left.type), isNumbered(right.type), isString(left.type) == isString(right.type),
      isString(left.type) || left.type == right.type
    else { return nil }
    if let around = scope.around.first, isAbove(left, scope) != isAbove(right, scope) {
      let isLeftAbove = isAbove(left, scope)
      // Literals are not above anything: they are the same everywhere.
      let above = isLeftAbove ? left : right
      if !above.isStable || above.lowestLocal != .max {
        guard let inner = number(isLeftAbove ? right : left, scope), let outer = number(above, around)
        else { return nil }
        return .pairOrder(isLeftAbove ? operation.mirrored : operation, inner, outer)
      }
    }
    guard let one = number(left, scope), let other = number(right, scope) else { return nil }
    return .atom(atoms.atom(scope.kind, .order(operation, one, other)))
  }

  private func isNumbered(_ type: ExpressionType) -> Bool {
    type == .int || type == .timestamp || isString(type)
  }

  private func isString(_ type: ExpressionType) -> Bool { type == .string || type == .text }

  /// What `node` is for the objects of `scope`.
  mutating func number(_ node: CheckedNode, _ scope: Scope) -> NumberAtom? {
    guard visit() else { return nil }
    let (node, scope) = resolved(node, scope)
    guard let screen = numberScreen(node, scope) else { return nil }
    return atoms.number(scope.kind, screen)
  }

  private mutating func numberScreen(_ node: CheckedNode, _ scope: Scope) -> NumberScreen? {
    switch node.constant {
    case .int(let int)?: return .constant(int)
    case .text(let text)?: return .text(text)
    case nil: break
    default: return nil
    }
    guard isNumbered(node.type) else { return nil }
    switch node.kind {
    case .field(let operand, let slot, let name):
      return field(name, slot, of: operand, node, scope) ?? stableNumber(node, scope)
    case .binary(.add, let left, let right) where isString(node.type):
      guard let one = number(left, scope), let other = number(right, scope) else { return nil }
      return .joined(one, other)
    case .binary(let operation, let left, let right) where node.type == .int:
      guard let one = number(left, scope), let other = number(right, scope) else { return nil }
      switch operation {
      case .add: return .sum(one, other)
      case .subtract: return .difference(one, other)
      case .multiply: return .product(one, other)
      default: return nil
      }
    case .conditional(let condition, let first, let second) where condition.type == .bool:
      guard let one = number(first, scope), let other = number(second, scope) else {
        return stableNumber(node, scope)
      }
      return .choice(self.node(of: condition, scope), one, other)
    case .call(let call):
      if let known = self.call(call, scope) { return known }
      return stableNumber(node, scope) ?? made(node, scope)
    default: return stableNumber(node, scope)
    }
  }

  private func stableNumber(_ node: CheckedNode, _ scope: Scope) -> NumberScreen? {
    node.isStable && node.lowestLocal == .max ? .stable(question(node, scope)) : nil
  }

  private mutating func call(_ call: CheckedNode.Call, _ scope: Scope) -> NumberScreen? {
    guard call.arguments.count == 1, let argument = call.arguments.first else { return nil }
    switch call.function {
    case "size":
      let (list, inner) = resolved(argument, scope)
      if isString(list.type) { return textSize(list, inner) }
      guard case .list = list.type else { return nil }
      if case .field(let operand, let slot, _) = list.kind { return size(slot, of: operand, inner) }
      if let known = distinct(list, inner) { return known }
      return self.list(list, inner).map { .count($0) }
    case "string": return argument.type == .int ? number(argument, scope).map { .decimal($0) } : nil
    case "math.abs": return argument.type == .int ? number(argument, scope).map { .magnitude($0) } : nil
    case "getFullYear": return argument.type == .timestamp ? number(argument, scope).map { .year($0) } : nil
    default: return nil
    }
  }

  /// `size(list.map(x, …).distinct())`.
  private mutating func distinct(_ list: CheckedNode, _ scope: Scope) -> NumberScreen? {
    guard case .call(let call) = list.kind, call.function == "distinct", call.arguments.count == 1 else {
      return nil
    }
    let (mapped, inner) = resolved(call.arguments[0], scope)
    guard case .comprehension(let walk) = mapped.kind, walk.macro == .map, walk.filter == nil,
      walk.variables.count == 1, case .list(let element) = walk.source.type, let kind = kind(of: element),
      let source = self.list(walk.source, inner)
    else { return nil }
    let scope = inside(inner, local: walk.firstLocal, kind: kind)
    guard !isAbove(walk.body, scope), let number = number(walk.body, scope) else { return nil }
    return .distinct(source, number)
  }

  private mutating func size(_ slot: Int, of operand: CheckedNode, _ scope: Scope) -> NumberScreen? {
    guard let kind = kind(of: operand.type), let path = path(to: operand, scope) else { return nil }
    return along(path, kind, .field(slot: slot))
  }

  private mutating func textSize(_ node: CheckedNode, _ scope: Scope) -> NumberScreen? {
    guard case .field(let operand, let slot, let name) = node.kind, let kind = kind(of: operand.type),
      Int(kind) < environment.objects.count, let declared = environment.objects[Int(kind)].fields[name],
      !declared.mayBeUnknown, let path = path(to: operand, scope)
    else { return nil }
    return along(path, kind, .textSize(slot: slot))
  }

  private mutating func field(
    _ name: String, _ slot: Int, of operand: CheckedNode, _ node: CheckedNode, _ scope: Scope
  ) -> NumberScreen? {
    guard let kind = kind(of: operand.type), Int(kind) < environment.objects.count,
      let declared = environment.objects[Int(kind)].fields[name], let path = path(to: operand, scope)
    else { return nil }
    if node.type == .timestamp { return along(path, kind, .dateField(slot: slot)) }
    guard !declared.mayBeUnknown else { return nil }
    return along(path, kind, node.type == .int ? .field(slot: slot) : .textField(slot: slot))
  }

  private func along(_ path: [ScreenStep], _ kind: UInt16, _ screen: NumberScreen) -> NumberScreen {
    path.isEmpty ? screen : .through(path, atoms.number(kind, screen))
  }

  /// A string that is made of the one in a field.
  private mutating func made(_ node: CheckedNode, _ scope: Scope) -> NumberScreen? {
    guard isString(node.type), scope.around.isEmpty, let use = textUse(of: node, scope), !use.isDay
    else { return nil }
    let numbers = atoms.number(use.question.kind, .textField(slot: use.field))
    let made = NumberScreen.made(use.question, from: numbers)
    return along(use.path, use.question.kind, made)
  }
}

extension BinaryOperator {
  /// A comparison of numbers with its sides exchanged.
  var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
