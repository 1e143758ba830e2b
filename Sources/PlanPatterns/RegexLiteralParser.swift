/// Reads a regular expression for the literals it requires.
///
/// It knows as much of PCRE2's syntax as it needs to be sure; at anything else it gives up, and the
/// expression is searched for everywhere. Source: pcre2pattern(3).
struct RegexLiteralParser {
  typealias Word = LiteralPiece.Word

  private static let depthLimit = 40
  var scalars: [Unicode.Scalar]
  var position = 0
  private var hasGivenUp = false
  /// Whether `^` and `$` are also edges of lines.
  private var isMultiline = false
  /// By number what the groups match that are closed, as far as known; `nil` if they cannot be counted.
  private var groups: [[Word]?]? = []
  private var names: [String: Int] = [:]
  /// The classes that words name by number.
  private(set) var classes: [SymbolClass] = []
  /// The group that was just closed, if it has a number.
  private var closed: Int?

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// What is known of what the whole expression matches; `nil` if it is beyond this parser.
  mutating func parse() -> LiteralPiece? {
    let piece = alternation(depth: 0)
    return hasGivenUp || position < scalars.count ? nil : piece
  }

  /// A piece of one symbol of `symbols`, in whose place there may be a blank if `mayBeBlank`.
  mutating func piece(of symbols: SymbolClass, mayBeBlank: Bool) -> LiteralPiece {
    LiteralPiece(oneOf: [[number(of: symbols, mayBeBlank: mayBeBlank)]])
  }

  /// How words name `symbols`.
  mutating func number(of symbols: SymbolClass, mayBeBlank: Bool) -> UInt32 {
    let number = classes.firstIndex(of: symbols) ?? classes.count
    if number == classes.count { classes.append(symbols) }
    let rare = symbols.isNegated && symbols.hasHan ? PatternSymbol.rareClass : 0
    return (mayBeBlank ? PatternSymbol.blankClasses : PatternSymbol.classes) + rare + UInt32(number)
  }

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Passes over `text` if it comes next.
  mutating func skip(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Passes over everything up to and including `end`, and returns what stood before it.
  @discardableResult
  mutating func skip(past end: Unicode.Scalar) -> String {
    let start = position
    while let next = current, next != end { position += 1 }
    defer { position = min(position + 1, scalars.count) }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  @discardableResult
  mutating func giveUp() -> LiteralPiece {
    hasGivenUp = true
    position = scalars.count
    return .anything
  }

  mutating func alternation(depth: Int) -> LiteralPiece {
    guard depth < Self.depthLimit else { return giveUp() }
    var branches = [sequence(depth: depth)]
    while skip("|") { branches.append(sequence(depth: depth)) }
    return .either(branches)
  }

  private mutating func sequence(depth: Int) -> LiteralPiece {
    var piece = LiteralPiece.empty
    while let next = current, next != "|", next != ")", !hasGivenUp {
      closed = nil
      var atom = atom(depth: depth)
      if let closed, isReference(to: closed) { atom = atom.doubled }
      if let (least, most) = repetition() { atom = atom.repeated(least, most) }
      piece = piece.followed(by: atom)
    }
    return piece
  }

  /// Reads a quantifier, if there is one: how often at least and at most.
  private mutating func repetition() -> (Int, Int?)? {
    var bounds: (Int, Int?)
    switch current {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "{":
      guard let braces = braces() else { return nil }
      bounds = braces
    default: return nil
    }
    position = min(position + 1, scalars.count)
    // Lazy and possessive forms.
    if current == "?" || current == "+" { position += 1 }
    return bounds
  }

  /// The bounds of `{n}`, `{n,}`, `{n,m}`, `{,m}`; leaves the position at the end brace.
  private mutating func braces() -> (Int, Int?)? {
    let inside = scalars[(position + 1)...].prefix { $0 != "}" }
    guard inside.endIndex < scalars.count, inside.contains(where: Self.isDigit),
      inside.allSatisfy({ Self.isDigit($0) || $0 == "," || $0 == " " })
    else { return nil }
    // Versions of the library differ in what these are.
    if inside.first == "," || inside.contains(" ") || inside.count > 11 { _ = giveUp() }
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Int(String(String.UnicodeScalarView(part.filter(Self.isDigit))))
    }
    if !hasGivenUp { position = inside.endIndex }
    guard parts.count == 2 else { return (parts.first.flatMap(\.self) ?? 0, parts.first.flatMap(\.self)) }
    return (parts[0] ?? 0, parts[1])
  }

  private mutating func atom(depth: Int) -> LiteralPiece {
    guard let next = current else { return .empty }
    position += 1
    switch next {
    case "(": return group(depth: depth)
    case "[": return classPiece() ?? giveUp()
    case "\\": return escape()
    case ".": return piece(of: .any, mayBeBlank: true)
    case "^": return isMultiline ? .empty : LiteralPiece(behind: [[PatternSymbol.start]])
    case "$": return isMultiline ? .empty : LiteralPiece(ahead: [[PatternSymbol.end]])
    default: return Self.piece(of: next)
    }
  }

  /// The piece that is `character`; a blank is no symbol, but must be there.
  static func piece(of character: Unicode.Scalar) -> LiteralPiece {
    let written = PatternSymbol.written(character.value)
    if written == 0 { return LiteralPiece.empty.requiring([[RequiredLiterals.blank]]) }
    return LiteralPiece(oneOf: [[written]])
  }

  private mutating func group(depth: Int) -> LiteralPiece {
    if current == "*" { return giveUp() }
    var number: Int?
    if skip("?") {
      if skip("=") {
        let inner = alternation(depth: depth + 1)
        return skip(")") ? LiteralPiece(ahead: inner.beginnings, clauses: inner.candidates) : giveUp()
      } else if skip("<=") {
        let inner = alternation(depth: depth + 1)
        return skip(")") ? LiteralPiece(behind: inner.endings, clauses: inner.candidates) : giveUp()
      } else if skip("!") {
        return refusal(depth: depth).map { LiteralPiece(ahead: [[$0]]) } ?? .empty
      } else if skip("<!") {
        return refusal(depth: depth).map { LiteralPiece(behind: [[$0]]) } ?? .empty
      } else if skip("P<") || skip("<") {
        number = beginGroup(named: skip(past: ">"))
      } else if skip("'") {
        number = beginGroup(named: skip(past: "'"))
      } else if skip("|") {
        groups = nil
      } else if !(skip(":") || skip(">")) {
        let wasMultiline = isMultiline
        guard let isClosed = options() else { return giveUp() }
        // They hold up to the end of the group around; to think so for longer does no harm.
        if isClosed { return .empty }
        let piece = alternation(depth: depth + 1)
        isMultiline = wasMultiline
        return skip(")") ? piece : giveUp()
      }
    } else {
      number = beginGroup(named: nil)
    }
    let piece = alternation(depth: depth + 1)
    if let number, groups != nil { groups?[number] = piece.exact }
    closed = groups == nil ? nil : number
    return skip(")") ? piece : giveUp()
  }

  private mutating func beginGroup(named name: String?) -> Int? {
    guard let count = groups?.count else { return nil }
    groups?.append(nil)
    // A name of several groups stands for any of them.
    if let name { names[name] = names[name] == nil ? count : -1 }
    return count
  }

  /// Reads options that do not touch what literals mean, `(?m)` and `(?m:`; whether the group is closed with them, `nil` if
  /// there are others.
  private mutating func options() -> Bool? {
    let options = scalars[position...].prefix { "ms".unicodeScalars.contains($0) }
    guard !options.isEmpty, options.endIndex < scalars.count else { return nil }
    let end = scalars[options.endIndex]
    guard end == ")" || end == ":" else { return nil }
    position = options.endIndex + 1
    if options.contains("m") { isMultiline = true }
    return end == ")"
  }

  /// Passes over a reference to the group `number` if one comes next.
  private mutating func isReference(to number: Int) -> Bool {
    let start = position
    guard skip("\\"), let group = reference() else {
      position = start
      return false
    }
    if group == number { return true }
    position = start
    return false
  }

  /// Reads what follows the backslash of a reference to a group; the number of the group, `nil` if it is none.
  private mutating func reference() -> Int? {
    if skip("k<") { return names[skip(past: ">")] }
    if skip("k{") { return names[skip(past: "}")] }
    guard let digit = current, ("1"..."9").contains(digit) else { return nil }
    var number = 0
    while let digit = current, Self.isDigit(digit), number < 1000 {
      number = number * 10 + Int(digit.value) - 48
      position += 1
    }
    return number - 1
  }

  private mutating func escape() -> LiteralPiece {
    guard let next = current else { return giveUp() }
    if next == "k" || ("1"..."9").contains(next) {
      let start = position
      if let number = reference() { return repeated(number) }
      position = start
    }
    position += 1
    switch next {
    case "x" where current == "{":
      position += 1
      guard let scalar = UInt32(skip(past: "}"), radix: 16).flatMap(Unicode.Scalar.init) else {
        return giveUp()
      }
      return Self.piece(of: scalar)
    case "Q", "E", "c", "o", "N", "x", "u", "U", "L", "l", "0", "C": return giveUp()
    case "p" where skip("{Han}") || skip("{sc:Han}"):
      return piece(of: SymbolClass(hasHan: true), mayBeBlank: false)
    case "p", "P", "k", "g": skipName()
    case "d": return LiteralPiece(oneOf: [[PatternSymbol.digit]])
    case "s", "h", "v", "R": return LiteralPiece.empty.requiring([[RequiredLiterals.blank]])
    case "b", "B", "A", "z", "Z", "G", "K": return .empty
    case "t", "n", "r", "f": return LiteralPiece.empty.requiring([[RequiredLiterals.blank]])
    case "X": return .anything
    case "a"..."z", "A"..."Z": break
    default: return Self.piece(of: next)
    }
    return next == "k" || next == "g" ? .anything : piece(of: .any, mayBeBlank: true)
  }

  /// What the group `number` matched, once more.
  private func repeated(_ number: Int) -> LiteralPiece {
    guard let groups, groups.indices.contains(number), let words = groups[number] else { return .anything }
    return LiteralPiece(oneOf: words)
  }

  /// Passes over what names a property or a group: `{Han}`, `<x>`, `L`.
  private mutating func skipName() {
    if skip("{") {
      skip(past: "}")
    } else if skip("<") {
      skip(past: ">")
    } else if skip("'") {
      skip(past: "'")
    } else {
      position = min(position + 1, scalars.count)
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
