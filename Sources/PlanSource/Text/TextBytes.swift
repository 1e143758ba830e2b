/// The bytes of a text as they lie in memory.
///
/// Handing them about counts no references: they are there as long as somebody else keeps the ``TextStorage``.
package typealias TextBytes = UnsafeBufferPointer<UInt8>

extension Text {
  /// Its bytes, without a share in keeping them.
  ///
  /// Only for texts that are kept anyway, such as those of a plan while it is checked.
  @inlinable
  @inline(__always)
  package var unownedBytes: UnsafeBufferPointer<UInt8> { withUTF8 { $0 } }
}

extension TextBytes {
  /// Whether they are the same as `other`.
  @inline(__always)
  package func isSame(as other: TextBytes) -> Bool { ByteWord.equal(self, other) }

  /// Whether they begin with `other`.
  package func begins(with other: TextBytes) -> Bool {
    other.count <= count && ByteWord.equal(TextBytes(rebasing: self[..<other.count]), other)
  }

  /// Whether they end with `other`.
  package func ends(with other: TextBytes) -> Bool {
    other.count <= count && ByteWord.equal(TextBytes(rebasing: self[(count - other.count)...]), other)
  }
}
