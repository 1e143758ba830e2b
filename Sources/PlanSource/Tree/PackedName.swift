/// A name of at most 15 bytes in two words, so that a reader compares keys without looking at their bytes.
package struct PackedName: Hashable, Sendable {
  /// The first eight bytes.
  package let first: UInt64
  /// The others; the last byte is the length, so that a name is not one that ends in zeros.
  package let second: UInt64

  /// The name `utf8`; `nil` if it is longer.
  package init?(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.count <= 15 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for index in 0..<min(utf8.count, 8) { words.0 = words.0 << 8 | UInt64(utf8[index]) }
    for index in min(utf8.count, 8)..<utf8.count { words.1 = words.1 << 8 | UInt64(utf8[index]) }
    first = words.0
    second = words.1 << 8 | UInt64(utf8.count)
  }
}
