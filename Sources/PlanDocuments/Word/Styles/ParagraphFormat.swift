/// What the properties of a paragraph or of its style say, as far as it matters; `nil` where they say nothing.
struct ParagraphFormat: Hashable, Sendable {
  /// The list; 0 for none.
  var list: Int?
  /// The level in the list, from 0.
  var level: Int?
  /// From 0; 9 is running text.
  var outline: Int?
  var isCentred: Bool?
  var isHidden: Bool?
  /// The position of the style it comes from, for levels that are tied to styles.
  var style: Int?

  /// This, completed by `base` where it says nothing.
  func completed(by base: ParagraphFormat) -> ParagraphFormat {
    ParagraphFormat(
      list: list ?? base.list, level: level ?? (list == nil ? base.level : nil),
      outline: outline ?? base.outline, isCentred: isCentred ?? base.isCentred,
      isHidden: isHidden ?? base.isHidden, style: list == nil ? base.style : style)
  }

  /// Takes in what the element that started last in `reader` says, if it is one of a paragraph's properties.
  mutating func take(_ element: WordElement, _ reader: borrowing XMLReader) {
    switch element {
    case .numId: list = reader.val?.integer
    case .ilvl: level = reader.val?.integer
    case .outlineLvl: outline = reader.val?.integer
    case .jc: isCentred = reader.val?.equals("center")
    default: break
    }
  }
}
