import PlanSource

/// Finds quickly where in a text marks of punctuation may stand, sixteen bytes at a time.
///
/// Brackets and quotation marks are characters of three bytes, of which those of one block have the first two in
/// common, or of one byte. So few ranges of bytes cover them that little else is found.
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
  }

  /// Characters of three bytes with these two first.
  private struct Block {
    var first: UInt8
    var second: UInt8
    var third: Range
  }

  private static let mostBlocks = 3
  private static let mostSingles = 2
  /// Bytes in a single range that are no marks are found for nothing.
  private static let mostBetween: UInt8 = 1

  /// Exactly so many; some may be there twice.
  private let blocks: [Block]
  private let singles: [Range]

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
    self.blocks = blocks + repeatElement(block, count: Self.mostBlocks - blocks.count)
    self.singles = singles + repeatElement(single, count: Self.mostSingles - singles.count)
  }

  /// Where marks may begin in `bytes`, ascending.
  func places(in bytes: [UInt8]) -> [Int32] {
    var places: [Int32] = []
    bytes.withUnsafeBytes { raw in
      let blocks = (Vectors(self.blocks[0]), Vectors(self.blocks[1]), Vectors(self.blocks[2]))
      let singles = (Span(self.singles[0]), Span(self.singles[1]))
      var position = 0
      while position &+ 18 <= raw.count {
        let one = raw.loadUnaligned(fromByteOffset: position, as: Lanes.self)
        let two = raw.loadUnaligned(fromByteOffset: position &+ 1, as: Lanes.self)
        let three = raw.loadUnaligned(fromByteOffset: position &+ 2, as: Lanes.self)
        let wide =
          blocks.0.marks(one, two, three) .| blocks.1.marks(one, two, three)
          .| blocks.2.marks(one, two, three)
        let found = wide .| singles.0.has(one) .| singles.1.has(one)
        Self.add(found, at: position, to: &places)
        position &+= 16
      }
      for position in position..<max(position, raw.count) where mayBegin(raw, position) {
        places.append(Int32(truncatingIfNeeded: position))
      }
    }
    return places
  }

  @inline(__always)
  private static func add(_ found: Mask, at position: Int, to places: inout [Int32]) {
    let words = ByteLanes.words(of: found)
    if words.0 | words.1 == 0 { return }
    add(words.0, at: position, to: &places)
    add(words.1, at: position + 8, to: &places)
  }

  private static func add(_ bytes: UInt64, at position: Int, to places: inout [Int32]) {
    var bytes = bytes
    while bytes != 0 {
      let byte = bytes.trailingZeroBitCount >> 3
      places.append(Int32(truncatingIfNeeded: position + byte))
      bytes &= ~(0xFF << UInt64(byte * 8))
    }
  }

  /// The same for one byte near the end.
  private func mayBegin(_ raw: UnsafeRawBufferPointer, _ position: Int) -> Bool {
    let byte = raw[position]
    if singles.contains(where: { $0.lowest <= byte && byte <= $0.highest }) { return true }
    guard position + 2 < raw.count else { return false }
    return blocks.contains { block in
      block.first == byte && block.second == raw[position + 1] && block.third.lowest <= raw[position + 2]
        && raw[position + 2] <= block.third.highest
    }
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

  /// The same for a block.
  private struct Vectors {
    private let first: Lanes
    private let second: Lanes
    private let third: Span

    @inline(__always)
    init(_ block: Block) {
      first = Lanes(repeating: block.first)
      second = Lanes(repeating: block.second)
      third = Span(block.third)
    }

    @inline(__always)
    func marks(_ one: Lanes, _ two: Lanes, _ three: Lanes) -> Mask {
      (one .== first) .& (two .== second) .& third.has(three)
    }
  }
}

/// Places in a text, asked for by ranges that mostly follow one another.
struct PlaceCursor {
  private let places: [Int32]
  private var next = 0

  /// A cursor over `places`, which ascend.
  init(_ places: [Int32]) {
    self.places = places
  }

  /// Whether one of them lies from `start` up to `end`.
  mutating func hasPlace(from start: Int32, to end: Int32) -> Bool {
    let isRight = (next == 0 || places[next - 1] < start) && (next == places.count || places[next] >= start)
    if !isRight { next = first(from: start) }
    return next < places.count && places[next] < end
  }

  /// The position of the first place from `start` on.
  private func first(from start: Int32) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
