import PlanSource

/// Signs before the items of a list.
enum CharacterSigns {
  /// Whether `text` is one sign that stands before items: •, ●, ○, ■, □, ◆, ◇, ★, ☆, ▲, ·, -, *, ※, Wingdings.
  static func isBullet(_ text: Text) -> Bool {
    let scalars = text.string.unicodeScalars
    guard let sign = scalars.first, scalars.count == 1 else { return false }
    switch sign {
    case "•", "●", "○", "■", "□", "◆", "◇", "★", "☆", "▲", "△", "·", "-", "*", "※", "–", "—": return true
    default: return (0xF020...0xF0FF).contains(sign.value)
    }
  }
}
