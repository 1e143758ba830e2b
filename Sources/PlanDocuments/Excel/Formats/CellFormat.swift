/// How a cell shows a number.
struct CellFormat {
  private let sections: [[FormatToken]]
  private let date: DateFormat?
  /// Whether whole numbers are shown as they are stored.
  let isPlain: Bool

  /// The format with `code`.
  init(code: [UInt8]) {
    sections = FormatToken.sections(of: code)
    date = sections.first.flatMap { DateFormat($0) }
    isPlain = [[[.general]], [[.text]], [[.digits([UInt8(ascii: "0")])]]].contains(sections)
  }

  /// The format that shows numbers as they are.
  static let general = CellFormat(code: Array("General".utf8))

  /// `number` as shown; `nil` if the format does not say how.
  func text(of number: Double, from1904: Bool) -> String? {
    if let date { return SerialDate(serial: number, from1904: from1904).map { date.text(of: $0) } }
    let position = number < 0 && sections.count > 1 ? 1 : number == 0 && sections.count > 2 ? 2 : 0
    let tokens = sections[position]
    var text = number < 0 && position == 0 ? "-" : ""
    var hasNumber = false
    for token in tokens {
      switch token {
      case .literal(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .percent: text += "%"
      case .general, .digits, .text:
        guard !hasNumber else { continue }
        hasNumber = true
        text += shown(number.magnitude, token, tokens)
      case .date, .exponent, .chineseDigits, .systemLongDate: break
      }
    }
    return hasNumber || !text.isEmpty ? text : nil
  }

  /// `date` as shown.
  func text(of date: SerialDate) -> String? {
    self.date?.text(of: date)
  }

  private func shown(_ number: Double, _ token: FormatToken, _ tokens: [FormatToken]) -> String {
    if tokens.contains(.chineseDigits), let text = ChineseInteger.text(of: number) { return text }
    guard case .digits(let places) = token, !tokens.contains(.exponent) else {
      return DecimalText.general(number)
    }
    return DecimalText.fixed(tokens.contains(.percent) ? number * 100 : number, places)
  }

  /// The formats that need no definition: ECMA-376 part 1, 18.8.30, those of zh-cn.
  static func builtIn(_ identifier: Int) -> CellFormat {
    CellFormat(code: Array((codes[identifier] ?? "General").utf8))
  }

  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分",
    33: "h时mm分ss秒", 34: "h时mm分", 35: "h时mm分ss秒", 36: "yyyy年m月", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@", 50: "yyyy年m月", 51: "m月d日",
    52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 55: "h时mm分", 56: "h时mm分ss秒", 57: "yyyy年m月", 58: "m月d日",
  ]
}
