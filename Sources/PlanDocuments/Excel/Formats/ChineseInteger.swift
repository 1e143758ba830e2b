/// Whole numbers in Chinese digits: 十二, 一百零五.
enum ChineseInteger {
  /// `number` in words; `nil` if it is no whole number below ten thousand.
  static func text(of number: Double) -> String? {
    guard number >= 0, number < 10_000, number == number.rounded() else { return nil }
    let number = Int(number)
    if number == 0 { return "〇" }
    var result = ""
    var owesZero = false
    for (value, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / value % 10
      if digit == 0 {
        owesZero = !result.isEmpty
        continue
      }
      if owesZero { result += "零" }
      owesZero = false
      let isBareTen = value == 10 && digit == 1 && result.isEmpty
      result += (isBareTen ? "" : digits[digit]) + unit
    }
    return result
  }

  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
