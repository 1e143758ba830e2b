import PlanSource

/// A part of an expression whose names are resolved and whose type is known.
final class CheckedNode: Sendable {
  struct Entry: Sendable {
    let key: CheckedNode
    let value: CheckedNode
  }

  /// A call of a function, the receiver first among the arguments.
  struct Call: Sendable {
    let function: String
    let isMember: Bool
    let arguments: [CheckedNode]
    /// What is called if the types say so; otherwise the values choose among ``overloads``.
    let body: FunctionOverload.Body?
    let overloads: [FunctionOverload]
  }

  /// A walk whose variables stand in the local slots from ``firstLocal`` on.
  struct Comprehension: Sendable {
    let macro: ComprehensionMacro
    let source: CheckedNode
    let variables: [String]
    let firstLocal: Int
    let filter: CheckedNode?
    let body: CheckedNode
  }

  enum Kind: Sendable {
    /// A literal, an option, a list of such.
    case constant(Value)
    case variable(slot: Int, name: String)
    case local(index: Int, name: String)
    /// A name that only evaluation reports (types are not checked), or that was reported.
    case unresolved(name: String)
    case field(CheckedNode, slot: Int, name: String)
    /// A field chosen by name when the value is known: a key of a map, or a field of whatever object it is.
    case dynamicField(CheckedNode, name: String)
    case test(CheckedNode, name: String)
    case call(Call)
    case unary(UnaryOperator, CheckedNode)
    case binary(BinaryOperator, CheckedNode, CheckedNode)
    case logic(isAnd: Bool, [CheckedNode])
    case conditional(CheckedNode, CheckedNode, CheckedNode)
    case index(CheckedNode, CheckedNode)
    case list([CheckedNode])
    case map([Entry])
    case comprehension(Comprehension)
    case bind(local: Int, name: String, value: CheckedNode, body: CheckedNode)
    case known(CheckedNode)
  }

  let kind: Kind
  let type: ExpressionType
  let range: ByteRange
  /// Whether it names no variable that changes within a plan.
  let isStable: Bool
  /// The lowest local slot it reads that it does not fill itself; `Int.max` if none.
  let lowestLocal: Int

  /// A node whose dependencies are those of its parts.
  init(_ kind: Kind, _ type: ExpressionType, _ range: ByteRange, isStable: Bool = true) {
    var isStable = isStable
    var lowest = Int.max
    kind.forEachChild { child in
      isStable = isStable && child.isStable
      lowest = min(lowest, child.lowestLocal)
    }
    switch kind {
    case .local(let index, _): lowest = index
    case .comprehension(let comprehension) where lowest >= comprehension.firstLocal:
      lowest = comprehension.source.lowestLocal
    case .comprehension(let comprehension):
      lowest = min(lowest, comprehension.source.lowestLocal)
    case .bind(let local, _, let value, _) where lowest >= local: lowest = value.lowestLocal
    default: break
    }
    self.kind = kind
    self.type = type
    self.range = range
    self.isStable = isStable
    lowestLocal = lowest
  }

  /// The value, if it is known without evaluation.
  var constant: Value? {
    if case .constant(let value) = kind { value } else { nil }
  }
}

extension CheckedNode.Kind {
  /// Calls `body` with every direct part, in order of writing.
  func forEachChild(_ body: (CheckedNode) -> Void) {
    switch self {
    case .constant, .variable, .local, .unresolved: break
    case .field(let operand, _, _), .dynamicField(let operand, _), .test(let operand, _),
      .unary(_, let operand), .known(let operand):
      body(operand)
    case .call(let call): call.arguments.forEach(body)
    case .binary(_, let left, let right), .index(let left, let right):
      body(left)
      body(right)
    case .logic(_, let operands), .list(let operands): operands.forEach(body)
    case .conditional(let condition, let first, let second):
      body(condition)
      body(first)
      body(second)
    case .map(let entries):
      for entry in entries {
        body(entry.key)
        body(entry.value)
      }
    case .comprehension(let comprehension):
      body(comprehension.source)
      if let filter = comprehension.filter { body(filter) }
      body(comprehension.body)
    case .bind(_, _, let value, let inner):
      body(value)
      body(inner)
    }
  }

  /// The direct parts, in order of writing.
  var children: [CheckedNode] {
    var children: [CheckedNode] = []
    forEachChild { children.append($0) }
    return children
  }
}
