package import PlanSource

/// A part of a checked expression, to be read: for advice that rule authors need beyond types.
package struct ExpressionSyntax: Sendable {
  package enum Kind: Sendable {
    /// A literal, an option, a list of such.
    case constant(Value)
    case variable(String)
    /// A variable of a macro.
    case local(String)
    /// A field of an object, a key of a map.
    case field(String)
    /// `has(x.name)`.
    case has(String)
    /// A call of a function; with `isMember` the first child is the receiver.
    case call(String, isMember: Bool)
    case unary(UnaryOperator)
    case binary(BinaryOperator)
    case and, or, conditional, index, list, map
    /// A macro: its children are what it walks over, a filter if there is one, and the body.
    case walk(ComprehensionMacro)
    /// `cel.bind`: the value and the body.
    case bind(String)
    case known
  }

  let node: CheckedNode
  let inference: TypeInference

  init(_ node: CheckedNode, _ inference: TypeInference) {
    self.node = node
    self.inference = inference
  }

  /// Its bytes in the expression.
  package var range: ByteRange { node.range }

  /// Its type; anything for what only evaluation tells.
  package var type: ExpressionType { inference.close(node.type) }

  /// Its value, if that is known without evaluation.
  package var constant: Value? { node.constant }

  /// Its direct parts, in order of writing; entries of a map as key and value in turn.
  package var children: [ExpressionSyntax] {
    node.kind.children.map { ExpressionSyntax($0, inference) }
  }

  /// What it is.
  package var kind: Kind {
    switch node.kind {
    case .constant(let value): .constant(value)
    case .variable(_, let name), .unresolved(let name): .variable(name)
    case .local(_, let name): .local(name)
    case .field(_, _, let name), .dynamicField(_, let name): .field(name)
    case .test(_, let name): .has(name)
    case .call(let call): .call(call.function, isMember: call.isMember)
    case .unary(let operation, _): .unary(operation)
    case .binary(let operation, _, _): .binary(operation)
    case .logic(let isAnd, _): isAnd ? .and : .or
    case .conditional: .conditional
    case .index: .index
    case .list: .list
    case .map: .map
    case .comprehension(let comprehension): .walk(comprehension.macro)
    case .bind(_, let name, _, _): .bind(name)
    case .known: .known
    }
  }

  /// Calls `body` with this and everything below, in order of writing.
  package func forEach(_ body: (ExpressionSyntax) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }
}
