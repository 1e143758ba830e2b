/// Reads a regular expression for the literals it requires.
///
/// It knows as much of PCRE2's syntax as it needs to be sure; at anything else it gives up, and the
/// expression is searched for everywhere. Source: pcre2pattern(3).
struct RegexLiteralParser {
  typealias Clause = RequiredLiterals.Clause

  private enum Atom {
    case character(Unicode.Scalar)
    case required([Clause])
    /// It says nothing about what the text contains.
    case anything
  }

  private enum Repetition {
    case once, optional, repeated
  }

  private static let depthLimit = 40

  var scalars: [Unicode.Scalar]
  var position = 0
  private var hasGivenUp = false

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// The clauses of the whole expression; `nil` if it is beyond this parser.
  mutating func parse() -> [Clause]? {
    let clauses = alternation(depth: 0)
    return hasGivenUp || position < scalars.count ? nil : clauses
  }

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Passes over `text` if it comes next.
  mutating func skip(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Passes over everything up to and including `end`.
  mutating func skip(past end: Unicode.Scalar) {
    while let next = current, next != end { position += 1 }
    position = min(position + 1, scalars.count)
  }

  private mutating func giveUp() -> Atom {
    hasGivenUp = true
    position = scalars.count
    return .anything
  }

  private mutating func alternation(depth: Int) -> [Clause] {
    guard depth < Self.depthLimit else {
      _ = giveUp()
      return []
    }
    var branches = [sequence(depth: depth)]
    while skip("|") {
      branches.append(sequence(depth: depth))
    }
    return branches.count == 1 ? branches[0] : RequiredLiterals.either(branches)
  }

  private mutating func sequence(depth: Int) -> [Clause] {
    var clauses: [Clause] = []
    var run: [UInt32] = []
    /// The first character of the run as it is written.
    var first: UInt32 = 0
    func flush() {
      if !run.isEmpty { clauses.append([run.count == 1 ? RequiredLiterals.single(first) : run]) }
      run = []
    }
    while let next = current, next != "|", next != ")" {
      let atom = atom(depth: depth)
      let repetition = repetition()
      switch atom {
      case .character(let character):
        let folded = TextFolding.fold(character.value)
        if run.isEmpty { first = character.value }
        if repetition != .optional, folded != 0 { run.append(folded) }
        if repetition != .once { flush() }
      case .required(let more):
        flush()
        if repetition != .optional { clauses += more }
      case .anything: flush()
      }
    }
    flush()
    return clauses
  }

  /// Reads a quantifier, if there is one.
  private mutating func repetition() -> Repetition {
    var repetition = Repetition.once
    switch current {
    case "?", "*": repetition = .optional
    case "+": repetition = .repeated
    case "{":
      guard let least = leastOfBraces() else { return .once }
      repetition = least == 0 ? .optional : .repeated
    default: return .once
    }
    position += 1
    // Lazy and possessive forms.
    if current == "?" || current == "+" { position += 1 }
    return repetition
  }

  /// The least count of `{n}`, `{n,}`, `{n,m}`, `{,m}`, no more than 1; leaves the position at the end brace.
  private mutating func leastOfBraces() -> Int? {
    let inside = scalars[(position + 1)...].prefix { $0 != "}" }
    guard inside.endIndex < scalars.count, inside.contains(where: Self.isDigit),
      inside.allSatisfy({ Self.isDigit($0) || $0 == "," || $0 == " " })
    else { return nil }
    position = inside.endIndex
    return inside.prefix { $0 != "," }.contains { $0 != "0" && Self.isDigit($0) } ? 1 : 0
  }

  private mutating func atom(depth: Int) -> Atom {
    guard let next = current else { return .anything }
    position += 1
    switch next {
    case "(": return group(depth: depth)
    case "[":
      guard let members = characterClass() else { return giveUp() }
      return members.isEmpty ? .anything : .required([members])
    case "\\": return escape()
    case ".", "^", "$": return .anything
    default: return .character(next)
    }
  }

  private mutating func group(depth: Int) -> Atom {
    if current == "*" { return giveUp() }
    var isAround = false
    if skip("?") {
      if skip("=") || skip("!") || skip("<=") || skip("<!") {
        isAround = true
      } else if skip("P<") || skip("<") {
        skip(past: ">")
      } else if skip("'") {
        skip(past: "'")
      } else if skipOptions() {
        return .anything
      } else if !(skip(":") || skip("|") || skip(">")) {
        return giveUp()
      }
    }
    let clauses = alternation(depth: depth + 1)
    guard skip(")") else { return giveUp() }
    return isAround ? .anything : .required(clauses)
  }

  /// Passes over options that do not touch what literals mean, `(?m)`, up to the closing bracket.
  private mutating func skipOptions() -> Bool {
    let options = scalars[position...].prefix { "ms".unicodeScalars.contains($0) }
    guard !options.isEmpty, options.endIndex < scalars.count, scalars[options.endIndex] == ")" else {
      return false
    }
    position = options.endIndex + 1
    return true
  }

  private mutating func escape() -> Atom {
    guard let next = current else { return giveUp() }
    position += 1
    switch next {
    case "Q", "E", "c", "o", "N", "x", "u", "U", "L", "l", "0": return giveUp()
    case "p", "P", "k", "g": skipName()
    case "1"..."9":
      while let digit = current, Self.isDigit(digit) { position += 1 }
    case "a"..."z", "A"..."Z": break
    default: return .character(next)
    }
    return .anything
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
