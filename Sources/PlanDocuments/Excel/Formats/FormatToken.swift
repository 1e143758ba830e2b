/// A part of a number format (ECMA-376 part 1, 18.8.31).
enum FormatToken: Equatable {
  /// Characters shown as they are.
  case literal([UInt8])
  /// A unit of dates, as one small letter: y m d h s, or e for years.
  case date(UInt8)
  /// Places of digits: `#,##0.00`.
  case digits([UInt8])
  case percent
  case exponent
  case general
  case text
  /// Digits are written in Chinese: `[DBNum1]`.
  case chineseDigits
  /// The long date of the system, which is a Chinese one here.
  case systemLongDate

  /// The tokens of the sections of `code`: for positive and negative numbers, zero and text.
  static func sections(of code: [UInt8]) -> [[FormatToken]] {
    var scanner = FormatScanner(code: code)
    return scanner.scan()
  }
}

/// Cuts the code of a number format into tokens.
private struct FormatScanner {
  let code: [UInt8]
  private var position = 0
  private var tokens: [FormatToken] = []

  init(code: [UInt8]) {
    self.code = code
  }

  mutating func scan() -> [[FormatToken]] {
    var sections: [[FormatToken]] = []
    while position < code.count {
      if code[position] == UInt8(ascii: ";") {
        sections.append(tokens)
        tokens = []
        position += 1
      } else {
        scanToken()
      }
    }
    return sections + [tokens]
  }

  private mutating func scanToken() {
    let byte = code[position]
    switch byte {
    case UInt8(ascii: "\""): scanQuoted()
    case UInt8(ascii: "\\"), UInt8(ascii: "!"):
      position += 1
      scanCharacter()
    case UInt8(ascii: "_"), UInt8(ascii: "*"): position += 2
    case UInt8(ascii: "["): scanBracket()
    case UInt8(ascii: "%"): add(.percent)
    case UInt8(ascii: "@"): add(.text)
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "."): scanDigits()
    default: scanLetters(byte | 0x20)
    }
  }

  private mutating func scanLetters(_ letter: UInt8) {
    if skipWord("general") { return tokens.append(.general) }
    if skipWord("am/pm") || skipWord("a/p") || skipWord("上午/下午") { return }
    switch letter {
    case UInt8(ascii: "e") where position + 1 < code.count && [0x2B, 0x2D].contains(code[position + 1]):
      tokens.append(.exponent)
      position += 2
    case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"),
      UInt8(ascii: "e"):
      while position < code.count, code[position] | 0x20 == letter { position += 1 }
      tokens.append(.date(letter))
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "g"): position += 1
    default: scanCharacter()
    }
  }

  private mutating func add(_ token: FormatToken) {
    tokens.append(token)
    position += 1
  }

  private mutating func scanQuoted() {
    let start = position + 1
    position = start
    while position < code.count, code[position] != UInt8(ascii: "\"") { position += 1 }
    tokens.append(.literal(Array(code[start..<position])))
    position += 1
  }

  /// A character that stands for itself.
  private mutating func scanCharacter() {
    guard position < code.count else { return }
    let start = position
    position += 1
    while position < code.count, code[position] & 0xC0 == 0x80 { position += 1 }
    tokens.append(.literal(Array(code[start..<position])))
  }

  private mutating func scanDigits() {
    let start = position
    let places = Array("0#?.,".utf8)
    while position < code.count, places.contains(code[position]) { position += 1 }
    tokens.append(.digits(Array(code[start..<position])))
  }

  /// What stands in brackets: elapsed time, Chinese digits, languages, colours, conditions.
  private mutating func scanBracket() {
    let start = position + 1
    while position < code.count, code[position] != UInt8(ascii: "]") { position += 1 }
    let content = String(decoding: code[min(start, position)..<position], as: UTF8.self).lowercased()
    position += 1
    switch content {
    case "h", "hh": tokens.append(.date(UInt8(ascii: "h")))
    case "m", "mm": tokens += [.date(UInt8(ascii: "h")), .date(UInt8(ascii: "m"))]
    case "s", "ss": tokens.append(.date(UInt8(ascii: "s")))
    case "dbnum1", "dbnum2": tokens.append(.chineseDigits)
    case "$-f800": tokens.append(.systemLongDate)
    case _ where content.utf8.starts(with: "$".utf8) && !content.utf8.starts(with: "$-".utf8):
      let symbol = content.utf8.dropFirst().prefix { $0 != UInt8(ascii: "-") }
      tokens.append(.literal(Array(symbol)))
    default: break
    }
  }

  /// Goes behind `word`, written here in small letters, if it stands here.
  private mutating func skipWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= code.count else { return false }
    for offset in 0..<count {
      let byte = code[position + offset]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if folded != word.utf8Start[offset] { return false }
    }
    position += count
    return true
  }
}
