/// Numbers as text and text as numbers, in the forms of CEL.
enum NumberText {
  /// The shortest decimal digits that give `double` back, and where the point stands among them.
  struct Decimal {
    /// Digits without zeros at either end, except a single `0`.
    var digits: [UInt8]
    /// How many of the digits stand before the point; may lie outside of them.
    var point: Int
  }

  /// `double` with as few digits as give it back: `1`, `0.5`, `1e+21`, `1e-05`, `NaN`, `-Infinity`.
  ///
  /// Plain from 0.0001 up to 10²¹, with an exponent of at least two digits beyond, as the reference
  /// implementation prints.
  static func shortest(_ double: Double) -> String {
    if let name = special(double) { return name }
    let decimal = decimal(of: double.magnitude)
    let sign = double.sign == .minus ? "-" : ""
    guard (-3...21).contains(decimal.point) || double == 0 else { return sign + scientific(decimal) }
    return sign + plain(decimal)
  }

  /// `double` without an exponent, however long.
  static func plain(_ double: Double) -> String {
    if let name = special(double) { return name }
    return (double.sign == .minus ? "-" : "") + plain(decimal(of: double.magnitude))
  }

  /// How a value is written that is no number of digits.
  static func special(_ double: Double) -> String? {
    if double.isNaN { return "NaN" }
    return double.isInfinite ? (double < 0 ? "-Infinity" : "Infinity") : nil
  }

  private static func decimal(of magnitude: Double) -> Decimal {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var description = ByteReader(Array(magnitude.description.utf8)[...])
    while let byte = description.next {
      description.advance()
      if byte.isDigit {
        digits.append(byte)
      } else if byte == UInt8(ascii: ".") {
        point = digits.count
      } else {
        let isNegative = description.read("-")
        if !isNegative { _ = description.read("+") }
        exponent = (description.readNumber(digits: 1...3) ?? 0) * (isNegative ? -1 : 1)
      }
    }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    place -= zeros
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.isEmpty
      ? Decimal(digits: [UInt8(ascii: "0")], point: 1) : Decimal(digits: digits, point: place)
  }

  private static func plain(_ decimal: Decimal) -> String {
    var text: [UInt8] = []
    if decimal.point <= 0 {
      text += "0.".utf8
      text += repeatElement(UInt8(ascii: "0"), count: -decimal.point)
      text += decimal.digits
    } else if decimal.point >= decimal.digits.count {
      text += decimal.digits
      text += repeatElement(UInt8(ascii: "0"), count: decimal.point - decimal.digits.count)
    } else {
      text += decimal.digits[..<decimal.point]
      text.append(UInt8(ascii: "."))
      text += decimal.digits[decimal.point...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scientific(_ decimal: Decimal) -> String {
    let exponent = decimal.point - 1
    let first = String(decoding: decimal.digits.prefix(1), as: UTF8.self)
    let rest = String(decoding: decimal.digits.dropFirst(), as: UTF8.self)
    let mantissa = rest.isEmpty ? first : "\(first).\(rest)"
    return "\(mantissa)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude < 10 ? "0" : "")\(exponent.magnitude)"
  }
}
