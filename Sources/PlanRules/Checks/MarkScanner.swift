import PlanSource

/// Finds quickly where in a text marks of punctuation may stand, sixteen bytes at a time.
///
/// Brackets and quotation marks are characters of one byte, or of three bytes that begin with one of a few, which hardly
/// any other character begins with. Where one of these stands the two bytes behind it are looked at.
struct MarkScanner: Sendable {
  private typealias Lanes = ByteLanes.Lanes
  private typealias Mask = ByteLanes.Mask

  /// Bytes from `lowest` up to `highest`.
  private struct Range {
    var lowest: UInt8
    var highest: UInt8

    mutating func include(_ byte: UInt8) {
      lowest = min(lowest, byte)
      highest = max(highest, byte)
    }

    @inline(__always)
    func has(_ byte: UInt8) -> Bool { byte &- lowest <= highest &- lowest }
  }

  /// Characters of three bytes with these two first.
  private struct Block {
    var first: UInt8
    var second: UInt8
    var third: Range

    /// Whether one of them begins at `position`, behind which there are two bytes.
    @inline(__always)
    func begins(at position: Int, of bytes: UnsafeRawBufferPointer) -> Bool {
      bytes[position] == first && bytes[position &+ 1] == second && third.has(bytes[position &+ 2])
    }
  }

  private static let mostBlocks = 3
  private static let mostSingles = 2
  /// Bytes in a single range that are no marks are found for nothing.
  private static let mostBetween: UInt8 = 1

  /// Some may be there twice.
  private let blocks: (Block, Block, Block)
  private let singles: (Range, Range)

  /// A scanner for `marks`; `nil` if they lie too far apart.
  init?(_ marks: [Unicode.Scalar]) {
    var blocks: [Block] = []
    var singles: [Range] = []
    for mark in marks.sorted() {
      let bytes = Array(Character(mark).utf8)
      switch bytes.count {
      case 1:
        if let last = singles.last, bytes[0] - last.highest <= Self.mostBetween + 1 {
          singles[singles.count - 1].include(bytes[0])
        } else {
          singles.append(Range(lowest: bytes[0], highest: bytes[0]))
        }
      case 3:
        if let place = blocks.firstIndex(where: { $0.first == bytes[0] && $0.second == bytes[1] }) {
          blocks[place].third.include(bytes[2])
        } else {
          let third = Range(lowest: bytes[2], highest: bytes[2])
          blocks.append(Block(first: bytes[0], second: bytes[1], third: third))
        }
      default: return nil
      }
    }
    guard let block = blocks.first, blocks.count <= Self.mostBlocks, singles.count <= Self.mostSingles
    else { return nil }
    // What no text has: 0xFF.
    let single = singles.first ?? Range(lowest: 0xFF, highest: 0xFF)
    blocks += repeatElement(block, count: Self.mostBlocks - blocks.count)
    singles += repeatElement(single, count: Self.mostSingles - singles.count)
    self.blocks = (blocks[0], blocks[1], blocks[2])
    self.singles = (singles[0], singles[1])
  }

  /// Where marks may begin in `bytes`.
  func places(in bytes: [UInt8]) -> BytePlaces {
    var places = BytePlaces(count: bytes.count)
    bytes.withUnsafeBytes { raw in
      places.withUnsafeWords { add(to: $0, from: raw) }
    }
    return places
  }

  /// Sets the bits of the places in `raw`.
  private func add(to places: UnsafeMutableBufferPointer<UInt64>, from raw: UnsafeRawBufferPointer) {
    let firsts = (
      Lanes(repeating: blocks.0.first), Lanes(repeating: blocks.1.first), Lanes(repeating: blocks.2.first)
    )
    let singles = (Span(self.singles.0), Span(self.singles.1))
    var position = 0
    while position &+ 18 <= raw.count {
      let lanes = raw.loadUnaligned(fromByteOffset: position, as: Lanes.self)
      let wide = (lanes .== firsts.0) .| (lanes .== firsts.1) .| (lanes .== firsts.2)
      let words = ByteLanes.words(of: wide .| singles.0.has(lanes) .| singles.1.has(lanes))
      if words.0 | words.1 != 0 {
        let bits =
          checked(words.0, at: position, of: raw) | checked(words.1, at: position &+ 8, of: raw) &<< 8
        places[position &>> 6] |= bits &<< UInt64(position & 63)
      }
      position &+= 16
    }
    for position in position..<max(position, raw.count) where mayBegin(raw, position) {
      places[position &>> 6] |= 1 &<< UInt64(position & 63)
    }
  }

  /// Those of the eight bytes from `position` on that are set in `found` and begin a mark, a bit for each.
  @inline(__always)
  private func checked(_ found: UInt64, at position: Int, of raw: UnsafeRawBufferPointer) -> UInt64 {
    var found = found
    var bits: UInt64 = 0
    while found != 0 {
      let byte = found.trailingZeroBitCount &>> 3
      found &= ~(0xFF &<< UInt64(byte &<< 3))
      if begins(raw, position &+ byte) { bits |= 1 &<< UInt64(byte) }
    }
    return bits
  }

  /// Whether a mark begins at `position`, behind which there are two bytes.
  @inline(__always)
  private func begins(_ raw: UnsafeRawBufferPointer, _ position: Int) -> Bool {
    raw[position] < 0x80 || blocks.0.begins(at: position, of: raw) || blocks.1.begins(at: position, of: raw)
      || blocks.2.begins(at: position, of: raw)
  }

  /// The same for one byte near the end.
  private func mayBegin(_ raw: UnsafeRawBufferPointer, _ position: Int) -> Bool {
    if singles.0.has(raw[position]) || singles.1.has(raw[position]) { return true }
    return raw[position] >= 0x80 && position + 2 < raw.count && begins(raw, position)
  }

  /// A range sixteen times side by side.
  private struct Span {
    private let lowest: Lanes
    private let width: Lanes

    @inline(__always)
    init(_ range: Range) {
      lowest = Lanes(repeating: range.lowest)
      width = Lanes(repeating: range.highest - range.lowest)
    }

    @inline(__always)
    func has(_ bytes: Lanes) -> Mask { (bytes &- lowest) .<= width }
  }
}
