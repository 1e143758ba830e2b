import PlanSource

/// Reads the number in a text: figures wherever they stand, else Chinese numerals at its beginning.
enum NumberReading {
  private static let mostDigits = 15

  /// The first number in `text`; `nil` if there is none.
  static func number(_ text: Text) -> Double? {
    var scalars: [UInt32] = []
    text.withUTF8 { bytes in
      var folded = FoldedScalars(bytes)
      while let scalar = folded.next() {
        scalars.append(scalar.value)
      }
    }
    return figures(scalars) ?? numerals(scalars)
  }

  /// The first run of digits, with commas between groups of three and a fraction.
  private static func figures(_ scalars: [UInt32]) -> Double? {
    guard var position = scalars.firstIndex(where: isDigit) else { return nil }
    var whole: Double = 0
    var digits = 0
    while position < scalars.count {
      if isDigit(scalars[position]) {
        digits += 1
        guard digits <= mostDigits else { return nil }
        whole = whole * 10 + Double(scalars[position] - 48)
      } else if !(scalars[position] == 0x2C && isGroup(scalars, at: position + 1)) {
        break
      }
      position += 1
    }
    guard position + 1 < scalars.count, scalars[position] == 0x2E, isDigit(scalars[position + 1]) else {
      return whole
    }
    position += 1
    var scale: Double = 1
    var fraction: Double = 0
    while position < scalars.count, isDigit(scalars[position]), digits < mostDigits {
      fraction = fraction * 10 + Double(scalars[position] - 48)
      scale *= 10
      digits += 1
      position += 1
    }
    return (whole * scale + fraction) / scale
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (48...57).contains(scalar) }

  /// Whether exactly three digits stand at `start`.
  private static func isGroup(_ scalars: [UInt32], at start: Int) -> Bool {
    guard start + 3 <= scalars.count, scalars[start..<(start + 3)].allSatisfy(isDigit) else { return false }
    return start + 3 == scalars.count || !isDigit(scalars[start + 3])
  }

  /// The numeral at the beginning, after 第 or an opening bracket; a unit of two characters may follow.
  private static func numerals(_ scalars: [UInt32]) -> Double? {
    let opening: [UInt32] = [0x7B2C, 0x28, 0x3010, 0x3014]  // 第（【〔
    let start = scalars.firstIndex { !opening.contains($0) } ?? scalars.count
    let end = scalars[start...].firstIndex { HanNumeral.part(of: $0) == nil } ?? scalars.count
    guard end > start, start <= 2, let value = HanNumeral.value(of: scalars[start..<end]) else { return nil }
    // 一般, 一律, 三定 are words, 九个方面, 三项 are counts.
    let rest = scalars[end...]
    guard let next = rest.first else { return Double(value) }
    let isCount = "个项类条款大章节部分次年月日天周轮批名人家件份篇期级等、.)】〕元万".unicodeScalars.contains { $0.value == next }
    return isCount ? Double(value) : nil
  }
}
