import PlanSource

/// Reads bytes one after another; every parser of a short text stands on it.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  init(_ text: Text) {
    self.init(text.utf8)
  }

  var isAtEnd: Bool { position >= bytes.endIndex }

  /// The byte that comes next.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Passes over the byte that comes next.
  mutating func advance() {
    position = min(position + 1, bytes.endIndex)
  }

  /// Reads `byte` if it comes next.
  mutating func read(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Reads `text` if it comes next.
  mutating func read(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let isNext = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += count }
    return isNext
  }

  /// Reads the bytes that come next as long as they are `wanted`.
  mutating func readBytes(while wanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.endIndex, wanted(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  /// Reads a number of `digits` decimal digits, or, within them, of all that come; `nil` if there are fewer.
  mutating func readNumber(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, let byte = next, byte.isDigit {
      value = value * 10 + Int(byte - 0x30)
      position += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// Whether it is the first byte of a code point.
  var isCodePointStart: Bool { self & 0xC0 != 0x80 }
}
