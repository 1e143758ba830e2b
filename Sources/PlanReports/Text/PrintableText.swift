import PlanModel

/// Text of a plan as a terminal may be given it.
///
/// A plan comes from somebody else: escape sequences in it must not reach the terminal of whoever checks it.
package enum PrintableText {
  /// `text` with blanks for control characters, and for marks that turn the direction of writing.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  /// `text` in the quotes of `language`, cut off behind `most` characters.
  static func quoted(_ text: String, atMost most: Int, _ language: Language) -> String {
    let words = of(text)
    let short =
      words.unicodeScalars.count > most
      ? String(String.UnicodeScalarView(words.unicodeScalars.prefix(most))) + "…" : words
    return language == .zh ? "“\(short)”" : "'\(short)'"
  }

  /// Whether `scalar` steers a terminal instead of standing for a character.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
