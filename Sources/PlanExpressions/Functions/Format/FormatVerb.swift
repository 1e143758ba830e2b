import Glibc
import PlanSource

/// How one argument of `format` is written.
enum FormatVerb: UInt8 {
  case string = 0x73
  case decimal = 0x64
  case fixed = 0x66
  case scientific = 0x65
  case binary = 0x62
  case octal = 0x6F
  case lowerHex = 0x78
  case upperHex = 0x58

  /// More digits after the point than a double can have.
  static let mostPrecision = 1100

  /// `value` written as this says; `nil` if values of its type cannot be.
  ///
  /// Not for ``string``. `precision` is the number of digits after the point of a fixed or a scientific number.
  func text(of value: Value, precision: Int) -> String? {
    switch (self, value) {
    case (.decimal, .int(let int)): String(int)
    case (.decimal, .uint(let uint)): String(uint)
    case (.decimal, .double(let double)): NumberText.plain(double)
    case (.binary, .bool(let bool)): bool ? "1" : "0"
    case (.binary, .int(let int)): String(int, radix: 2)
    case (.binary, .uint(let uint)): String(uint, radix: 2)
    case (.octal, .int(let int)): String(int, radix: 8)
    case (.octal, .uint(let uint)): String(uint, radix: 8)
    case (.lowerHex, _), (.upperHex, _): hex(of: value)
    case (.fixed, _), (.scientific, _): Self.double(value).map { decimals(of: $0, precision: precision) }
    default: nil
    }
  }

  private func hex(of value: Value) -> String? {
    let isUpper = self == .upperHex
    switch value {
    case .int(let int): return String(int, radix: 16, uppercase: isUpper)
    case .uint(let uint): return String(uint, radix: 16, uppercase: isUpper)
    case .text(let text): return Self.hex(of: text.utf8, isUpper: isUpper)
    case .bytes(let bytes): return Self.hex(of: bytes[...], isUpper: isUpper)
    default: return nil
    }
  }

  private static func hex(of bytes: ArraySlice<UInt8>, isUpper: Bool) -> String {
    let digits = Array((isUpper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func double(_ value: Value) -> Double? {
    switch value {
    case .double(let double): double
    case .int(let int): Double(int)
    case .uint(let uint): Double(uint)
    default: nil
    }
  }

  /// Exactly rounded, as the C library does it; nothing else here knows the digits of a double.
  private func decimals(of double: Double, precision: Int) -> String {
    if let name = NumberText.special(double) { return name }
    let form = self == .fixed ? "%.*f" : "%.*e"
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400 + precision) { buffer in
      let count = withVaList([Int32(precision), double]) { arguments in
        vsnprintf(buffer.baseAddress, buffer.count, form, arguments)
      }
      let written = buffer.prefix(max(0, min(Int(count), buffer.count - 1)))
      return String(decoding: written.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
