import PlanSource

/// Writes the form of a checked expression.
struct ExpressionFormWriter {
  private typealias Mark = ExpressionForm.NodeMark

  private let environment: ExpressionEnvironment
  private let inference: TypeInference
  private var out = FormOutput()
  private var types: [ExpressionType] = []
  private var variables: [String] = []
  private var isPossible = true

  init(_ environment: ExpressionEnvironment, _ inference: TypeInference) {
    self.environment = environment
    self.inference = inference
  }

  /// What was written; `nil` if something could not be.
  var text: String? { isPossible ? out.text : nil }

  mutating func write(_ program: Program) {
    variables = program.variables
    write(program.syntax.node, program.type, height: program.height, localCount: program.localCount)
  }

  /// Writes `part` of an expression as one of its own, whose constants are not compared.
  mutating func write(part: CheckedNode, height: Int, localCount: Int) {
    note(variablesOf: part)
    write(part, inference.close(part.type), height: height, localCount: localCount)
  }

  private mutating func note(variablesOf node: CheckedNode) {
    if case .variable(_, let name) = node.kind, !variables.contains(name) { variables.append(name) }
    node.kind.forEachChild { note(variablesOf: $0) }
  }

  private mutating func write(_ root: CheckedNode, _ type: ExpressionType, height: Int, localCount: Int) {
    add(type)
    add(variables.count)
    for name in variables { addVariable(name) }
    add(height)
    add(localCount)
    // The types of the nodes come before these, so that whoever reads them has them.
    note(typesOf: root)
    add(types.count)
    for type in types { add(type) }
    add(root)
  }

  private mutating func addVariable(_ name: String) {
    add(name)
    // All of them at once would be a map among the constants, which is not written.
    guard name.hasPrefix(ExpressionForm.constantPrefix) else { return }
    let field = String(name.dropFirst(ExpressionForm.constantPrefix.count))
    guard let value = environment.constants["options"]?[field] else { return isPossible = false }
    add(value)
  }

  private mutating func note(typesOf node: CheckedNode) {
    let type = inference.close(node.type)
    if !types.contains(type) { types.append(type) }
    node.kind.forEachChild { note(typesOf: $0) }
  }

  private mutating func add(_ node: CheckedNode) {
    out.add(mark: Self.mark(of: node.kind))
    add(types.firstIndex(of: inference.close(node.type)) ?? 0)
    add(node.range.lowerBound)
    add(node.range.upperBound - node.range.lowerBound)
    switch node.kind {
    case .constant(let value): add(value)
    case .variable(_, let name):
      if let position = variables.firstIndex(of: name) { add(position) } else { isPossible = false }
    case .local(let index, let name):
      add(index)
      add(name)
    case .unresolved: isPossible = false
    case .field(_, _, let name), .dynamicField(_, let name), .test(_, let name): add(name)
    case .call(let call): add(call)
    case .binary(let operation, _, _): add(ExpressionForm.operators.firstIndex(of: operation) ?? 0)
    case .logic(_, let operands), .list(let operands): add(operands.count)
    case .map(let entries): add(entries.count)
    case .comprehension(let comprehension): add(comprehension)
    case .bind(let local, let name, _, _):
      add(local)
      add(name)
    case .unary, .conditional, .index, .known: break
    }
    node.kind.forEachChild { add($0) }
  }

  private static func mark(of kind: CheckedNode.Kind) -> UInt8 {
    switch kind {
    case .constant, .unresolved: Mark.constant
    case .variable: Mark.variable
    case .local: Mark.local
    case .field: Mark.field
    case .dynamicField: Mark.dynamicField
    case .test: Mark.test
    case .call: Mark.call
    case .unary(let operation, _): operation == .not ? Mark.not : Mark.negate
    case .binary: Mark.binary
    case .logic(let isAnd, _): isAnd ? Mark.and : Mark.or
    case .conditional: Mark.conditional
    case .index: Mark.index
    case .list: Mark.list
    case .map: Mark.map
    case .comprehension: Mark.walk
    case .bind: Mark.bind
    case .known: Mark.known
    }
  }

  /// A call: its function, which of its overloads, whether the types alone choose among them.
  private mutating func add(_ call: CheckedNode.Call) {
    let all = environment.functions.overloads(of: call.function)
    add(call.function)
    add(call.isMember ? 1 : 0)
    add(call.body == nil ? 0 : 1)
    add(all.count)
    add(call.overloads.count)
    for overload in call.overloads {
      let position = all.firstIndex {
        $0.isMember == overload.isMember && $0.parameters == overload.parameters
          && $0.result == overload.result
      }
      if let position { add(position) } else { isPossible = false }
    }
    add(call.arguments.count)
  }

  private mutating func add(_ comprehension: CheckedNode.Comprehension) {
    add(ExpressionForm.macros.firstIndex(of: comprehension.macro) ?? 0)
    add(comprehension.firstLocal)
    add(comprehension.variables.count)
    for name in comprehension.variables { add(name) }
    add(comprehension.filter == nil ? 0 : 1)
  }

  private mutating func add(_ number: Int) {
    if number < 0 { return isPossible = false }
    out.add(UInt64(number))
  }

  private mutating func add(_ string: String) { out.add(string.utf8) }

  private mutating func add(_ value: Value) {
    switch value {
    case .null: out.add(mark: UInt8(ascii: "n"))
    case .bool(let bool): out.add(mark: bool ? UInt8(ascii: "T") : UInt8(ascii: "F"))
    case .int(let int):
      out.add(mark: UInt8(ascii: "i"))
      out.add(signed: int)
    case .uint(let uint):
      out.add(mark: UInt8(ascii: "u"))
      out.add(uint)
    case .double(let double):
      out.add(mark: UInt8(ascii: "d"))
      out.add(double.bitPattern)
    case .text(let text):
      let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      out.add(mark: UInt8(ascii: isPlain ? "t" : "e"))
      if isPlain { add(text.string) } else { out.add(escaping: text.string) }
    case .list(.values(let values)):
      out.add(mark: UInt8(ascii: "l"))
      add(values.count)
      for value in values { add(value) }
    case .bytes, .timestamp, .duration, .list, .map, .type, .object: isPossible = false
    }
  }

  mutating func add(_ type: ExpressionType) {
    out.add(mark: Self.mark(of: type))
    switch type {
    case .list(let element): add(element)
    case .map(let key, let value):
      add(key)
      add(value)
    case .object(let name): add(name)
    case .type, .parameter: isPossible = false
    case .null, .bool, .int, .uint, .double, .string, .text, .bytes, .timestamp, .duration, .dyn: break
    }
  }

  private static func mark(of type: ExpressionType) -> UInt8 {
    switch type {
    case .null: UInt8(ascii: "n")
    case .bool: UInt8(ascii: "b")
    case .int: UInt8(ascii: "i")
    case .uint: UInt8(ascii: "u")
    case .double: UInt8(ascii: "d")
    case .string: UInt8(ascii: "s")
    case .text: UInt8(ascii: "t")
    case .bytes: UInt8(ascii: "y")
    case .timestamp: UInt8(ascii: "m")
    case .duration: UInt8(ascii: "r")
    case .list: UInt8(ascii: "l")
    case .map: UInt8(ascii: "M")
    case .object: UInt8(ascii: "o")
    case .dyn, .type, .parameter: UInt8(ascii: "D")
    }
  }
}
