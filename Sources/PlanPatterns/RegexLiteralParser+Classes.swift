extension RegexLiteralParser {
  /// What a class of characters matches; `nil` if the class is beyond this parser.
  ///
  /// Begins after the opening bracket.
  mutating func classPiece() -> LiteralPiece? {
    guard let content = characterClass() else { return nil }
    if let words = content.words {
      if words.contains([RequiredLiterals.privateUse]) { return LiteralPiece(requiring: words) }
      let piece = LiteralPiece(oneOf: words)
      return words == [[]] ? piece.requiring([[RequiredLiterals.blank]]) : piece
    }
    let hasBlanks =
      content.isNegated || content.hasMore || content.hasAllButHan
      || content.scalars.contains { PatternSymbol.of($0) == 0 }
    return piece(of: content.symbols, mayBeBlank: hasBlanks)
  }

  /// Reads a class of characters up to its closing bracket; `nil` if it is beyond this parser.
  private mutating func characterClass() -> CharacterClass? {
    var content = CharacterClass(isNegated: skip("^"))
    /// The last member, if it is a character.
    var last: UInt32?
    func add(_ scalar: UInt32) {
      content.scalars.append(scalar)
      last = scalar
    }
    /// Adds the characters behind the last up to that after the hyphen, if they are few.
    func addRange() {
      defer { last = nil }
      guard let lower = last, let upper = current?.value, upper != 0x5C, upper != 0x5B, lower < upper,
        upper - lower < UInt32(CharacterClass.limit)
      else { return content.hasMore = true }
      position += 1
      content.scalars += (lower + 1)...upper
    }
    var isFirst = true
    while let next = current, isFirst || next != "]" {
      isFirst = false
      position += 1
      switch next {
      case "\\":
        if addKind(to: &content) {
          last = nil
        } else {
          guard let member = classEscape() else { return nil }
          if let scalar = member { add(scalar.value) } else { content.hasMore = true }
        }
      case "[":
        if current == ":" || current == "." || current == "=" { return nil }
        add(next.value)
      case "-" where content.scalars.last == 0xE000 && skip("\\x{F8FF}"):
        content.scalars[content.scalars.count - 1] = RequiredLiterals.privateUse
      case "-" where last != nil && current != "]": addRange()
      default: add(next.value)
      }
    }
    return skip("]") ? content : nil
  }

  /// Reads what stands for many characters in a class and is known: `\d`, `\s`, `\h`, `\p{Han}`, `\P{Han}`.
  private mutating func addKind(to content: inout CharacterClass) -> Bool {
    if skip("d") {
      content.hasDigits = true
    } else if skip("s") || skip("h") {
      content.scalars.append(0x20)
    } else if skip("p{Han}") || skip("p{sc:Han}") {
      content.hasHan = true
    } else if skip("P{Han}") {
      content.hasAllButHan = true
    } else {
      return false
    }
    return true
  }

  /// The character that an escape in a class stands for, `.some(nil)` for several; `nil` if beyond this parser.
  private mutating func classEscape() -> Unicode.Scalar?? {
    guard let escaped = current, escaped != "Q", escaped != "E" else { return nil }
    position += 1
    switch escaped {
    case "x" where current == "{":
      position += 1
      return .some(UInt32(skip(past: "}"), radix: 16).flatMap(Unicode.Scalar.init))
    case "p", "P", "x", "o", "N":
      if skip("{") { skip(past: "}") }
      return .some(nil)
    case "t", "n", "r", "f": return .some(" ")
    case "a"..."z", "A"..."Z", "0"..."9": return .some(nil)
    default: return escaped
    }
  }

  /// Reads what must not stand somewhere up to the closing bracket.
  ///
  /// How words name the symbols that may stand there: those that are not refused one by one. `nil` if all may.
  mutating func refusal(depth: Int) -> UInt32? {
    let start = position
    _ = alternation(depth: depth + 1)
    let end = position
    guard skip(")") else {
      giveUp()
      return nil
    }
    var refused = CharacterClass()
    for branch in Self.branches(Array(scalars[start..<end])) { refused.add(refusalOf: branch) }
    let allowed = refused.outside(hasEdges: true)
    if allowed.members.isEmpty, !allowed.hasHan { return nil }
    return number(of: allowed, mayBeBlank: true)
  }

  /// The alternatives of `scalars`.
  private static func branches(_ scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var branches: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var position = 0
    var depth = 0
    while position < scalars.count {
      switch scalars[position] {
      case "\\": position += 1
      case "[": position = RepeatedPart.classEnd(scalars, position) ?? scalars.count
      case "(": depth += 1
      case ")": depth -= 1
      case "|" where depth == 0:
        branches.append(scalars[start..<position])
        start = position + 1
      default: break
      }
      position += 1
    }
    branches.append(scalars[min(start, scalars.count)...])
    return branches
  }

  /// The class that is all of `scalars`.
  static func wholeClass(_ scalars: ArraySlice<Unicode.Scalar>) -> CharacterClass? {
    var parser = RegexLiteralParser(String(String.UnicodeScalarView(scalars)))
    guard parser.skip("["), let content = parser.characterClass(), parser.current == nil else { return nil }
    return content
  }
}

extension CharacterClass {
  /// Adds what is refused by `branch`, if that is one character or one of several.
  fileprivate mutating func add(refusalOf branch: ArraySlice<Unicode.Scalar>) {
    guard let first = branch.first else { return }
    if branch.count == 1 {
      if !".^$".unicodeScalars.contains(first) { scalars.append(first.value) }
    } else if first == "\\" {
      let escaped = branch.dropFirst()
      switch String(String.UnicodeScalarView(escaped)) {
      case "d": hasDigits = true
      case "p{Han}", "p{sc:Han}": hasHan = true
      default:
        guard escaped.count == 1, let mark = escaped.first, !mark.properties.isAlphabetic,
          !RegexLiteralParser.isDigit(mark)
        else { return }
        scalars.append(mark.value)
      }
    } else if first == "[", let other = RegexLiteralParser.wholeClass(branch), !other.isNegated {
      scalars += other.scalars
      hasHan = hasHan || other.hasHan
      hasDigits = hasDigits || other.hasDigits
    }
  }
}
