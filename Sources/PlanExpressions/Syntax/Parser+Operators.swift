import PlanSource

extension Parser {
  /// What binds more loosely than every operator: a conditional.
  mutating func parseExpression() throws(Abort) -> ExpressionNode {
    try descend { (parser) throws(Abort) in
      let start = parser.current.range.lowerBound
      let condition = try parser.parseLogic(isAnd: false)
      guard parser.take(.question) else { return condition }
      let first = try parser.parseLogic(isAnd: false)
      try parser.expect(.colon)
      let second = try parser.parseExpression()
      return try parser.node(.conditional(condition, first, second), from: start)
    }
  }

  /// A chain of `||`, or inside it of `&&`, as one node, so that long chains do not nest.
  private mutating func parseLogic(isAnd: Bool) throws(Abort) -> ExpressionNode {
    let start = current.range.lowerBound
    let first = try isAnd ? parseBinary(0) : parseLogic(isAnd: true)
    guard takeLogic(isAnd) else { return first }
    var operands: [ExpressionNode] = [first]
    repeat {
      operands.append(try isAnd ? parseBinary(0) : parseLogic(isAnd: true))
    } while takeLogic(isAnd)
    return try node(.logic(isAnd: isAnd, operands), from: start)
  }

  /// Takes the operator, or a word that is one in other languages, if it is next.
  private mutating func takeLogic(_ isAnd: Bool) -> Bool {
    let operation: Token.Symbol = isAnd ? .and : .or
    if take(operation) { return true }
    guard let name = current.name, name.lowercased() == (isAnd ? "and" : "or") else { return false }
    report(.unexpected(found: name, expected: operation.rawValue), at: current.range)
    advance()
    return true
  }

  /// A chain of binary operators of at least this `precedence`, all of them left-associative.
  private mutating func parseBinary(_ precedence: Int) throws(Abort) -> ExpressionNode {
    let start = current.range.lowerBound
    var left = try parseUnary()
    while let (operation, itsPrecedence) = binaryOperator(), itsPrecedence >= precedence {
      advance()
      let right = try parseBinary(itsPrecedence + 1)
      left = try node(.binary(operation, left, right), from: start)
    }
    return left
  }

  private func binaryOperator() -> (BinaryOperator, precedence: Int)? {
    guard let symbol = current.symbol else { return nil }
    switch symbol {
    case .equal: return (.equal, 0)
    case .notEqual: return (.notEqual, 0)
    case .less: return (.less, 0)
    case .lessOrEqual: return (.lessOrEqual, 0)
    case .greater: return (.greater, 0)
    case .greaterOrEqual: return (.greaterOrEqual, 0)
    case .element: return (.element, 0)
    case .plus: return (.add, 1)
    case .minus: return (.subtract, 1)
    case .star: return (.multiply, 2)
    case .slash: return (.divide, 2)
    case .percent: return (.remainder, 2)
    default: return nil
    }
  }

  private mutating func parseUnary() throws(Abort) -> ExpressionNode {
    let start = current.range.lowerBound
    guard let operation = unaryOperator() else { return try parseMember() }
    advance()
    if operation == .negate, let literal = negativeLiteral() {
      let operand = try node(.literal(literal), from: start)
      return try parseMember(after: operand, from: start)
    }
    let operand = try descend { (parser) throws(Abort) in try parser.parseUnary() }
    return try node(.unary(operation, operand), from: start)
  }

  /// `!`, `-`, or the word `not` before an operand.
  private mutating func unaryOperator() -> UnaryOperator? {
    if current.isSymbol(.not) { return .not }
    if current.isSymbol(.minus) { return .negate }
    guard current.name?.lowercased() == "not", index + 1 < tokens.count else { return nil }
    switch tokens[index + 1].kind {
    case .identifier, .literal, .integer:
      report(.unexpected(found: current.name ?? "not", expected: "!"), at: current.range)
      return .not
    default: return nil
    }
  }

  /// The literal number after a minus, which belongs to it: −2⁶³ has no positive counterpart.
  private mutating func negativeLiteral() -> Value? {
    switch current.kind {
    case .integer(let magnitude):
      advance()
      return .int(magnitude == UInt64(Int64.max) + 1 ? .min : -Int64(clamping: magnitude))
    case .literal(.double(let value)):
      advance()
      return .double(-value)
    default: return nil
    }
  }
}
