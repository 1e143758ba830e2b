import PlanModel
import PlanSource

/// A text with the number in front of it taken off.
struct NumberedText {
  /// As written with its marks, without the blanks behind.
  var number: Text
  var rest: Text
  var value: Int
  var level: Int
  /// Whether a mark stands behind the number, or brackets around it.
  var isMarked: Bool

  /// `text` in two; `nil` if it begins with no number or holds nothing else.
  init?(_ text: Text) {
    guard let ordinal = OrdinalParser.prefix(of: text), ordinal.end < text.count else { return nil }
    number = text.slice(0, ordinal.end).trimmed
    rest = text.slice(ordinal.end, text.count).trimmed
    value = ordinal.value
    level = ordinal.level
    isMarked = ordinal.style != "1" && ordinal.style != "１"
  }
}
