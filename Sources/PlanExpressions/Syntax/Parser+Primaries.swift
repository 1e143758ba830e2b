import PlanSource

extension Parser {
  /// A primary with the selections, calls and indices after it.
  mutating func parseMember() throws(Abort) -> ExpressionNode {
    let start = current.range.lowerBound
    return try parseMember(after: try parsePrimary(), from: start)
  }

  /// The selections, calls and indices after `first`.
  mutating func parseMember(after first: ExpressionNode, from start: Int) throws(Abort) -> ExpressionNode {
    var operand = first
    while true {
      if take(.dot) {
        operand = try parseSelection(of: operand, from: start)
      } else if take(.leftBracket) {
        let position = try parseExpression()
        try expect(.rightBracket)
        operand = try node(.index(operand, position), from: start)
      } else {
        return operand
      }
    }
  }

  private mutating func parseSelection(
    of operand: ExpressionNode, from start: Int
  ) throws(Abort) -> ExpressionNode {
    let token = current
    switch token.kind {
    case .quotedIdentifier(let field):
      advance()
      return try node(.select(operand, field: field, fieldRange: token.range), from: start)
    case .identifier(let name):
      advance()
      guard take(.leftParenthesis) else {
        return try node(.select(operand, field: name, fieldRange: token.range), from: start)
      }
      return try finishCall(name, on: operand, nameRange: token.range, from: start)
    default: throw unexpected("name")
    }
  }

  private mutating func parsePrimary() throws(Abort) -> ExpressionNode {
    let token = current
    let start = token.range.lowerBound
    switch token.kind {
    case .literal(let value):
      advance()
      return try node(.literal(value), from: start)
    case .integer(let magnitude):
      advance()
      let value = Int64(exactly: magnitude)
      if value == nil { report(.invalidNumber("\(magnitude)"), at: token.range) }
      return try node(.literal(.int(value ?? 0)), from: start)
    case .identifier: return try parseName(isRooted: false, from: start)
    case .symbol(.dot):
      advance()
      return try parseName(isRooted: true, from: start)
    case .symbol(.leftParenthesis):
      advance()
      let inner = try parseExpression()
      try expect(.rightParenthesis)
      return inner
    case .symbol(.leftBracket):
      advance()
      return try node(.list(try parseList(until: .rightBracket)), from: start)
    case .symbol(.leftBrace):
      advance()
      return try node(.map(try parseEntries()), from: start)
    case .symbol, .quotedIdentifier, .end: throw unexpected("expression")
    }
  }

  private mutating func parseName(isRooted: Bool, from start: Int) throws(Abort) -> ExpressionNode {
    let token = current
    guard let name = token.name, !Token.isReserved(name) else { throw unexpected("name") }
    advance()
    guard take(.leftParenthesis) else {
      return try node(.identifier(name, isRooted: isRooted), from: start)
    }
    let function = isRooted ? "." + name : name
    return try finishCall(function, on: nil, nameRange: token.range, from: start)
  }

  /// Reads the arguments of a call whose parenthesis has been taken.
  private mutating func finishCall(
    _ name: String, on receiver: ExpressionNode?, nameRange: ByteRange, from start: Int
  ) throws(Abort) -> ExpressionNode {
    let arguments = try parseList(until: .rightParenthesis, allowsTrailingComma: false)
    let call = MacroCall(
      name: name, receiver: receiver, arguments: arguments, nameRange: nameRange, start: start)
    if expandsMacros, let expanded = try expand(call) { return expanded }
    return try node(
      .call(name, receiver: receiver, arguments: arguments, nameRange: nameRange), from: start)
  }

  private mutating func parseList(
    until closing: Token.Symbol, allowsTrailingComma: Bool = true
  ) throws(Abort) -> [ExpressionNode] {
    var elements: [ExpressionNode] = []
    if take(closing) { return elements }
    while true {
      elements.append(try parseExpression())
      if take(closing) { return elements }
      guard take(.comma) else { throw unexpected(closing.rawValue) }
      if allowsTrailingComma, take(closing) { return elements }
    }
  }

  private mutating func parseEntries() throws(Abort) -> [ExpressionNode.Entry] {
    var entries: [ExpressionNode.Entry] = []
    while !take(.rightBrace) {
      let key = try parseExpression()
      try expect(.colon)
      entries.append(ExpressionNode.Entry(key: key, value: try parseExpression()))
      guard current.isSymbol(.rightBrace) || take(.comma) else { throw unexpected("}") }
    }
    return entries
  }
}
