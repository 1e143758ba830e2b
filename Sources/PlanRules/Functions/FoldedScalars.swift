/// The code points of a text without blanks, with full-width forms narrowed and ASCII capitals made small.
///
/// This is what `says` and pattern tables compare, and with capitals kept what `plain` gives.
struct FoldedScalars {
  /// A code point after folding and the bytes it stands for.
  struct Element {
    var value: UInt32
    var start: Int
    var end: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let keepsCase: Bool
  /// The byte at which the next code point begins.
  private(set) var position: Int

  /// The code points of `bytes`, which are valid UTF-8, from `start` on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, keepsCase: Bool = false) {
    self.bytes = bytes
    self.keepsCase = keepsCase
    position = start
  }

  /// The next code point that is no blank.
  mutating func next() -> Element? {
    while position < bytes.count {
      let start = position
      let scalar = decode()
      if Self.isBlank(scalar) { continue }
      return Element(value: fold(scalar), start: start, end: position)
    }
    return nil
  }

  @inline(__always)
  private mutating func decode() -> UInt32 {
    let first = UInt32(bytes[position])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, position + length <= bytes.count else {
      position += 1
      return first
    }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      scalar = scalar << 6 | UInt32(bytes[position + offset]) & 0x3F
    }
    position += length
    return scalar
  }

  @inline(__always)
  private func fold(_ scalar: UInt32) -> UInt32 {
    let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    return !keepsCase && (0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow
  }

  /// Whether `scalar` is white space or takes no room (Unicode White_Space, zero-width characters).
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Adds `scalar` in UTF-8.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18 & 0x07))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
