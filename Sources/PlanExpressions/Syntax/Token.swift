import PlanSource

/// One word of an expression.
struct Token: Sendable {
  enum Kind: Sendable {
    case identifier(String)
    /// A field name between backquotes, which may hold any of `.`, `-`, `/` and blanks.
    case quotedIdentifier(String)
    /// A literal other than an int, keywords `true`, `false` and `null` included.
    case literal(Value)
    /// An int without its sign: only a negative one may be 2⁶³.
    case integer(UInt64)
    case symbol(Symbol)
    case end
  }

  /// Marks and the operator `in`.
  enum Symbol: String, Sendable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case minus = "-"
    case plus = "+"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case not = "!"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and = "&&"
    case or = "||"
    case element = "in"
  }

  let kind: Kind
  let range: ByteRange

  /// The symbol it is, if it is one.
  var symbol: Symbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }

  /// The name it is, if it is one.
  var name: String? {
    if case .identifier(let name) = kind { name } else { nil }
  }

  /// Whether it is `symbol`.
  func isSymbol(_ symbol: Symbol) -> Bool {
    if case .symbol(symbol) = kind { true } else { false }
  }
}

extension Token {
  /// Words that may name a field or a method and nothing else (CEL grammar, `RESERVED`).
  static func isReserved(_ name: String) -> Bool {
    // Most names are told apart by their length.
    switch name.utf8.count {
    case 2: name == "as" || name == "if"
    case 3: name == "for" || name == "let" || name == "var"
    case 4: name == "else" || name == "loop" || name == "void"
    case 5: name == "break" || name == "const" || name == "while"
    case 6: name == "import" || name == "return"
    case 7: name == "package"
    case 8: name == "continue" || name == "function"
    case 9: name == "namespace"
    default: false
    }
  }
}
