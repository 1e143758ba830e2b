import PlanSource

/// A number as a section or task has it.
struct NumberReading {
  /// 0 if it is no number.
  var value = 0
  /// The number without brackets and marks.
  var ordinal = ""
  /// How it is written, with 一 or 1 for the number.
  var style = ""
  /// How deep such numbers stand: 1 一、; 2 （一）; 3 1.; 4 （1）; 0 if it is none of these.
  var level = 0

  /// The number that `text` is.
  init(_ text: Text) {
    guard !text.isEmpty else { return }
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var start = 0
      while start < points.count, Numeral(points, at: start) == nil { start = points.after(start) }
      guard let number = Numeral(points, at: start) else {
        ordinal = String(decoding: bytes, as: UTF8.self)
        return
      }
      value = max(0, number.value)
      ordinal = String(decoding: bytes[start..<number.end], as: UTF8.self)
      level = (number.isChinese ? 1 : 3) + (start > 0 ? 1 : 0)
      style =
        String(decoding: bytes[..<start], as: UTF8.self) + (number.isChinese ? "一" : "1")
        + String(decoding: bytes[number.end...], as: UTF8.self)
    }
  }
}
