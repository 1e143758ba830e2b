/// Hexadecimal digits.
enum HexDigit {
  /// The value of a digit; 255 for any other byte.
  @inline(__always)
  static func value(of byte: UInt8) -> UInt8 {
    let decimal = byte &- UInt8(ascii: "0")
    if decimal < 10 { return decimal }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter &+ 10 : 255
  }

  /// Adds the two digits of `byte` to `bytes`, in small letters.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    for digit in [byte >> 4, byte & 0xF] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
