/// A half-open range of UTF-8 bytes in one source.
///
/// Every position inside planlint is a byte offset into the decoded text without its byte order mark.
/// Lines, columns and UTF-16 units exist only at the edges, in ``LineIndex``.
@usableFromInline
package struct ByteRange: Hashable, Sendable {
  @usableFromInline package var lowerBound: Int
  @usableFromInline package var upperBound: Int

  /// The range from `lowerBound` up to, not including, `upperBound`.
  @inlinable
  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  /// How many bytes the range covers.
  @inlinable
  package var count: Int { upperBound - lowerBound }

  /// Whether the range covers nothing; it still has a place.
  @inlinable
  package var isEmpty: Bool { upperBound == lowerBound }

  /// Whether the two ranges share a byte.
  @inlinable
  package func overlaps(_ other: ByteRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  /// Whether `other` lies inside this range.
  @inlinable
  package func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension ByteRange: Comparable {
  @inlinable
  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
