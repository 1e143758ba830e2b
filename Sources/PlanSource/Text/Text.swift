/// A string that may know its place: a slice of UTF-8 bytes in a ``TextStorage``.
///
/// Equality, hashing and order are those of the bytes; the place plays no part in them.
///
/// `@inlinable` reaches other modules only because the type, and what its functions mention, is
/// `@usableFromInline`; without that the compiler leaves it out in silence.
@usableFromInline
package struct Text: Sendable {
  /// What it is cut from; nothing for ``missing``, of which a plan has so many that counting its references would be felt.
  @usableFromInline let held: TextStorage?
  @usableFromInline package let start: Int32
  @usableFromInline package let end: Int32

  /// What it is cut from.
  @inlinable
  package var storage: TextStorage { held ?? .missing }

  /// The bytes of `storage` from `start` up to `end`, both on code point boundaries.
  @inlinable
  @inline(__always)
  package init(_ storage: TextStorage, _ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end && end <= storage.bytes.count, "slices lie inside")
    held = storage
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The same for edges of a text that was cut from `storage` before.
  @inlinable
  @inline(__always)
  package init(cutFrom storage: TextStorage?, _ edges: TextEdges) {
    held = storage
    start = edges.start
    end = edges.end
  }

  /// A text without a place.
  package init(_ string: String) {
    let storage = TextStorage(Array(string.utf8), origin: .none)
    self.init(storage, 0, storage.bytes.count)
  }

  /// A text without a place, of `bytes`, which must be valid UTF-8.
  package init(utf8 bytes: [UInt8]) {
    self.init(TextStorage(bytes, origin: .none), 0, bytes.count)
  }

  /// The empty text that stands nowhere: a field that is not there at all.
  @inlinable
  package static var missing: Text { Text(cutFrom: nil, TextEdges(start: 0, end: 0)) }

  /// Where it begins and ends in what it is cut from.
  @inlinable
  package var edges: TextEdges { TextEdges(start: start, end: end) }

  /// Whether it is cut from `storage`.
  @inlinable
  package func isCut(from storage: TextStorage?) -> Bool { held === storage }

  /// Whether it is cut from the same storage as `other`.
  @inlinable
  package func isCutLike(_ other: Text) -> Bool { held === other.held }

  /// How many bytes that has which it is cut from.
  @inlinable
  var heldCount: Int { held == nil ? 0 : held.unsafelyUnwrapped.bytes.count }

  /// A number of what it is cut from, for tables; two that are there at the same time have different ones.
  @inlinable
  package var storageNumber: UInt {
    unsafeBitCast(held, to: UInt.self)
  }

  /// What stands from `start` up to `end` in what it is cut from, both on code point boundaries.
  @inlinable
  package func cut(_ start: Int, _ end: Int) -> Text {
    precondition(0 <= start && start <= end && end <= heldCount, "slices lie inside")
    return Text(
      cutFrom: held,
      TextEdges(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end)))
  }

  /// How many UTF-8 bytes it has.
  @inlinable
  package var count: Int { Int(end &- start) }

  /// Whether it has no bytes; it may still have a place, such as an empty cell.
  @inlinable
  package var isEmpty: Bool { end == start }

  /// Whether it stands somewhere in a source.
  @inlinable
  package var isLocated: Bool {
    if held == nil { return false }
    if case .none = held.unsafelyUnwrapped.origin { return false }
    return true
  }

  /// Where it stands in the source; `nil` for computed and missing texts.
  package var place: ByteRange? {
    if held == nil { return nil }
    return switch held.unsafelyUnwrapped.origin {
    case .none: nil
    case .source: ByteRange(Int(start), Int(end))
    case .mapped(let map): map.source(of: Int(start), Int(end))
    }
  }

  /// Its bytes.
  @inlinable
  package var utf8: ArraySlice<UInt8> {
    guard let held else { return [] }
    return held.bytes[Int(start)..<Int(end)]
  }

  /// Its content as a `String`.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The part from `lower` up to `upper`, counted in bytes from its own start.
  @inlinable
  package func slice(_ lower: Int, _ upper: Int) -> Text {
    cut(Int(start) + lower, Int(start) + upper)
  }

  /// The empty text at its first edge.
  @inlinable
  package var startEdge: Text { slice(0, 0) }

  /// The empty text at its last edge.
  @inlinable
  package var endEdge: Text { slice(count, count) }

  /// Calls `body` with its bytes.
  @inlinable
  @inline(__always)
  package func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(held) {} }
    return try body(UnsafeBufferPointer(start: address, count: count))
  }

  /// Where its bytes lie as long as it is there: a storage keeps its array, and nobody changes that.
  ///
  /// Of texts without bytes any address does; what is held is not bound to a name, which would be counted.
  @inlinable
  @inline(__always)
  var address: UnsafePointer<UInt8>? {
    if isEmpty { return UnsafePointer(bitPattern: MemoryLayout<Int>.alignment) }
    return held.unsafelyUnwrapped.bytes.withUnsafeBufferPointer { $0.baseAddress }.map { $0 + Int(start) }
  }
}

extension Text: Hashable, Comparable {
  @inlinable
  package static func == (left: Text, right: Text) -> Bool {
    left.count == right.count && left.hasSameBytes(as: right)
  }

  /// Whether the bytes of `other`, which are as many, are the same.
  @usableFromInline
  func hasSameBytes(as other: Text) -> Bool {
    withUTF8 { first in other.withUTF8 { ByteWord.equal(first, $0) } }
  }

  /// Whether its bytes are `bytes`.
  package func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withUTF8 { ByteWord.equal($0, bytes) }
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  @usableFromInline
  package static func < (left: Text, right: Text) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Text: CustomStringConvertible {
  @usableFromInline
  package var description: String { string }
}
