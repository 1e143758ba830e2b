/// What kind of character a code point is, for telling text from other text read the wrong way.
enum CharacterKind: UInt8, Sendable, CaseIterable {
  case ascii
  /// One of the few hundred characters that make up most of any Chinese text.
  case frequentHan
  case han
  /// Marks, full-width forms and signs that Chinese texts use.
  case mark
  /// Kana, Greek, Cyrillic, Zhuyin, Hangul, accented Latin: what other encodings turn into when misread.
  case foreign
  /// For private use: no text has them.
  case privateUse
  case other

  /// The kind of `code`.
  init(of code: UInt32) {
    switch code {
    case 0x09...0x0D, 0x20...0x7E: self = .ascii
    case 0x4E00...0x9FFF: self = FrequentHan.contains(code) ? .frequentHan : .han
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    case 0xA0, 0xA7, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7, 0x2010...0x206F, 0x2100...0x27BF: self = .mark
    case 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF65, 0xFFE0...0xFFE6, 0xFEFF, 0x3220...0x33FF:
      self = .mark
    case 0x80...0x024F, 0x0370...0x052F, 0x1100...0x11FF, 0x3040...0x31BF, 0xAC00...0xD7FF, 0xFF66...0xFFDF:
      self = .foreign
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: self = .privateUse
    default: self = .other
    }
  }
}
