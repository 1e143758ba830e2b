import PlanSource

extension Lexer {
  mutating func readNumber() {
    let start = position
    if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x"), Self.hexDigit(peek(2)) != nil {
      position += 2
      return finishInteger(readDigits(radix: 16), from: start)
    }
    let whole = readDigits(radix: 10)
    let isDouble = readFraction()
    guard isDouble else { return finishInteger(whole, from: start) }
    let spelled = spelling(from: start)
    guard !isFollowedByName, let value = Double(spelled), value.isFinite else {
      return finishInvalid(from: start)
    }
    add(.literal(.double(value)), from: start)
  }

  /// The value of the digits at the position; `nil` if they exceed 64 bits.
  private mutating func readDigits(radix: UInt64) -> UInt64? {
    var value: UInt64? = 0
    while let digit = Self.hexDigit(peek()), digit < radix {
      if let sofar = value {
        let (product, overflowed) = sofar.multipliedReportingOverflow(by: radix)
        let (sum, carried) = product.addingReportingOverflow(digit)
        value = overflowed || carried ? nil : sum
      }
      position += 1
    }
    return value
  }

  /// Takes a fraction and an exponent; whether there was one.
  private mutating func readFraction() -> Bool {
    var isDouble = false
    if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      isDouble = true
      position += 1
      while Self.isDigit(peek()) { position += 1 }
    }
    guard peek() | 0x20 == UInt8(ascii: "e") else { return isDouble }
    let hasSign = peek(1) == UInt8(ascii: "-") || peek(1) == UInt8(ascii: "+")
    guard Self.isDigit(peek(hasSign ? 2 : 1)) else { return isDouble }
    position += hasSign ? 2 : 1
    while Self.isDigit(peek()) { position += 1 }
    return true
  }

  private mutating func finishInteger(_ value: UInt64?, from start: Int) {
    let isUnsigned = peek() | 0x20 == UInt8(ascii: "u")
    if isUnsigned { position += 1 }
    guard let value, !isFollowedByName, isUnsigned || value <= UInt64(Int64.max) + 1 else {
      return finishInvalid(from: start)
    }
    add(isUnsigned ? .literal(.uint(value)) : .integer(value), from: start)
  }

  private var isFollowedByName: Bool { Self.isNameStart(peek()) || Self.isDigit(peek()) }

  /// Something like `15天` or a number beyond 64 bits; it is read as 0.
  private mutating func finishInvalid(from start: Int) {
    while isFollowedByName { position += 1 }
    report(.invalidNumber(spelling(from: start)), from: start)
    add(.integer(0), from: start)
  }

  static func hexDigit(_ byte: UInt8) -> UInt64? {
    if isDigit(byte) { return UInt64(byte - UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt64(letter) + 10 : nil
  }
}
