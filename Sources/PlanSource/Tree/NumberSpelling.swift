/// Reads numbers as JSON (RFC 8259 section 6) and YAML 1.2's core schema (section 10.3.2) spell them.
enum NumberSpelling {
  /// The value of an integer in decimal, `0x` or `0o`; `nil` for anything else and beyond 64 bits.
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var index = 0
    var isNegative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    var radix: UInt8 = 10
    if index == 0, bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
      if bytes[1] == UInt8(ascii: "x") { radix = 16 } else if bytes[1] == UInt8(ascii: "o") { radix = 8 }
      if radix != 10 { index = 2 }
    }
    guard index < bytes.count else { return nil }
    var value: Int64 = 0
    while index < bytes.count {
      let digit = HexDigit.value(of: bytes[index])
      guard digit < radix else { return nil }
      let (scaled, overflows) = value.multipliedReportingOverflow(by: Int64(radix))
      let step = isNegative ? -Int64(digit) : Int64(digit)
      let (sum, exceeds) = scaled.addingReportingOverflow(step)
      if overflows || exceeds { return nil }
      value = sum
      index += 1
    }
    return value
  }

  /// The value of any number; beyond the range of a double it is infinite.
  static func double(_ text: Text) -> Double? {
    if let integer = text.withUTF8({ integer($0) }) { return Double(integer) }
    let spelling = text.string
    if let value = Double(spelling) { return value }
    switch spelling {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
    case "-.inf", "-.Inf", "-.INF": return -.infinity
    case ".nan", ".NaN", ".NAN": return .nan
    default: return spelling.hasPrefix("0o") ? .infinity : nil
    }
  }

  /// Whether `bytes` are a number of JSON.
  static func isJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return JSONNumber.end(base, 0, bytes.count) == .complete(bytes.count)
  }
}

extension Text {
  /// The value of an integer in decimal, `0x` or `0o`; `nil` for anything else and beyond 64 bits.
  package var integer: Int64? { withUTF8 { NumberSpelling.integer($0) } }

  /// The value of any number; beyond the range of a double it is infinite.
  package var double: Double? { isEmpty ? nil : NumberSpelling.double(self) }
}
