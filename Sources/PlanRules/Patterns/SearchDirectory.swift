import PlanExpressions
import PlanSource

/// Which searches in the expressions of shipped rules the texts are searched for anyway, worked out when the program is
/// built (`EmbeddedSearches`).
package struct SearchDirectory: Sendable {
  /// What all of them are found by among the forms of expressions.
  package static let key = ExpressionForm.key(of: .missing, in: name)
  /// What begins the line of what they are found by where forms are recorded.
  package static let name = "searches"

  private let forms: KeyedText?
  /// The alternatives of each search in the outline of all shipped patterns, by its number.
  let alternatives: [Range<Int>]

  /// No searches.
  package init() {
    forms = nil
    alternatives = []
  }

  /// Those that are written among `forms`.
  init(_ forms: KeyedText) {
    self.forms = forms
    alternatives =
      forms.withText(for: Self.key) { text in
        text.split(separator: UInt8(ascii: ";")).compactMap { entry in
          let numbers = entry.split(separator: UInt8(ascii: ",")).map(Self.number)
          return numbers.count == 2 ? numbers[0]..<(numbers[0] + numbers[1]) : nil
        }
      } ?? []
  }

  /// The number of the search for `wanted` by `function`; `nil` if it is none of them.
  func number(of function: String, _ wanted: Text) -> Int? {
    guard let forms, !alternatives.isEmpty else { return nil }
    let key = ExpressionForm.key(of: wanted, in: function)
    let found = forms.withText(for: key) { text -> Int? in
      guard let end = text.firstIndex(of: UInt8(ascii: ";")) else { return nil }
      let isSame = wanted.withUTF8 { $0.elementsEqual(text[(end + 1)...]) }
      return isSame ? Self.number(text[..<end]) : nil
    }
    guard let number = found ?? nil, number < alternatives.count else { return nil }
    return number
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    digits.reduce(0) { ($0 &* 10 &+ Int($1 &- 48)) & 0xFF_FFFF }
  }
}
