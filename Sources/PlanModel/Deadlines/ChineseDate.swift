package import PlanCalendar
package import PlanSource

/// Dates as documents write them.
package enum ChineseDate {
  /// The first whole date of `text`: `2019年8月9日`, also with blanks, full width or 二〇一九年八月九日,
  /// and `2019-08-09`, `2019/8/9`, `2019.8.9`.
  ///
  /// `nil` if there is none or if it is no day of the calendar.
  package static func first(in text: Text) -> CivilDate? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = 0
      while offset < points.count {
        guard let number = Numeral(points, at: offset) else {
          offset = points.after(offset)
          continue
        }
        if number.isYear, let (month, day) = monthAndDay(points, after: number.end) {
          return CivilDate(number.value, month, day)
        }
        offset = number.end
      }
      return nil
    }
  }

  /// Every day that digits may mean from which 年, 月 or their like were lost: `2019111日` is
  /// 2019-01-11 or 2019-11-01; in ascending order.
  package static func readings(_ damaged: Text) -> [CivilDate] {
    damaged.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let start = points.afterBlanks(0)
      guard let number = Numeral(points, at: start), (6...8).contains(number.digits) else { return [] }
      var end = points.afterBlanks(number.end)
      if let mark = points.end(ofAny: ["日", "号"], at: end) { end = points.afterBlanks(mark) }
      guard end == points.count else { return [] }
      return readings(number.value, digits: number.digits)
    }
  }

  /// The year that `bytes` consist of: 2019, 2019年, ２０１９, 二〇一九年.
  static func plainYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let points = CodePoints(bytes)
    guard let number = Numeral(points, at: points.afterBlanks(0)), number.isYear else { return nil }
    var end = points.afterBlanks(number.end)
    if let mark = points.end(of: "年", at: end) { end = points.afterBlanks(mark) }
    return end == points.count ? number.value : nil
  }

  private static func readings(_ value: Int, digits: Int) -> [CivilDate] {
    let rest = digits - 4
    var scale = 1
    for _ in 0..<rest { scale *= 10 }
    let year = value / scale
    guard (1900...2199).contains(year) else { return [] }
    var dates: [CivilDate] = []
    for dayDigits in [2, 1] where (1...2).contains(rest - dayDigits) {
      let cut = dayDigits == 2 ? 100 : 10
      let (month, day) = (value % scale / cut, value % cut)
      // Somebody who writes 8月 does not write 09日: only all eight digits have leading zeros.
      let isPlain = digits == 8 || ((dayDigits == 1 || day >= 10) && (rest - dayDigits == 1 || month >= 10))
      if isPlain, let date = CivilDate(year, month, day) { dates.append(date) }
    }
    return dates.sorted()
  }

  private static func monthAndDay(_ points: CodePoints, after offset: Int) -> (Int, Int)? {
    let mark = points.afterBlanks(offset)
    if let month = points.end(of: "年", at: mark) {
      return pair(points, at: month, between: ["月"], closing: true)
    }
    for separator: StaticString in ["-", "/", ".", "．", "－"] {
      if let month = points.end(of: separator, at: mark) {
        return pair(points, at: month, between: [separator], closing: false)
      }
    }
    return nil
  }

  private static func pair(
    _ points: CodePoints, at offset: Int, between marks: [StaticString], closing: Bool
  ) -> (Int, Int)? {
    guard let month = Numeral(points, at: points.afterBlanks(offset)),
      let mark = points.end(ofAny: marks, at: points.afterBlanks(month.end)),
      let day = Numeral(points, at: points.afterBlanks(mark)), day.digits <= 2
    else { return nil }
    if closing, points.end(ofAny: ["日", "号"], at: points.afterBlanks(day.end)) == nil { return nil }
    return (month.value, day.value)
  }
}
