/// The core schema of YAML 1.2.2 (section 10.3.2), which says what plain scalars are.
///
/// `no`, `yes`, `on` and dates are strings in it.
enum YAMLSchema {
  /// What kind of value a plain scalar is.
  static func kind(ofPlain bytes: UnsafeBufferPointer<UInt8>) -> Tree.Kind {
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "~"): return bytes.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return isWord(bytes, "null") ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return isWord(bytes, "true") ? .bool : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return isWord(bytes, "false") ? .bool : .string
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return isNumber(bytes) ? .number : .string
    default: return .string
    }
  }

  /// Whether `bytes` are `word` in small letters, with a capital, or in capitals.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    let isCapital = bytes[bytes.count - 1] & 0x20 == 0
    for (index, byte) in bytes.enumerated() {
      let small = word.utf8Start[index]
      let isRight =
        index == 0 && !isCapital ? byte | 0x20 == small : byte == (isCapital ? small & 0xDF : small)
      if !isRight { return false }
    }
    return true
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
      if bytes[1] == UInt8(ascii: "x") { return bytes[2...].allSatisfy { HexDigit.value(of: $0) < 16 } }
      if bytes[1] == UInt8(ascii: "o") { return bytes[2...].allSatisfy { HexDigit.value(of: $0) < 8 } }
    }
    let isSigned = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")
    let unsigned = UnsafeBufferPointer(rebasing: bytes[(isSigned ? 1 : 0)...])
    guard unsigned.first == UInt8(ascii: "."), unsigned.count == 4 else { return isDecimal(unsigned) }
    let word = UnsafeBufferPointer(rebasing: unsigned[1...])
    if isWord(word, "inf") { return true }
    let isNaN = isWord(word, "nan") && word[0] == word[2] || word.elementsEqual("NaN".utf8)
    return isNaN ? !isSigned : isDecimal(unsigned)
  }

  /// Whether `bytes` are `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, without a sign.
  private static func isDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let digits = {
      let start = index
      while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
      return index - start
    }
    let whole = digits()
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let fraction = digits()
      if whole == 0, fraction == 0 { return false }
    } else if whole == 0 {
      return false
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      if digits() == 0 { return false }
    }
    return index == bytes.count
  }
}
