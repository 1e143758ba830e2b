import PlanPatterns
import PlanSource

/// The scalars of a text that count when blanks, width and case do not, and where each stands.
///
/// One value is loaded with text after text, so that nothing is allocated for each.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// Where each scalar begins, in bytes of the text; one more for the end of the last.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Nothing; to be loaded.
  init() {}

  /// The scalars of `text`.
  init(_ text: Text) {
    load(text)
  }

  var count: Int { scalars.count }

  /// Puts the scalars of `text` in place of what was there.
  mutating func load(_ text: Text) {
    scalars.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
        let folded = TextFolding.fold(scalar)
        if folded != 0 {
          scalars.append(folded)
          starts.append(Int32(truncatingIfNeeded: position))
          ends.append(Int32(truncatingIfNeeded: position + width))
        }
        position += width
      }
    }
  }

  /// The bytes of the text from the scalar `lower` up to the scalar `upper`, which comes after it.
  func byteRange(_ lower: Int, _ upper: Int) -> ByteRange {
    guard lower < upper, lower >= 0, upper <= starts.count else { return ByteRange(0, 0) }
    return ByteRange(Int(starts[lower]), Int(ends[upper - 1]))
  }

  /// The first place at or after `start` where `word` stands, counted in scalars.
  func firstIndex(of word: [UInt32], from start: Int) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    var position = max(0, start)
    while position + word.count <= count {
      if scalars[position] == first, scalars[position..<(position + word.count)].elementsEqual(word) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// The first place at or after `start` where the folded `word` stands in `bytes`, which nothing need be made for.
  static func range(
    of word: [UInt32], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> ByteRange? {
    guard let first = word.first else { return nil }
    // The first two bytes of a character that is folded to none but itself.
    let lead: (UInt8, UInt8)? =
      first >= 0x3040 && first < 0xFE30
      ? (UInt8(truncatingIfNeeded: 0xE0 | first >> 12), UInt8(truncatingIfNeeded: 0x80 | first >> 6 & 0x3F))
      : nil
    var position = start
    while position < bytes.count {
      if let lead {
        position = next(lead, in: bytes, from: position)
        if position >= bytes.count { return nil }
      }
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
      if TextFolding.fold(scalar) == first,
        let end = end(of: word.dropFirst(), in: bytes, from: position + width)
      {
        return ByteRange(position, end)
      }
      position += width
    }
    return nil
  }

  /// Where from `start` on two bytes stand side by side, which begin a character; the end if they do not.
  @inline(__always)
  private static func next(
    _ lead: (UInt8, UInt8), in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let (first, second) = (SIMD16<UInt8>(repeating: lead.0), SIMD16<UInt8>(repeating: lead.1))
    var position = start
    while position &+ 17 <= bytes.count {
      let equal =
        (raw.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self) .== first)
        .& (raw.loadUnaligned(fromByteOffset: position &+ 1, as: SIMD16<UInt8>.self) .== second)
      let lanes = unsafeBitCast(
        SIMD16<UInt8>.zero.replacing(with: .max, where: equal), to: SIMD2<UInt64>.self)
      if lanes[0] | lanes[1] != 0 { break }
      position &+= 16
    }
    while position &+ 2 < bytes.count {
      if bytes[position] == lead.0, bytes[position &+ 1] == lead.1 { return position }
      position &+= 1
    }
    return bytes.count
  }

  /// Where `word` ends if it stands at `start`, blanks aside; `nil` if something else does.
  private static func end(
    of word: ArraySlice<UInt32>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var end = start
    var position = start
    for wanted in word {
      var folded: UInt32 = 0
      while folded == 0 {
        guard position < bytes.count else { return nil }
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
        position += width
        folded = TextFolding.fold(scalar)
      }
      guard folded == wanted else { return nil }
      end = position
    }
    return end
  }
}
