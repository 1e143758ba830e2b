import PlanSource

extension NumberText {
  /// The number that `text` writes in decimal digits, with a sign; `nil` if it is malformed or out of range.
  static func int(_ text: Text) -> Int64? {
    let digits = text.utf8.first.map { $0 == 0x2B || $0 == 0x2D } == true ? text.utf8.dropFirst() : text.utf8
    guard digits.first?.isDigit == true else { return nil }
    return Int64(text.string)
  }

  /// The number that `text` writes in decimal digits, without a sign; `nil` if malformed or out of range.
  static func uint(_ text: Text) -> UInt64? {
    guard text.utf8.first?.isDigit == true else { return nil }
    return UInt64(text.string)
  }

  /// The number that `text` writes, also `NaN`, `Infinity` and `inf` with a sign; `nil` if it is malformed or
  /// too large for a double.
  static func double(_ text: Text) -> Double? {
    var reader = ByteReader(text)
    let isNegative = reader.read("-")
    if !isNegative { _ = reader.read("+") }
    let start = reader.position
    let whole = reader.readBytes { $0.isDigit }
    let fraction = reader.read(".") ? reader.readBytes { $0.isDigit } : []
    guard !whole.isEmpty || !fraction.isEmpty else {
      return reader.position == start ? named(text.utf8[start...], isNegative: isNegative) : nil
    }
    if reader.read("e") || reader.read("E") {
      if !reader.read("-") { _ = reader.read("+") }
      if reader.readBytes(while: { $0.isDigit }).isEmpty { return nil }
    }
    guard reader.isAtEnd, let double = Double(text.string), double.isFinite else { return nil }
    return double
  }

  private static func named(_ bytes: ArraySlice<UInt8>, isNegative: Bool) -> Double? {
    switch String(decoding: bytes.map { $0 | 0x20 }, as: UTF8.self) {
    case "nan": .nan
    case "inf", "infinity": isNegative ? -.infinity : .infinity
    default: nil
    }
  }
}
