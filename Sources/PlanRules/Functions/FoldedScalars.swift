import PlanPatterns

/// The code points of a text without blanks, with full-width forms narrowed and ASCII capitals made small.
///
/// Folded by ``TextFolding``, as in pattern rules; with capitals kept it is what `plain` gives.
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
  @inline(__always)
  mutating func next() -> Element? {
    while position < bytes.count {
      let start = position
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: start)
      position += width
      let folded = TextFolding.fold(scalar)
      if folded == 0 { continue }
      return Element(value: keepsCase ? narrow(scalar) : folded, start: start, end: position)
    }
    return nil
  }

  private func narrow(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
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
