import PlanSource

/// The number that a section or task has.
struct NumberReading {
  /// 0 if it is no number.
  var value = 0
  /// The number without brackets and marks; what is no number stays as it is.
  var ordinal = ""
  /// How it is written, with 一 or 1 for the number.
  var style = ""
  /// How deep such numbers stand: 1 一、; 2 （一）; 3 1.; 4 （1）; 0 if it is none of these.
  var level = 0

  /// The number that `text` is.
  init(_ text: Text) {
    guard !text.isEmpty else { return }
    if let number = OrdinalParser.parse(text) {
      value = number.value
      ordinal = number.text.string
      style = number.style
      level = number.level
    } else {
      ordinal = text.string
    }
  }
}
