/// A few words of which one may stand somewhere: where none does, one look at a byte nearly always tells.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  let words: [StaticString]
  /// The first eight bytes of each word, compared in one step, and how many bytes it has.
  private let heads: [(bytes: UInt64, mask: UInt64, count: Int)]
  /// So many bytes are compared in one step.
  private static let headSize = 8
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
    heads = words.map { word in
      let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      let mask = bytes.count >= Self.headSize ? UInt64.max : 1 << UInt64(bytes.count * 8) - 1
      return (Self.head(bytes, at: 0), mask, bytes.count)
    }
  }

  /// The eight bytes of `bytes` at `offset`, the first as the lowest; 0 beyond the end.
  @inline(__always)
  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    guard offset + 8 > bytes.count, let base = bytes.baseAddress else {
      return UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var head: UInt64 = 0
    var position = bytes.count
    while position > offset {
      position -= 1
      head = head << 8 | UInt64(base[position])
    }
    return head
  }

  /// Where the first of the words ends that stands at `offset` of `text`.
  func end(at offset: Int, of text: CodePoints) -> Int? {
    let head = Self.head(text.bytes, at: offset)
    return heads.withUnsafeBufferPointer { heads in
      for position in heads.indices where head & heads[position].mask == heads[position].bytes {
        // Behind the end stand zeros, which no word has: what is equal lies inside.
        if heads[position].count <= Self.headSize { return offset + heads[position].count }
        if let end = text.end(of: words[position], at: offset) { return end }
      }
      return nil
    }
  }

  /// Whether the first character of a word may end with `byte`.
  @inline(__always)
  func mayBegin(_ byte: UInt8) -> Bool { first &>> UInt64(byte & 63) & 1 != 0 }

  /// Whether a word may end with `byte`.
  @inline(__always)
  func mayEnd(_ byte: UInt8) -> Bool { last &>> UInt64(byte & 63) & 1 != 0 }
}
