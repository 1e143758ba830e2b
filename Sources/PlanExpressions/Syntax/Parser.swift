import PlanSource

/// Reads tokens into a tree, macros expanded (CEL language definition, section «Syntax»).
///
/// Depth is bounded twice: that of the parser's own recursion, and the height of the tree, on which every
/// later step recurses. A thread with a stack of 512 KB is enough.
struct Parser {
  /// What ends parsing: the problem has been noted.
  struct Abort: Error {}

  /// How deep an expression may nest, and how high its tree may be.
  static let depthLimit = 96

  let tokens: [Token]
  let expandsMacros: Bool
  var index = 0
  var depth = 0
  var problems: [ExpressionProblem]

  /// The tree of `source` and what is wrong with it; without a tree if reading broke off.
  static func parse(
    _ source: Text, expandsMacros: Bool
  ) -> (tree: ExpressionNode?, problems: [ExpressionProblem]) {
    let (tokens, problems) = Lexer.tokens(of: source)
    var parser = Parser(tokens: tokens, expandsMacros: expandsMacros, problems: problems)
    let tree = try? parser.parseWhole()
    return (tree, parser.problems)
  }

  init(tokens: [Token], expandsMacros: Bool, problems: [ExpressionProblem]) {
    self.tokens = tokens
    self.expandsMacros = expandsMacros
    self.problems = problems
  }

  private mutating func parseWhole() throws(Abort) -> ExpressionNode {
    let tree = try parseExpression()
    guard case .end = current.kind else { throw unexpected("operator") }
    return tree
  }

  /// The token at hand; the last one is `.end` and is never passed.
  var current: Token { tokens[index] }

  /// Where the token before the current one ends.
  var previousEnd: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Takes `symbol` if it is next.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(Abort) {
    guard take(symbol) else { throw unexpected(symbol.rawValue) }
  }

  mutating func report(_ reason: ExpressionProblem.Reason, at range: ByteRange) {
    problems.append(ExpressionProblem(reason, at: range))
  }

  /// Notes that `expected` was not found; one lexical problem at the same place says more than this.
  mutating func unexpected(_ expected: String) -> Abort {
    let range = current.range
    if !problems.contains(where: { $0.range == range && !range.isEmpty }) {
      report(.unexpected(found: spelling(of: current), expected: expected), at: range)
    }
    return Abort()
  }

  /// A node of `kind` from `start` to the last token taken.
  ///
  /// - Throws: ``Abort`` if the tree would be too high.
  mutating func node(_ kind: ExpressionNode.Kind, from start: Int) throws(Abort) -> ExpressionNode {
    let node = ExpressionNode(kind, ByteRange(start, previousEnd))
    guard node.height <= Self.depthLimit else {
      report(.nestingTooDeep, at: node.range)
      throw Abort()
    }
    return node
  }

  /// Goes one level deeper; the caller comes back up.
  mutating func enter() throws(Abort) {
    guard depth < Self.depthLimit else {
      report(.nestingTooDeep, at: current.range)
      throw Abort()
    }
    depth += 1
  }

  private func spelling(of token: Token) -> String {
    switch token.kind {
    case .identifier(let name), .quotedIdentifier(let name): name
    case .symbol(let symbol): symbol.rawValue
    case .integer(let value): "\(value)"
    case .literal(.text(let text)): "\"\(text.string)\""
    case .literal(.bool(let bool)): "\(bool)"
    case .literal(.null): "null"
    case .literal(.double(let value)): "\(value)"
    case .literal(.uint(let value)): "\(value)u"
    case .literal: "b\"…\""
    case .end: ""
    }
  }
}
