/// A few words of which one may stand somewhere: where none does, one look at a byte nearly always tells.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  let words: [StaticString]
  /// The lowest six bits that the last byte of a first character has, and those of the last byte of a word.
  private let first: UInt64
  private let last: UInt64

  init(arrayLiteral words: StaticString...) {
    var (first, last): (UInt64, UInt64) = (0, 0)
    for word in words where word.utf8CodeUnitCount > 0 {
      let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      first |= 1 << UInt64(bytes[min(CodePoints.length(bytes[0]), bytes.count) - 1] & 63)
      last |= 1 << UInt64(bytes[bytes.count - 1] & 63)
    }
    (self.words, self.first, self.last) = (words, first, last)
  }

  /// Whether the first character of a word may end with `byte`.
  @inline(__always)
  func mayBegin(_ byte: UInt8) -> Bool { first &>> UInt64(byte & 63) & 1 != 0 }

  /// Whether a word may end with `byte`.
  @inline(__always)
  func mayEnd(_ byte: UInt8) -> Bool { last &>> UInt64(byte & 63) & 1 != 0 }
}
