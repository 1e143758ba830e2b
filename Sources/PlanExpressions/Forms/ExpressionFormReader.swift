import PlanSource

/// Reads the form of a checked expression and holds it against an environment.
package struct ExpressionFormReader {
  /// The form is not that of an expression of this environment.
  package struct Refusal: Error {
    /// A refusal.
    package init() {}
  }

  private typealias Mark = ExpressionForm.NodeMark

  private let environment: ExpressionEnvironment
  private var bytes: FormBytes
  private var types: [ExpressionType] = []
  /// For each of the types which kind of object it is; -1 if none.
  private var kinds: [Int] = []
  private var variables: [String] = []
  /// The position of the type of the node that was read last.
  private var lastType = 0

  init(_ form: UnsafeBufferPointer<UInt8>, in environment: ExpressionEnvironment) {
    self.environment = environment
    bytes = FormBytes(form)
  }

  /// What stands before the tree; options must have the values that they had.
  mutating func head() throws(Refusal) -> ProgramBody.Head {
    let type = try bytes.type()
    let variableCount = try bytes.count()
    variables.reserveCapacity(variableCount)
    for _ in 0..<variableCount {
      let name = try bytes.string()
      variables.append(name)
      if name.hasPrefix(ExpressionForm.constantPrefix) { try compareOption(name, with: bytes.value()) }
    }
    let height = try bytes.number()
    return ProgramBody.Head(
      type: type, variables: variables, height: height, localCount: try bytes.number())
  }

  /// The tree, which stands behind the head.
  mutating func tree() throws(Refusal) -> CheckedNode {
    let typeCount = try bytes.count()
    types.reserveCapacity(typeCount)
    kinds.reserveCapacity(typeCount)
    for _ in 0..<typeCount {
      let type = try bytes.type()
      types.append(type)
      kinds.append(kind(of: type))
    }
    return try node()
  }

  private func kind(of type: ExpressionType) -> Int {
    guard case .object(let name) = type else { return -1 }
    return environment.objects.firstIndex { $0.name == name } ?? -1
  }

  private func compareOption(_ name: String, with value: Value) throws(Refusal) {
    let field = String(name.dropFirst(ExpressionForm.constantPrefix.count))
    guard let now = environment.constants["options"]?[field], now.isWritten(like: value) else {
      throw Refusal()
    }
  }

  private mutating func node() throws(Refusal) -> CheckedNode {
    let mark = try bytes.byte()
    let number = try bytes.number()
    guard number < types.count else { throw Refusal() }
    let type = types[number]
    let start = try bytes.number()
    let range = ByteRange(start, start + (try bytes.number()))
    defer { lastType = number }
    switch mark {
    case Mark.variable: return try variable(type, range)
    case Mark.field: return try field(type, range)
    case Mark.call: return try call(type, range)
    default: return CheckedNode(try kind(mark), type, range)
    }
  }

  private mutating func kind(_ mark: UInt8) throws(Refusal) -> CheckedNode.Kind {
    switch mark {
    case Mark.constant: return .constant(try bytes.value())
    case Mark.local:
      let index = try bytes.number()
      return .local(index: index, name: try bytes.string())
    case Mark.dynamicField:
      let name = try bytes.string()
      return .dynamicField(try node(), name: name)
    case Mark.test:
      let name = try bytes.string()
      return .test(try node(), name: name)
    case Mark.not: return .unary(.not, try node())
    case Mark.negate: return .unary(.negate, try node())
    case Mark.binary: return try binary()
    case Mark.and: return .logic(isAnd: true, try nodes(try bytes.count()))
    case Mark.or: return .logic(isAnd: false, try nodes(try bytes.count()))
    case Mark.conditional:
      let condition = try node()
      let first = try node()
      return .conditional(condition, first, try node())
    case Mark.index:
      let operand = try node()
      return .index(operand, try node())
    case Mark.list: return .list(try nodes(try bytes.count()))
    case Mark.map: return .map(try entries())
    case Mark.walk: return .comprehension(try comprehension())
    case Mark.bind:
      let local = try bytes.number()
      let name = try bytes.string()
      let value = try node()
      return .bind(local: local, name: name, value: value, body: try node())
    case Mark.known: return .known(try node())
    default: throw Refusal()
    }
  }

  private mutating func nodes(_ count: Int) throws(Refusal) -> [CheckedNode] {
    var nodes: [CheckedNode] = []
    nodes.reserveCapacity(count)
    for _ in 0..<count { nodes.append(try node()) }
    return nodes
  }

  private mutating func binary() throws(Refusal) -> CheckedNode.Kind {
    let number = try bytes.number()
    guard number < ExpressionForm.operators.count else { throw Refusal() }
    let left = try node()
    return .binary(ExpressionForm.operators[number], left, try node())
  }

  private mutating func entries() throws(Refusal) -> [CheckedNode.Entry] {
    var entries: [CheckedNode.Entry] = []
    for _ in 0..<(try bytes.count()) {
      let key = try node()
      entries.append(CheckedNode.Entry(key: key, value: try node()))
    }
    return entries
  }

  private mutating func variable(_ type: ExpressionType, _ range: ByteRange) throws(Refusal) -> CheckedNode {
    let position = try bytes.number()
    guard position < variables.count else { throw Refusal() }
    let name = variables[position]
    guard let variable = environment.variables[name], variable.type == type else { throw Refusal() }
    return CheckedNode(
      .variable(slot: variable.slot, name: name), variable.type, range, isStable: variable.isStable)
  }

  private mutating func field(_ type: ExpressionType, _ range: ByteRange) throws(Refusal) -> CheckedNode {
    let name = try bytes.string()
    let operand = try node()
    let position = kinds[lastType]
    guard position >= 0, let field = environment.objects[position].fields[name], field.type == type
    else { throw Refusal() }
    return CheckedNode(.field(operand, slot: field.slot, name: name), field.type, range)
  }

  private mutating func call(_ type: ExpressionType, _ range: ByteRange) throws(Refusal) -> CheckedNode {
    let function = try bytes.string()
    let isMember = try bytes.number() == 1
    let isCertain = try bytes.number() == 1
    let all = environment.functions.overloads(of: function)
    guard try bytes.number() == all.count else { throw Refusal() }
    var chosen: [FunctionOverload] = []
    for _ in 0..<(try bytes.count()) {
      let position = try bytes.number()
      guard position < all.count, all[position].isMember == isMember else { throw Refusal() }
      chosen.append(all[position])
    }
    let arguments = try nodes(try bytes.count())
    guard chosen.allSatisfy({ $0.parameters.count == arguments.count }) else { throw Refusal() }
    let overloads = chosen.map { $0.prepared(for: arguments.map(\.constant)) }
    let body = isCertain ? overloads.first?.body : nil
    let call = CheckedNode.Call(
      function: function, isMember: isMember, arguments: arguments, body: body, overloads: overloads)
    return CheckedNode(.call(call), type, range)
  }

  private mutating func comprehension() throws(Refusal) -> CheckedNode.Comprehension {
    let macro = try bytes.number()
    guard macro < ExpressionForm.macros.count else { throw Refusal() }
    let firstLocal = try bytes.number()
    var variables: [String] = []
    for _ in 0..<(try bytes.count()) { variables.append(try bytes.string()) }
    let hasFilter = try bytes.number() == 1
    let source = try node()
    let filter = hasFilter ? try node() : nil
    return CheckedNode.Comprehension(
      macro: ExpressionForm.macros[macro], source: source, variables: variables, firstLocal: firstLocal,
      filter: filter, body: try node())
  }
}

extension Value {
  /// Whether it is the same literal.
  fileprivate func isWritten(like other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.int(let one), .int(let other)): one == other
    case (.uint(let one), .uint(let other)): one == other
    case (.double(let one), .double(let other)): one.bitPattern == other.bitPattern
    case (.text(let one), .text(let other)): one == other
    case (.list(let one), .list(let other)):
      one.count == other.count && (0..<one.count).allSatisfy { one[$0].isWritten(like: other[$0]) }
    default: false
    }
  }
}
