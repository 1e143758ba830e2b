import PlanSource

extension Parser {
  /// What binds more loosely than every operator: a conditional.
  mutating func parseExpression() throws(Abort) -> ExpressionNode {
    try enter()
    defer { depth -= 1 }
    let start = current.range.lowerBound
    let condition = try parseBinary(0)
    guard take(.question) else { return condition }
    let first = try parseBinary(0)
    try expect(.colon)
    let second = try parseExpression()
    return try node(.conditional(condition, first, second), from: start)
  }

  /// A chain of operators of at least this `precedence`, all of them left-associative.
  private mutating func parseBinary(_ precedence: Int) throws(Abort) -> ExpressionNode {
    let start = current.range.lowerBound
    var left = try parseUnary()
    while let next = nextOperator, next.precedence >= precedence {
      takeOperator(next)
      let right = try parseBinary(next.precedence + 1)
      if let operation = next.operation {
        left = try node(.binary(operation, left, right), from: start)
      } else {
        left = try finishLogic([left, right], next, from: start)
      }
    }
    return left
  }

  /// The rest of a chain of `&&` or of `||`, which is one node, so that long chains do not nest.
  private mutating func finishLogic(
    _ first: [ExpressionNode], _ operation: InfixOperator, from start: Int
  ) throws(Abort) -> ExpressionNode {
    var operands = first
    while let next = nextOperator, next.precedence == operation.precedence {
      takeOperator(next)
      operands.append(try parseBinary(next.precedence + 1))
    }
    return try node(.logic(isAnd: operation.symbol == .and, operands), from: start)
  }

  /// The operator that comes next, or a word that is one in other languages.
  private var nextOperator: InfixOperator? {
    switch current.kind {
    case .symbol(let symbol): InfixOperator(symbol)
    case .identifier(let name): InfixOperator(word: name)
    default: nil
    }
  }

  private mutating func takeOperator(_ operation: InfixOperator) {
    if let name = current.name {
      report(.unexpected(found: name, expected: operation.symbol.rawValue), at: current.range)
    }
    advance()
  }

  private mutating func parseUnary() throws(Abort) -> ExpressionNode {
    let start = current.range.lowerBound
    guard let operation = unaryOperator() else { return try parseMember() }
    advance()
    if operation == .negate, let literal = negativeLiteral() {
      let operand = try node(.literal(literal), from: start)
      return try parseMember(after: operand, from: start)
    }
    try enter()
    defer { depth -= 1 }
    let operand = try parseUnary()
    return try node(.unary(operation, operand), from: start)
  }

  /// `!`, `-`, or the word `not` before an operand.
  private mutating func unaryOperator() -> UnaryOperator? {
    if current.isSymbol(.not) { return .not }
    if current.isSymbol(.minus) { return .negate }
    guard let name = current.name, name == "not" || name == "NOT", index + 1 < tokens.count else {
      return nil
    }
    switch tokens[index + 1].kind {
    case .identifier, .literal, .integer:
      report(.unexpected(found: name, expected: "!"), at: current.range)
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

/// An operator between two operands and how tightly it binds.
private struct InfixOperator {
  let symbol: Token.Symbol
  /// 0 for `||`, which binds most loosely.
  let precedence: Int
  /// `nil` for `&&` and `||`.
  let operation: BinaryOperator?

  /// The operator written `symbol`; `nil` if that is none.
  init?(_ symbol: Token.Symbol) {
    self.symbol = symbol
    operation = symbol.binaryOperator
    switch symbol {
    case .or: precedence = 0
    case .and: precedence = 1
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .element: precedence = 2
    case .plus, .minus: precedence = 3
    case .star, .slash, .percent: precedence = 4
    default: return nil
    }
  }

  /// The operator that somebody meant who wrote `and` or `or`.
  init?(word: String) {
    switch word {
    case "and", "AND", "And": self.init(.and)
    case "or", "OR", "Or": self.init(.or)
    default: return nil
    }
  }
}

extension Token.Symbol {
  /// The operator between two values that it is, apart from `&&` and `||`.
  fileprivate var binaryOperator: BinaryOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .element: .element
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    case .percent: .remainder
    default: nil
    }
  }
}
