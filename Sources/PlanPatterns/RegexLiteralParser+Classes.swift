extension RegexLiteralParser {
  private static let classLimit = 24
  /// Of letters, digits and marks of one width there may be more.
  private static let exactLimit = 64

  /// The characters of a class of a few, one of which must stand there; nothing for any other class.
  ///
  /// Begins after the opening bracket; `nil` if the class is beyond this parser.
  mutating func characterClass() -> Clause? {
    var members: Clause = []
    /// The last member, if it is a character.
    var last: UInt32?
    func add(_ scalar: UInt32) {
      members.append(RequiredLiterals.single(scalar))
      last = scalar
    }
    /// Adds the characters behind the last up to that after the hyphen, if they are few letters or digits.
    func addRange() -> Bool {
      defer { last = nil }
      guard let lower = last, let upper = current?.value, upper != 0x5C, upper != 0x5B, lower < upper,
        upper - lower < UInt32(Self.exactLimit), Self.isExact(lower), Self.isExact(upper)
      else { return false }
      position += 1
      for scalar in (lower + 1)...upper { members.append(RequiredLiterals.single(scalar)) }
      return true
    }
    var isPlain = !skip("^")
    var isFirst = true
    while let next = current, isFirst || next != "]" {
      isFirst = false
      position += 1
      switch next {
      case "\\":
        guard let member = classEscape() else { return nil }
        if let scalar = member { add(scalar.value) } else { isPlain = false }
      case "[":
        if current == ":" || current == "." || current == "=" { return nil }
        add(next.value)
      case "-" where members.last == [0xE000] && skip("\\x{F8FF}"):
        members[members.count - 1] = [RequiredLiterals.privateUse]
      case "-" where last != nil && current != "]":
        if !addRange() { isPlain = false }
      default: add(next.value)
      }
    }
    guard skip("]") else { return nil }
    let areExact = members.allSatisfy {
      $0[0] >= RequiredLiterals.exactPlane && $0[0] < RequiredLiterals.privateUse
    }
    guard isPlain, members.count <= (areExact ? Self.exactLimit : Self.classLimit) else { return [] }
    if members.allSatisfy({ $0 == [RequiredLiterals.blank] }) { return Array(members.prefix(1)) }
    return members.contains([RequiredLiterals.blank]) ? [] : members
  }

  /// Whether `scalar` has another width or case, so that it is a literal by itself.
  private static func isExact(_ scalar: UInt32) -> Bool {
    RequiredLiterals.single(scalar)[0] >= RequiredLiterals.exactPlane
  }

  /// The character that an escape in a class stands for, `.some(nil)` for several; `nil` if beyond this parser.
  private mutating func classEscape() -> Unicode.Scalar?? {
    guard let escaped = current, escaped != "Q", escaped != "E" else { return nil }
    position += 1
    switch escaped {
    case "x" where current == "{":
      let start = position + 1
      skip(past: "}")
      let digits = String(String.UnicodeScalarView(scalars[min(start, position)..<max(start, position - 1)]))
      return .some(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init))
    case "p", "P", "x", "o", "N":
      if skip("{") { skip(past: "}") }
      return .some(nil)
    case "a"..."z", "A"..."Z", "0"..."9": return .some(nil)
    default: return escaped
    }
  }
}
