/// Numbers in Chinese characters, in their several manners.
enum ChineseCounting: Hashable, Sendable {
  /// 十一, 一百零一.
  case plain
  /// 壹拾壹.
  case legal
  /// 壹拾壹 with traditional characters: 貳, 參.
  case traditionalLegal
  /// 十一, 百一: no 一 before a unit and no 零.
  case japanese
  /// Digit by digit: 一〇.
  case digits

  /// The manner that the number format called `name` uses.
  init?(_ name: String) {
    switch name {
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
      "ideographTraditionalCounting":
      self = .plain
    case "chineseLegalSimplified": self = .legal
    case "ideographLegalTraditional": self = .traditionalLegal
    case "japaneseCounting": self = .japanese
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": self = .digits
    default: return nil
    }
  }

  private var digits: [Character] {
    switch self {
    case .plain, .japanese: Array("零一二三四五六七八九")
    case .legal: Array("零壹贰叁肆伍陆柒捌玖")
    case .traditionalLegal: Array("零壹貳參肆伍陸柒捌玖")
    case .digits: Array("〇一二三四五六七八九")
    }
  }

  private var units: [String] {
    switch self {
    case .plain, .japanese, .digits: ["", "十", "百", "千"]
    case .legal, .traditionalLegal: ["", "拾", "佰", "仟"]
    }
  }

  /// `number` in this manner; a decimal number beyond 99,999.
  func text(of number: Int) -> String {
    guard (0...99_999).contains(number) else { return String(number) }
    let digits = digits
    if self == .digits { return String(String(number).utf8.map { digits[Int($0 - 48)] }) }
    guard number > 0 else { return String(digits[0]) }
    let high = number / 10_000
    let low = number % 10_000
    guard high > 0 else { return group(low, digits) }
    let gap = low > 0 && low < 1000 && self != .japanese ? String(digits[0]) : ""
    let unit = self == .traditionalLegal ? "萬" : "万"
    return group(high, digits) + unit + gap + (low > 0 ? group(low, digits, isInside: true) : "")
  }

  /// A number of up to four digits.
  private func group(_ number: Int, _ digits: [Character], isInside: Bool = false) -> String {
    var result = ""
    var hasGap = false
    for (place, power) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = number / power % 10
      guard digit > 0 else {
        hasGap = !result.isEmpty
        continue
      }
      if hasGap, self != .japanese { result.append(digits[0]) }
      hasGap = false
      let isLeadingTen = place == 1 && result.isEmpty && !isInside && self == .plain
      let isBare = digit == 1 && place > 0 && (self == .japanese || isLeadingTen)
      if !isBare { result.append(digits[digit]) }
      result += units[place]
    }
    return result
  }
}
