/// How pieces of cells of responsibility were read before: 区财政局, 区教育局配合.
///
/// Cells are many, but what stands between their marks comes again and again, in a plan and from plan to plan. Kept are the
/// pieces of which each names one unit and at most one role behind it, and which bytes must be read within their cell.
struct SegmentMemory {
  /// How a piece was read; places are bytes from its start.
  struct Segment {
    /// Whether it says the same wherever it stands; otherwise nothing else is known of it.
    var isPlain = false
    var nameStart: UInt8 = 0
    var nameEnd: UInt8 = 0
    var prefixStart: UInt8 = 0
    var prefixEnd: UInt8 = 0
    var kind = UnitKind.named
    /// Whether a role word stands in it, whose role is `nil` if it is no known one.
    var hasRole = false
    var roleStart: UInt8 = 0
    var roleEnd: UInt8 = 0
    var role: UnitRole?
    var arrangement = UnitArrangement.none
    var isOpenEnded = false
    var entry = UnitVocabulary.noEntry
    /// The numbers of its name and its body.
    var name: Int32 = -1
    var body: Int32 = -1
  }

  private struct Entry {
    let hash: UInt64
    /// Where its bytes lie in ``bytes``.
    let start: Int32
    let count: Int32
    let segment: Segment
  }

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private static let most = 1 << 12

  init() {
    slots = Array(repeating: -1, count: 512)
  }

  /// Whether nothing more is kept.
  var isFull: Bool { entries.count >= Self.most }

  subscript(_ number: Int) -> Segment {
    @inline(__always) get { entries[number].segment }
  }

  /// What pieces with the same bytes have in common.
  @inline(__always)
  static func hash(_ piece: UnsafeBufferPointer<UInt8>) -> UInt64 {
    ByteRuns.hash(UnsafeRawBufferPointer(piece))
  }

  /// The number of the piece with these bytes and this hash; `nil` if none was kept.
  @inline(__always)
  func number(of piece: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, has(piece, entries[number]) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  @inline(__always)
  private func has(_ piece: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
    piece.count == Int(entry.count)
      && ByteRuns.stands(UnsafeRawBufferPointer(piece), in: bytes, at: Int(entry.start))
  }

  /// Keeps `segment` for the piece with these bytes, which is not there yet.
  ///
  /// - Returns: Its number.
  mutating func add(_ segment: Segment, _ piece: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let number = entries.count
    entries.append(
      Entry(
        hash: hash, start: Int32(truncatingIfNeeded: bytes.count),
        count: Int32(truncatingIfNeeded: piece.count), segment: segment))
    bytes.append(contentsOf: piece)
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in entries.indices { file(number) }
    } else {
      file(number)
    }
    return number
  }

  private mutating func file(_ number: Int) {
    var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }
}
