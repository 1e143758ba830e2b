/// The names of the groups of a regular expression, read from its text.
///
/// What compiling it would tell, without compiling it. Source: pcre2pattern(3), «Named capture groups».
package enum GroupNames {
  /// The names in `pattern`, in the order of their groups, each once.
  package static func of(_ pattern: String) -> [String] {
    let scalars = Array(pattern.unicodeScalars)
    var names: [String] = []
    var position = 0
    while position < scalars.count {
      switch scalars[position] {
      case "\\": position += 1
      case "[": position = classEnd(scalars, position)
      case "(":
        if let name = name(scalars, after: position), !names.contains(name) { names.append(name) }
      default: break
      }
      position += 1
    }
    return names
  }

  /// The closing bracket of the class that opens at `start`.
  private static func classEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var position = start + 1
    if position < scalars.count, scalars[position] == "^" { position += 1 }
    if position < scalars.count, scalars[position] == "]" { position += 1 }
    while position < scalars.count, scalars[position] != "]" {
      if scalars[position] == "[", position + 1 < scalars.count, scalars[position + 1] == ":" {
        position += 2
        while position < scalars.count, scalars[position] != "]" { position += 1 }
      }
      position += scalars[min(position, scalars.count - 1)] == "\\" ? 2 : 1
    }
    return position
  }

  /// The name of the group that opens at `start`; `nil` if it has none.
  private static func name(_ scalars: [Unicode.Scalar], after start: Int) -> String? {
    var position = start + 1
    guard position < scalars.count, scalars[position] == "?" else { return nil }
    position += 1
    if position < scalars.count, scalars[position] == "P" { position += 1 }
    guard position + 1 < scalars.count, scalars[position] == "<" || scalars[position] == "'" else {
      return nil
    }
    let end: Unicode.Scalar = scalars[position] == "<" ? ">" : "'"
    let name = scalars[(position + 1)...].prefix { $0 != end }
    // A look-behind: (?<= and (?<!.
    guard let first = name.first, first != "=", first != "!" else { return nil }
    return String(String.UnicodeScalarView(name))
  }
}
