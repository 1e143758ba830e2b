import PlanSource

/// Cuts an expression into tokens.
///
/// It never gives up: what it cannot read becomes a problem, and a full-width mark is read as the ASCII one
/// that was meant. Source: CEL language definition, section «Syntax».
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var tokens: [Token] = []
  var problems: [ExpressionProblem] = []

  /// The tokens of `source`, the last of them `.end`, and what is wrong with it.
  static func tokens(of source: Text) -> (tokens: [Token], problems: [ExpressionProblem]) {
    source.withUTF8 { bytes in
      var lexer = Lexer(bytes: bytes)
      lexer.tokens.reserveCapacity(bytes.count / 3 + 2)
      lexer.readAll()
      return (lexer.tokens, lexer.problems)
    }
  }

  /// The byte `distance` after the current one; 0, which no expression holds in its place, after the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  func spelling(from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: ByteRange(start, position)))
  }

  mutating func report(_ reason: ExpressionProblem.Reason, from start: Int) {
    problems.append(ExpressionProblem(reason, at: ByteRange(start, position)))
  }

  private mutating func readAll() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipComment()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
      case UInt8(ascii: ".") where Self.isDigit(peek(1)): readNumber()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): readString(prefix: 0)
      case UInt8(ascii: "`"): readQuotedIdentifier()
      case 0x80...: readNonASCII()
      default:
        if Self.isNameStart(byte) { readWord() } else { readSymbol() }
      }
    }
    tokens.append(Token(kind: .end, range: ByteRange(bytes.count, bytes.count)))
  }

  private mutating func skipComment() {
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
  }

  private mutating func readWord() {
    if let prefix = stringPrefix() { return readString(prefix: prefix) }
    let start = position
    while Self.isNameStart(peek()) || Self.isDigit(peek()) { position += 1 }
    add(
      Self.keyword(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        ?? .identifier(spelling(from: start)), from: start)
  }

  /// The token of a word with a meaning of its own.
  private static func keyword(_ word: UnsafeBufferPointer<UInt8>) -> Token.Kind? {
    switch (word.count, word.first) {
    case (2, UInt8(ascii: "i")) where word[1] == UInt8(ascii: "n"): .symbol(.element)
    case (4, UInt8(ascii: "t")) where word.elementsEqual("true".utf8): .literal(.bool(true))
    case (5, UInt8(ascii: "f")) where word.elementsEqual("false".utf8): .literal(.bool(false))
    case (4, UInt8(ascii: "n")) where word.elementsEqual("null".utf8): .literal(.null)
    default: nil
    }
  }

  private mutating func readQuotedIdentifier() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "`"), bytes[position] != 0x0A {
      position += 1
    }
    let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[start + 1..<position]), as: UTF8.self)
    guard peek() == UInt8(ascii: "`") else { return report(.unterminatedString, from: start) }
    position += 1
    add(.quotedIdentifier(name), from: start)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }
}
