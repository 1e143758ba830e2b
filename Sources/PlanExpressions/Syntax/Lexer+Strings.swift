import PlanSource

extension Lexer {
  /// How many bytes before the quote make this a raw string or bytes; `nil` if it is a name.
  func stringPrefix() -> Int? {
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    let first = peek() | 0x20
    guard first == UInt8(ascii: "r") || first == UInt8(ascii: "b") else { return nil }
    if isQuote(peek(1)) { return 1 }
    let isBoth = first == UInt8(ascii: "b") && peek(1) | 0x20 == UInt8(ascii: "r")
    return isBoth && isQuote(peek(2)) ? 2 : nil
  }

  mutating func readString(prefix: Int) {
    let start = position
    let isBytes = prefix > 0 && peek() | 0x20 == UInt8(ascii: "b")
    let isRaw = prefix == 2 || prefix == 1 && !isBytes
    position += prefix
    let quote = peek()
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    var scanner = StringScanner(quote: quote, isTriple: isTriple, isRaw: isRaw, isBytes: isBytes)
    let isClosed = scanner.read(from: &self)
    if !isClosed { report(.unterminatedString, from: start) }
    let value: Value = isBytes ? .bytes(scanner.content) : .text(Text(utf8: scanner.content))
    add(.literal(value), from: start)
  }
}

/// Reads the inside of one string or bytes literal.
struct StringScanner {
  let quote: UInt8
  let isTriple: Bool
  let isRaw: Bool
  let isBytes: Bool
  var content: [UInt8] = []

  init(quote: UInt8, isTriple: Bool, isRaw: Bool, isBytes: Bool) {
    self.quote = quote
    self.isTriple = isTriple
    self.isRaw = isRaw
    self.isBytes = isBytes
  }

  /// Reads up to and with the closing quote; whether there was one.
  mutating func read(from lexer: inout Lexer) -> Bool {
    while lexer.position < lexer.bytes.count {
      let byte = lexer.bytes[lexer.position]
      if byte == quote, !isTriple || lexer.peek(1) == quote && lexer.peek(2) == quote {
        lexer.position += isTriple ? 3 : 1
        return true
      }
      if !isTriple, byte == 0x0A || byte == 0x0D { return false }
      if byte == UInt8(ascii: "\\"), !isRaw {
        readEscape(from: &lexer)
      } else {
        content.append(byte)
        lexer.position += 1
      }
    }
    return false
  }

  private mutating func readEscape(from lexer: inout Lexer) {
    let start = lexer.position
    let letter = lexer.peek(1)
    lexer.position = min(start + 2, lexer.bytes.count)
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): readCode(digits: 2, radix: 16, from: &lexer, start: start)
    case UInt8(ascii: "u") where !isBytes: readCode(digits: 4, radix: 16, from: &lexer, start: start)
    case UInt8(ascii: "U") where !isBytes: readCode(digits: 8, radix: 16, from: &lexer, start: start)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      lexer.position = start + 1
      readCode(digits: 3, radix: 8, from: &lexer, start: start)
    default:
      guard let byte = Self.simpleEscape(letter) else { return report(from: &lexer, start: start) }
      content.append(byte)
    }
  }

  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      letter
    default: nil
    }
  }

  /// A code point of a string, an octet of bytes.
  private mutating func readCode(digits: Int, radix: UInt64, from lexer: inout Lexer, start: Int) {
    var code: UInt64 = 0
    for _ in 0..<digits {
      guard let digit = Lexer.hexDigit(lexer.peek()), digit < radix else {
        return report(from: &lexer, start: start)
      }
      code = code * radix + digit
      lexer.position += 1
    }
    if isBytes, let octet = UInt8(exactly: code) { return content.append(octet) }
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
      return report(from: &lexer, start: start)
    }
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func report(from lexer: inout Lexer, start: Int) {
    // A cut code point stays whole: the source is valid UTF-8.
    while lexer.peek() & 0xC0 == 0x80 { lexer.position += 1 }
    lexer.report(.invalidEscape, from: start)
  }
}
