/// Texts as Markdown has them, so that their own signs stay signs.
enum MarkdownText {
  /// A row of a table.
  static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// `text` on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "*", "_", "`", "\\", "[", "]", "#", "~": escaped += "\\" + String(scalar)
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\n": escaped += "<br>"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether Markdown shows `text` with all its blanks: none at an edge, none beside another.
  static func keepsBlanks(_ text: String) -> Bool {
    var wasBlank = true
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
      if isBlank && scalar != "\n" && wasBlank { return false }
      wasBlank = isBlank
    }
    return text.isEmpty || !wasBlank
  }

  /// `text` as code within a line.
  static func code(_ text: String) -> String { text.isEmpty ? "" : "`" + text + "`" }
}
