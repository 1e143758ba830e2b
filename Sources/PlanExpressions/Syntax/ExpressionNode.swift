import PlanSource

/// A part of an expression as it was written, macros expanded.
final class ExpressionNode: Sendable {
  /// One entry of a map literal.
  struct Entry: Sendable {
    let key: ExpressionNode
    let value: ExpressionNode
  }

  /// A walk over a list or a map.
  struct Comprehension: Sendable {
    let macro: ComprehensionMacro
    let source: ExpressionNode
    /// One name for the element (of a map: the key), or two: index and element, key and value.
    let variables: [String]
    let filter: ExpressionNode?
    let body: ExpressionNode
  }

  enum Kind: Sendable {
    /// What could not be read; it was reported.
    case invalid
    case literal(Value)
    /// `isRooted`: written with a dot before it, so that container and local names are passed over.
    case identifier(String, isRooted: Bool)
    case select(ExpressionNode, field: String, fieldRange: ByteRange)
    /// `has(operand.field)`.
    case test(ExpressionNode, field: String, fieldRange: ByteRange)
    case call(String, receiver: ExpressionNode?, arguments: [ExpressionNode], nameRange: ByteRange)
    case unary(UnaryOperator, ExpressionNode)
    case binary(BinaryOperator, ExpressionNode, ExpressionNode)
    /// `&&` or `||` of two or more.
    case logic(isAnd: Bool, [ExpressionNode])
    case conditional(ExpressionNode, ExpressionNode, ExpressionNode)
    case index(ExpressionNode, ExpressionNode)
    case list([ExpressionNode])
    case map([Entry])
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`.
    case bind(String, value: ExpressionNode, body: ExpressionNode)
    /// `known(operand)`.
    case known(ExpressionNode)
  }

  let kind: Kind
  let range: ByteRange
  /// How many nodes lie on the longest way down, this one included.
  let height: Int

  /// A node of `kind` over `range`.
  init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
    var highest = 0
    kind.forEachChild { highest = max(highest, $0.height) }
    height = highest + 1
  }
}

extension ExpressionNode.Kind {
  /// Calls `body` with every direct part.
  func forEachChild(_ body: (ExpressionNode) -> Void) {
    switch self {
    case .invalid, .literal, .identifier: break
    case .select(let operand, _, _), .test(let operand, _, _), .unary(_, let operand), .known(let operand):
      body(operand)
    case .call(_, let receiver, let arguments, _):
      if let receiver { body(receiver) }
      arguments.forEach(body)
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
    case .bind(_, let value, let inner):
      body(value)
      body(inner)
    }
  }
}
