/// Reads whole numbers in a run of characters: 12, １２, 十二, 一百零三, 二〇一八.
///
/// Source: GB/T 15835-2011, 出版物上数字用法.
struct NumeralReader {
  private let run: GlyphRun
  /// More digits than any number of a plan has.
  private static let mostDigits = 15

  init(_ run: GlyphRun) {
    self.run = run
  }

  /// The Arabic digit (of either width) at `index`.
  @inline(__always)
  func arabic(at index: Int) -> Int? {
    let scalar = run[index].scalar
    if scalar >= 0x30, scalar <= 0x39 { return Int(scalar) - 0x30 }
    if scalar >= 0xFF10, scalar <= 0xFF19 { return Int(scalar) - 0xFF10 }
    return nil
  }

  /// The Chinese digit at `index`: 〇 to 九, 两.
  func chinese(at index: Int) -> Int? {
    guard let scalar = Unicode.Scalar(run[index].scalar) else { return nil }
    switch scalar {
    case "〇", "零", "○": return 0
    case "一": return 1
    case "二", "两": return 2
    case "三": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }

  private func multiplier(at index: Int) -> Int? {
    guard let scalar = Unicode.Scalar(run[index].scalar) else { return nil }
    switch scalar {
    case "十": return 10
    case "百": return 100
    case "千": return 1_000
    default: return nil
    }
  }

  /// The whole number that begins at `start`, in one script, and its end.
  func integer(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    guard start < limit else { return nil }
    return arabic(at: start) != nil
      ? arabicInteger(at: start, limit: limit) : chineseInteger(at: start, limit: limit)
  }

  private func arabicInteger(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < limit, let digit = arabic(at: index) {
      guard index - start < Self.mostDigits else { return nil }
      value = value * 10 + digit
      index += 1
    }
    return (value, index)
  }

  private func chineseInteger(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    if let year = positional(at: start, limit: limit) { return year }
    var index = start
    guard var number = group(at: &index, limit: limit) else { return nil }
    if index < limit, run.has(index, "万") {
      index += 1
      number *= 10_000
      var behind = index
      if let low = group(at: &behind, limit: limit) {
        number += low
        index = behind
      }
    }
    return (number, index)
  }

  /// 二〇一八: digits beside each other, at least two.
  private func positional(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < limit, let digit = chinese(at: index) {
      guard index - start < Self.mostDigits else { return nil }
      value = value * 10 + digit
      index += 1
    }
    guard index - start >= 2, index >= limit || multiplier(at: index) == nil else { return nil }
    return (value, index)
  }

  /// A number below ten thousand: 十二, 一百零三, 三千.
  private func group(at index: inout Int, limit: Int) -> Int? {
    let start = index
    var value = 0
    var least = 10_000
    while index < limit {
      if value > 0, chinese(at: index) == 0 {
        guard index + 1 < limit, chinese(at: index + 1) != nil else { break }
        index += 1
        continue
      }
      let digit = chinese(at: index)
      let place = digit == nil ? index : index + 1
      if place < limit, let unit = multiplier(at: place), unit < least,
        digit != nil || unit == 10 && index == start
      {
        value += (digit ?? 1) * unit
        least = unit
        index = place + 1
      } else if let digit, least > 1 {
        value += digit
        index += 1
        break
      } else {
        break
      }
    }
    return index > start ? value : nil
  }
}
