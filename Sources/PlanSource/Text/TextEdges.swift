/// Where a text begins and ends in what it is cut from, in bytes.
///
/// Many texts of one storage are kept as edges: copying and freeing them counts no references.
@usableFromInline
package struct TextEdges: Hashable, Sendable {
  @usableFromInline package let start: Int32
  @usableFromInline package let end: Int32

  /// From `start` up to `end`.
  @inlinable
  package init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// How many bytes lie between them.
  @inlinable
  package var count: Int { Int(end &- start) }

  /// Whether nothing lies between them.
  @inlinable
  package var isEmpty: Bool { start == end }
}
