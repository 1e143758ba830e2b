/// Immutable UTF-8 bytes, shared by every ``Text`` cut from them, and the way back to their source.
@usableFromInline
package final class TextStorage: Sendable {
  /// Valid UTF-8; readers check it before a storage is made.
  @usableFromInline package let bytes: [UInt8]

  /// How offsets in ``bytes`` lead back to the source.
  @usableFromInline package let origin: TextOrigin

  /// A storage of `bytes`, which must be valid UTF-8 and shorter than 2 GiB.
  package init(_ bytes: [UInt8], origin: TextOrigin) {
    precondition(bytes.count <= Int(Int32.max), "readers refuse larger inputs")
    self.bytes = bytes
    self.origin = origin
  }

  /// The bytes at `edges`, which lie inside, as long as this is there; nobody changes an array that is kept.
  @inlinable
  @inline(__always)
  package func unownedBytes(_ edges: TextEdges) -> UnsafeBufferPointer<UInt8> {
    let start = bytes.withUnsafeBufferPointer { $0.baseAddress }
    return UnsafeBufferPointer(start: start.map { $0 + Int(edges.start) }, count: edges.count)
  }

  /// The storage of everything that has neither bytes nor a place.
  @usableFromInline package static let missing = TextStorage([], origin: .none)
}

/// Where the bytes of a storage come from.
@usableFromInline
package enum TextOrigin: Sendable {
  /// They were computed: no place in any source.
  case none
  /// They are the decoded source itself: offsets are places.
  case source
  /// They were decoded from the source (escapes, folding): offsets are mapped.
  case mapped(OffsetMap)
}
