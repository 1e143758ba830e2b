extension RegexLiteralParser {
  private static let classLimit = 24

  /// The characters of a class of a few, one of which must stand there; nothing for any other class.
  ///
  /// Begins after the opening bracket; `nil` if the class is beyond this parser.
  mutating func characterClass() -> Clause? {
    var members: Clause = []
    var isPlain = !skip("^")
    var isFirst = true
    while let next = current, isFirst || next != "]" {
      isFirst = false
      position += 1
      switch next {
      case "\\":
        guard let member = classEscape() else { return nil }
        if let scalar = member { members.append([TextFolding.fold(scalar.value)]) } else { isPlain = false }
      case "[":
        if current == ":" || current == "." || current == "=" { return nil }
        members.append([next.value])
      case "-" where members.last == [0xE000] && skip("\\x{F8FF}"):
        members[members.count - 1] = [RequiredLiterals.privateUse]
      case "-" where !members.isEmpty && current != "]": isPlain = false
      default: members.append([TextFolding.fold(next.value)])
      }
    }
    guard skip("]") else { return nil }
    guard isPlain, members.count <= Self.classLimit else { return [] }
    if members.allSatisfy({ $0 == [RequiredLiterals.blank] }) { return Array(members.prefix(1)) }
    return members.contains([RequiredLiterals.blank]) ? [] : members
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
