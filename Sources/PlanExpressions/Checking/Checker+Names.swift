import PlanSource

extension Checker {
  mutating func checkName(_ name: String, isRooted: Bool, _ range: ByteRange) -> CheckedNode {
    if !isRooted, let local = local(name) { return local.located(range) }
    if let variable = variable(name, isRooted: isRooted, range) { return variable }
    if let fields = environment.constants[name] {
      note(name)
      let entries = fields.entries.sorted { $0.name < $1.name }.map { (Value.text(Text($0.name)), $0.value) }
      if let map = MapValue(entries.map { (key: $0.0, value: $0.1) }) {
        return CheckedNode(.constant(.map(map)), known(.map(.string, .dyn)), range)
      }
    }
    if let type = ExpressionType(name: name) {
      return CheckedNode(.constant(.type(type)), known(.type(type)), range)
    }
    if checksTypes { report(.undeclared(name, nearest: nearestVariable(to: name)), at: range) }
    note(name)
    return unusable(range, name: name)
  }

  /// A variable of the environment called `name`.
  private mutating func variable(_ name: String, isRooted: Bool, _ range: ByteRange) -> CheckedNode? {
    var found = (name: name, found: environment.variables[name])
    if !isRooted, !environment.container.isEmpty {
      let environment = environment
      guard let resolved = resolve(name, isRooted: false, { environment.variables[$0] }) else { return nil }
      found = (resolved.name, resolved.found)
    }
    guard case (let name, let variable?) = found else { return nil }
    note(name)
    return CheckedNode(
      .variable(slot: variable.slot, name: name), known(variable.type), range, isStable: variable.isStable)
  }

  private mutating func note(_ name: String) {
    if !used.contains(name) { used.append(name) }
  }

  /// The innermost variable of a macro called `name`.
  private func local(_ name: String) -> CheckedNode? {
    guard let index = locals.lastIndex(where: { $0.name == name }) else { return nil }
    return CheckedNode(.local(index: index, name: name), locals[index].type, ByteRange(0, 0))
  }

  private func nearestVariable(to name: String) -> String? {
    nearest(
      to: name,
      among: environment.variables.keys + environment.constants.keys + locals.map(\.name))
  }

  mutating func checkSelection(
    _ node: ExpressionNode, of operand: ExpressionNode, field: String, _ fieldRange: ByteRange
  ) -> CheckedNode {
    if let name = checkQualified(node) { return name }
    if case .identifier(let base, _) = operand.kind, let fields = environment.constants[base],
      local(base) == nil
    {
      return constant(field, of: base, fields, fieldRange, node.range)
    }
    let operand = check(operand)
    return select(field, of: operand, fieldRange, node.range)
  }

  /// A selection that is one name, such as `a.b.c` declared as a variable.
  private mutating func checkQualified(_ node: ExpressionNode) -> CheckedNode? {
    guard let (base, isRooted) = node.baseName, mayBeQualified(base), isRooted || local(base) == nil,
      let name = node.qualifiedName
    else { return nil }
    if let variable = variable(name, isRooted: isRooted, node.range) { return variable }
    return ExpressionType(name: name).map {
      CheckedNode(.constant(.type($0)), known(.type($0)), node.range)
    }
  }

  /// `options.x`.
  private mutating func constant(
    _ field: String, of base: String, _ fields: NameTable<Value>, _ fieldRange: ByteRange, _ range: ByteRange
  ) -> CheckedNode {
    note(base)
    note("\(base).\(field)")
    if let value = fields[field] { return CheckedNode(.constant(value), known(value.constantType), range) }
    let nearest = self.nearest(to: field, among: Array(fields.keys))
    report(.noSuchField(field, type: .object(base), nearest: nearest), at: fieldRange)
    return unusable(range)
  }

  private mutating func select(
    _ field: String, of operand: CheckedNode, _ fieldRange: ByteRange, _ range: ByteRange
  ) -> CheckedNode {
    let type = inference.resolve(operand.type)
    switch type {
    case .object(let name):
      guard let position = environment.objects.indices.first(where: { environment.objects[$0].name == name })
      else { break }
      let object = environment.objects[position]
      if let found = object.fields[field] {
        return CheckedNode(.field(operand, slot: found.slot, name: field), found.type, range)
      }
      let nearest = self.nearest(to: field, among: object.fields.keys)
      report(.noSuchField(field, type: type, nearest: nearest), at: fieldRange)
      return unusable(range)
    case .map(let key, let value) where inference.areComparable(.string, key):
      return CheckedNode(.dynamicField(operand, name: field), value, range)
    case .dyn, .parameter: return CheckedNode(.dynamicField(operand, name: field), .dyn, range)
    default: break
    }
    report(.noSuchField(field, type: inference.close(type), nearest: nil), at: fieldRange)
    return unusable(range)
  }

  mutating func checkTest(
    _ node: ExpressionNode, of operand: ExpressionNode, field: String, _ fieldRange: ByteRange
  ) -> CheckedNode {
    guard environment.dialect.allowsNullAndHas else {
      report(.notInRules("has"), at: node.range)
      return unusable(node.range)
    }
    let operand = check(operand)
    _ = select(field, of: operand, fieldRange, node.range)
    return CheckedNode(.test(operand, name: field), known(.bool), node.range)
  }
}

extension CheckedNode {
  /// The same at another place.
  fileprivate func located(_ range: ByteRange) -> CheckedNode {
    CheckedNode(kind, type, range, isStable: isStable)
  }
}

extension ExpressionNode {
  /// The name that a chain of selections begins with.
  var baseName: (name: String, isRooted: Bool)? {
    switch kind {
    case .identifier(let name, let isRooted): (name, isRooted)
    case .select(let operand, _, _): operand.baseName
    default: nil
    }
  }

  /// The dotted name that a chain of selections spells.
  var qualifiedName: String? {
    switch kind {
    case .identifier(let name, _): name
    case .select(let operand, let field, _): operand.qualifiedName.map { "\($0).\(field)" }
    default: nil
    }
  }
}

extension Value {
  /// The type of a constant; an empty list is one of strings (rule language section 2).
  var constantType: ExpressionType {
    guard case .list(let list) = self else { return type }
    guard list.count > 0 else { return .list(.string) }
    let first = list[0].constantType
    for position in 1..<max(1, list.count) where list[position].constantType != first { return .list(.dyn) }
    return .list(first)
  }
}
