package import PlanSource

extension Duration {
  /// The span that `text` writes: numbers with the units `h`, `m`, `s`, `ms`, `us`, `ns`, such as `-1h2m3.5s`.
  ///
  /// `nil` if it is malformed or beyond some 292 years. Source: CEL language definition, section «Timestamp
  /// and Duration», and the form of Go's `time.ParseDuration` that it refers to.
  package init?(parsing text: Text) {
    var reader = ByteReader(text)
    let isNegative = reader.read("-")
    if !isNegative { _ = reader.read("+") }
    if text.utf8.elementsEqual("0".utf8) {
      self.init(seconds: 0)
      return
    }
    var total: Int64 = 0
    guard !reader.isAtEnd else { return nil }
    while !reader.isAtEnd {
      guard let part = Self.readPart(from: &reader) else { return nil }
      let (sum, isOver) = total.subtractingReportingOverflow(part)
      if isOver { return nil }
      total = sum
    }
    // The sum is kept negative, since there is one negative number more than there are positive ones.
    guard isNegative || total != .min else { return nil }
    self.init(nanoseconds: isNegative ? total : -total)
  }

  /// The span in seconds, with as many digits as it needs, such as `-1.5s`.
  package var text: String {
    let sign = seconds < 0 || nanoseconds < 0 ? "-" : ""
    return "\(sign)\(seconds.magnitude)\(Self.fraction(nanoseconds.magnitude))s"
  }

  /// The digits of `nanoseconds` after a point, without zeros at the end; nothing if there are none.
  static func fraction(_ nanoseconds: UInt32) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = nanoseconds
    var count = 9
    while digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    return "." + Timestamp.padded(Int(digits), count)
  }

  /// The nanoseconds of one number with its unit.
  private static func readPart(from reader: inout ByteReader) -> Int64? {
    let whole = reader.readBytes { $0.isDigit }
    let fraction = reader.read(".") ? reader.readBytes { $0.isDigit } : []
    guard !whole.isEmpty || !fraction.isEmpty, let unit = readUnit(from: &reader) else { return nil }
    var total: UInt64 = 0
    for byte in whole {
      let (tenfold, isTooLarge) = total.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tenfold.addingReportingOverflow(UInt64(byte - 0x30))
      if isTooLarge || isOver { return nil }
      total = sum
    }
    let (nanoseconds, isTooLarge) = total.multipliedReportingOverflow(by: unit)
    let (sum, isOver) = nanoseconds.addingReportingOverflow(part(of: unit, digits: fraction))
    return isTooLarge || isOver ? nil : Int64(exactly: sum)
  }

  /// `unit` times the number that `digits` write after a point, rounded down.
  private static func part(of unit: UInt64, digits: ArraySlice<UInt8>) -> UInt64 {
    // 18 digits are finer than a nanosecond of an hour.
    var value: UInt64 = 0
    var scale: UInt64 = 1
    for byte in digits.prefix(18) {
      value = value * 10 + UInt64(byte - 0x30)
      scale *= 10
    }
    return scale.dividingFullWidth(value.multipliedFullWidth(by: unit)).quotient
  }

  private static func readUnit(from reader: inout ByteReader) -> UInt64? {
    if reader.read("ns") { return 1 }
    if reader.read("us") || reader.read("µs") || reader.read("μs") { return 1_000 }
    if reader.read("ms") { return 1_000_000 }
    if reader.read("s") { return 1_000_000_000 }
    if reader.read("m") { return 60_000_000_000 }
    if reader.read("h") { return 3_600_000_000_000 }
    return nil
  }
}
