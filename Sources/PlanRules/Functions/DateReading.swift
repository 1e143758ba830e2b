import PlanCalendar
import PlanModel
import PlanSource

/// Reads days from texts.
enum DateReading {
  /// Texts with more digits are no date.
  private static let mostDigits = 8

  /// The day that `text` spells as `2018-11-30` or `2018年11月30日`; `nil` for anything else.
  static func date(_ text: Text) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    var numbers: [Int] = []
    var marks: [UInt32] = []
    var current: Int?
    var isDate = true
    text.withUTF8 { bytes in
      var scalars = FoldedScalars(bytes)
      while let scalar = scalars.next()?.value, isDate {
        if let digit = digit(scalar) {
          guard (current ?? 0) < 10_000 else {
            isDate = false
            break
          }
          current = (current ?? 0) * 10 + digit
        } else {
          if let number = current { numbers.append(number) } else { isDate = false }
          current = nil
          marks.append(scalar)
        }
      }
    }
    guard isDate, current == nil, marks == [0x5E74, 0x6708, 0x65E5], numbers.count == 3 else { return nil }
    return CivilDate(numbers[0], numbers[1], numbers[2])
  }

  /// The days that `text` may mean, if its digits are a year of four and a month and a day without marks
  /// between them; earliest first.
  static func readings(_ text: Text) -> [CivilDate] {
    let digits = digits(of: text)
    guard (6...mostDigits).contains(digits.count) else { return [] }
    let year = number(digits[0..<4])
    let rest = digits[4...]
    var dates: [CivilDate] = []
    for length in 1...2 {
      let (month, day) = (rest.prefix(length), rest.dropFirst(length))
      guard (1...2).contains(day.count), day.first != 0 || day.count == 2 else { continue }
      guard month.first != 0 || month.count == 2 else { continue }
      if let date = CivilDate(year, number(month), number(day)) { dates.append(date) }
    }
    return dates.sorted()
  }

  private static func digits(of text: Text) -> [Int] {
    var digits: [Int] = []
    text.withUTF8 { bytes in
      var scalars = FoldedScalars(bytes)
      while let scalar = scalars.next()?.value, digits.count <= mostDigits {
        if let digit = digit(scalar) { digits.append(digit) }
      }
    }
    return digits
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    (48...57).contains(scalar) ? Int(scalar - 48) : nil
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
