import PlanSource

/// Numbers of list items.
enum ItemNumber {
  /// The mark that a browser shows before item `number`; `nil` if the list has none.
  static func mark(_ number: Int, _ numbering: HTMLTag.Numbering) -> String? {
    switch numbering {
    case .none: nil
    case .decimal: "\(number)."
    case .lowerLetters: letters(number).map { $0 + "." } ?? "\(number)."
    case .upperLetters: letters(number).map { $0.uppercased() + "." } ?? "\(number)."
    case .lowerRoman: roman(number).map { $0 + "." } ?? "\(number)."
    case .upperRoman: roman(number).map { $0.uppercased() + "." } ?? "\(number)."
    case .chinese: chinese(number).map { $0 + "、" } ?? "\(number)、"
    }
  }

  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    return SheetColumn.letters(number - 1).lowercased()
  }

  private static func roman(_ number: Int) -> String? {
    guard number > 0, number < 4000 else { return nil }
    let digits: [(Int, String)] = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var result = ""
    for (value, text) in digits {
      while rest >= value {
        result += text
        rest -= value
      }
    }
    return result
  }

  private static func chinese(_ number: Int) -> String? {
    guard number > 0, number < 100 else { return nil }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[number % 10]
  }

  /// Whether `word` begins with a number of its own, such as 1、 or （一） or ①.
  static func begins(_ word: ArraySlice<UInt8>) -> Bool {
    var word = word
    if word.starts(with: "（".utf8) {
      word = word.dropFirst(3)
    } else if word.first == UInt8(ascii: "(") {
      word = word.dropFirst()
    } else if word.starts(with: [0xE2, 0x91]) {
      return true
    }
    var hasDigit = false
    for _ in 0..<8 {
      if let byte = word.first, byte >= 0x30, byte <= 0x39 {
        word = word.dropFirst()
      } else if let digit = chineseDigits.first(where: { word.starts(with: $0) }) {
        word = word.dropFirst(digit.count)
      } else {
        return hasDigit && ends.contains { word.starts(with: $0) }
      }
      hasDigit = true
    }
    return false
  }

  private static let chineseDigits = "一二三四五六七八九十".map { Array(String($0).utf8) }
  private static let ends = "、.．)）".map { Array(String($0).utf8) }
}
