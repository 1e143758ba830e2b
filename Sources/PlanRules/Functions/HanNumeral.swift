/// Chinese numerals.
enum HanNumeral {
  /// What one character of a numeral is.
  enum Part: Equatable {
    case digit(Int)
    /// 十, 百, 千.
    case unit(Int)
    /// 万, 亿.
    case section(Int)
  }

  private static let digits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let most = 9_999

  /// What `scalar` is in a numeral; `nil` if nothing.
  static func part(of scalar: UInt32) -> Part? {
    switch Unicode.Scalar(scalar) {
    case "〇", "零", "○": .digit(0)
    case "一", "壹": .digit(1)
    case "二", "两", "贰": .digit(2)
    case "三", "叁": .digit(3)
    case "四", "肆": .digit(4)
    case "五", "伍": .digit(5)
    case "六", "陆": .digit(6)
    case "七", "柒": .digit(7)
    case "八", "捌": .digit(8)
    case "九", "玖": .digit(9)
    case "十", "拾": .unit(10)
    case "百", "佰": .unit(100)
    case "千", "仟": .unit(1_000)
    case "万": .section(10_000)
    case "亿": .section(100_000_000)
    default: nil
    }
  }

  /// The value of the numeral `scalars`, positional (二〇一八) or with units (二千零一十八); `nil` if it is none.
  static func value(of scalars: ArraySlice<UInt32>) -> Int? {
    let parts = scalars.compactMap(part)
    guard parts.count == scalars.count, !parts.isEmpty, parts.count <= 16 else { return nil }
    let plainDigits = parts.compactMap { if case .digit(let digit) = $0 { digit } else { nil } }
    if plainDigits.count == parts.count { return plainDigits.reduce(0) { $0 * 10 + $1 } }
    var total = 0
    var section = 0
    var digit: Int?
    for part in parts {
      switch part {
      case .digit(let value): digit = value
      case .unit(let value):
        section += (digit ?? 1) * value
        digit = nil
      case .section(let value):
        guard total < 100_000_000 else { return nil }
        total = (total + section + (digit ?? 0)) * value
        section = 0
        digit = nil
      }
    }
    return total + section + (digit ?? 0)
  }

  /// The numeral for `value`, 0 to 9999, as ordinals are written: 十二, 二十, 一百零三; `nil` beyond.
  static func text(of value: Int) -> String? {
    guard (0...most).contains(value) else { return nil }
    if value < 10 { return String(digits[value]) }
    var text = ""
    var rest = value
    var isGap = false
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      // 十二, not 一十二, at the beginning.
      if !(unit == 10 && digit == 1 && text.isEmpty) { text += String(digits[digit]) }
      text += name
    }
    return text
  }
}
