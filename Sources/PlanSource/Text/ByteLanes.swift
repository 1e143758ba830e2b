/// Sixteen bytes looked at in one step.
///
/// Masks are turned into machine words by hand: `any` and `all` of Swift's masks take several times as long.
@usableFromInline
package struct ByteLanes {
  @usableFromInline package typealias Lanes = SIMD16<UInt8>
  @usableFromInline package typealias Mask = SIMDMask<SIMD16<Int8>>

  @usableFromInline package let bytes: Lanes

  /// The bytes at `offset`, all of which must be readable.
  @inlinable
  @inline(__always)
  package init(_ base: UnsafePointer<UInt8>, _ offset: Int) {
    bytes = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: Lanes.self)
  }

  /// The bytes equal to `byte`.
  @inlinable
  @inline(__always)
  package func marks(of byte: UInt8) -> Mask { bytes .== Lanes(repeating: byte) }

  /// Each byte in `mask` with all its bits, others 0: the first eight bytes and the last.
  @inlinable
  @inline(__always)
  package static func words(of mask: Mask) -> (UInt64, UInt64) {
    let bytes = Lanes(repeating: 0).replacing(with: Lanes(repeating: 0xFF), where: mask)
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  /// The position of the first byte in `mask`; `nil` if there is none.
  @inlinable
  @inline(__always)
  package static func first(of mask: Mask) -> Int? {
    let (low, high) = words(of: mask)
    if low | high == 0 { return nil }
    return low != 0 ? low.trailingZeroBitCount >> 3 : 8 + high.trailingZeroBitCount >> 3
  }
}
