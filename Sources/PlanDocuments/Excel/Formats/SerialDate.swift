/// A day and time that a workbook stores as a number (ECMA-376 part 1, 18.17.4.1).
struct SerialDate {
  var year: Int
  var month: Int
  var day: Int
  /// Seconds since midnight.
  var seconds: Int

  /// The date that `serial` stands for; `nil` outside the years 1900 to 9999.
  ///
  /// Numbers up to 60 follow a calendar in which 1900 was a leap year, as the format has it.
  init?(serial: Double, from1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var whole = Int(serial)
    var seconds = Int(((serial - Double(whole)) * 86400).rounded())
    if seconds >= 86400 {
      seconds -= 86400
      whole += 1
    }
    self.seconds = seconds
    if from1904 {
      (year, month, day) = Self.civil(daysSince1970: whole - 24107)
    } else if whole == 60 {
      (year, month, day) = (1900, 2, 29)
    } else {
      (year, month, day) = Self.civil(daysSince1970: whole - (whole < 60 ? 25568 : 25569))
    }
    if year > 9999 { return nil }
  }

  /// The date at the beginning of `text`, as `2024-06-30T08:00:00`.
  init?(iso text: ArraySlice<UInt8>) {
    let text = Array(text)
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = Self.number(text[0..<4]), let month = Self.number(text[5..<7]),
      let day = Self.number(text[8..<10]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day, seconds) = (year, month, day, 0)
    guard text.count >= 16, let hour = Self.number(text[11..<13]), let minute = Self.number(text[14..<16])
    else {
      return
    }
    seconds = (hour % 24) * 3600 + (minute % 60) * 60
    if text.count >= 19, let second = Self.number(text[17..<19]) { seconds += second % 60 }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { number, byte in
      guard let number, byte >= 0x30, byte <= 0x39 else { return nil }
      return number * 10 + Int(byte - 0x30)
    }
  }

  /// Year, month and day of the Gregorian calendar.
  private static func civil(daysSince1970 days: Int) -> (Int, Int, Int) {
    // Counted from 1 March of year 0, so that leap days end years, in eras of 400 years.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
