import PlanSource

extension Lexer {
  mutating func readSymbol() {
    let start = position
    if let symbol = Self.pair(peek(), peek(1)) {
      position += 2
      return add(.symbol(symbol), from: start)
    }
    position += 1
    if let symbol = Self.single(bytes[start]) {
      return add(.symbol(symbol), from: start)
    }
    readMistaken(bytes[start], from: start)
  }

  /// `=`, `&` and `|` are read as the operator that was meant.
  private mutating func readMistaken(_ byte: UInt8, from start: Int) {
    let meant: Token.Symbol? =
      switch byte {
      case UInt8(ascii: "="): .equal
      case UInt8(ascii: "&"): .and
      case UInt8(ascii: "|"): .or
      default: nil
      }
    let found = spelling(from: start)
    report(.unexpected(found: found, expected: meant?.rawValue ?? "operator"), from: start)
    if let meant { add(.symbol(meant), from: start) }
  }

  static func pair(_ first: UInt8, _ second: UInt8) -> Token.Symbol? {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): .and
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): .or
    default: nil
    }
  }

  static func single(_ byte: UInt8) -> Token.Symbol? {
    switch byte {
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "!"): .not
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    default: nil
    }
  }
}
