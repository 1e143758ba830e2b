/// A level of a list: how its numbers look and run (ECMA-376 part 1, 17.9.6 lvl).
struct ListLevel: Hashable, Sendable {
  /// What stands between the number and the text.
  enum Suffix: Hashable, Sendable {
    case tab, space, nothing
  }

  var start = 1
  var format = NumberFormat.decimal
  /// With `%1` to `%9` for the numbers of the levels.
  var text: [UInt8] = []
  /// Counted from 1: the level after which, or after a higher one, the number starts anew; 0 for never.
  var restart: Int?
  /// Whether all numbers in it are decimal.
  var isLegal = false
  var suffix = Suffix.tab
  /// The style that is tied to the level.
  var style: UInt64?
  /// Whether its font shows other characters than those written.
  var hasSymbolFont = false

  /// Numbers do not start above this, so that counting never overflows.
  static let maxStart = 1_000_000
  static let maxTextLength = 128

  /// Takes in what the element that started last in `reader` says, if it is about a level.
  mutating func take(_ element: WordElement, _ reader: borrowing XMLReader) {
    switch element {
    case .start: start = Self.start(reader.val)
    case .numFmt: format = NumberFormat(reader.val?.string ?? "")
    case .lvlText:
      let bytes = (reader.val?.bytes ?? []).prefix(Self.maxTextLength)
      text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .lvlRestart: restart = reader.val?.integer
    case .isLgl: isLegal = reader.isOn
    case .suff: suffix = Self.suffix(reader.val)
    case .pStyle: style = reader.val.map { WordStyles.hash($0.bytes) }
    case .rFonts: hasSymbolFont = Self.isSymbolFont(reader.value(WordAttribute.ascii)?.string ?? "")
    default: break
    }
  }

  static func start(_ value: XMLValue?) -> Int { min(max(value?.integer ?? 0, 0), maxStart) }

  private static func suffix(_ value: XMLValue?) -> Suffix {
    guard let value else { return .tab }
    if value.equals("nothing") { return .nothing }
    return value.equals("space") ? .space : .tab
  }

  private static func isSymbolFont(_ name: String) -> Bool {
    ["Wingdings", "Webdings", "Symbol"].contains { name.utf8.starts(with: $0.utf8) }
  }

  /// The sign in front of an item that has no number.
  ///
  /// Signs of symbol fonts, which have no meaning of their own, become ●.
  var bullet: String {
    let sign = String(decoding: text, as: UTF8.self)
    if hasSymbolFont || sign.unicodeScalars.contains(where: { (0xE000...0xF8FF).contains($0.value) }) {
      return sign.isEmpty ? "" : "●"
    }
    return sign == "o" ? "○" : sign
  }
}
