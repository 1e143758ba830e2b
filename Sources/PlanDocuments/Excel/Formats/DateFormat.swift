/// Which parts of a date a number format shows, and whether in Chinese.
struct DateFormat {
  private(set) var hasYear = false
  private(set) var hasMonth = false
  private(set) var hasDay = false
  private(set) var hasHour = false
  private(set) var hasMinute = false
  private(set) var hasSecond = false
  /// Written with 年, 月, 日 or 时.
  private(set) var isChinese = false

  /// The format of `tokens`; `nil` if they show no date.
  init?(_ tokens: [FormatToken]) {
    var lastUnit: UInt8 = 0
    for (position, token) in tokens.enumerated() {
      switch token {
      case .date(let unit):
        read(unit, after: lastUnit, before: Self.nextUnit(tokens, position + 1))
        lastUnit = unit
      case .literal(let text): readLiteral(text)
      case .systemLongDate: isChinese = true
      default: break
      }
    }
    guard hasYear || hasMonth || hasDay || hasHour || hasMinute || hasSecond else { return nil }
    if hasMonth, hasDay, !hasYear, !hasHour { isChinese = true }
  }

  private static func nextUnit(_ tokens: [FormatToken], _ start: Int) -> UInt8 {
    for token in tokens[start...] {
      if case .date(let unit) = token { return unit }
    }
    return 0
  }

  /// An m after hours or before seconds is minutes, else a month (ECMA-376 part 1, 18.8.31).
  private mutating func read(_ unit: UInt8, after last: UInt8, before next: UInt8) {
    switch unit {
    case UInt8(ascii: "y"), UInt8(ascii: "e"): hasYear = true
    case UInt8(ascii: "d"): hasDay = true
    case UInt8(ascii: "h"): hasHour = true
    case UInt8(ascii: "s"): hasSecond = true
    case UInt8(ascii: "m"):
      if last == UInt8(ascii: "h") || next == UInt8(ascii: "s") { hasMinute = true } else { hasMonth = true }
    default: break
    }
  }

  private mutating func readLiteral(_ text: [UInt8]) {
    for mark in ["年", "月", "日", "时"] where text.starts(with: mark.utf8) { isChinese = true }
  }

  /// `date` in this format: `2024年6月30日` or `2024-06-30`.
  func text(of date: SerialDate) -> String {
    var parts: [String] = []
    let day = isChinese ? chineseDay(date) : isoDay(date)
    if !day.isEmpty { parts.append(day) }
    if hasHour || hasMinute || hasSecond { parts.append(time(date)) }
    return parts.joined(separator: " ")
  }

  private func chineseDay(_ date: SerialDate) -> String {
    (hasYear ? "\(date.year)年" : "") + (hasMonth ? "\(date.month)月" : "") + (hasDay ? "\(date.day)日" : "")
  }

  private func isoDay(_ date: SerialDate) -> String {
    var parts: [String] = []
    if hasYear { parts.append(String(date.year)) }
    if hasMonth { parts.append(Self.twoDigits(date.month)) }
    if hasDay { parts.append(hasMonth ? Self.twoDigits(date.day) : String(date.day)) }
    return parts.joined(separator: "-")
  }

  private func time(_ date: SerialDate) -> String {
    let minutes = Self.twoDigits(date.seconds / 60 % 60)
    let seconds = hasSecond ? ":" + Self.twoDigits(date.seconds % 60) : ""
    return (hasHour ? Self.twoDigits(date.seconds / 3600) + ":" : "") + minutes + seconds
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
