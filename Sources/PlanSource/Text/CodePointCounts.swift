/// How many code points begin in a part of a text, told without looking at all of a long part.
struct CodePointCounts: Sendable {
  /// Code points, and those of them that have four bytes and so two UTF-16 units.
  struct Count: Sendable {
    var all = 0
    var wide = 0
  }

  /// How many bytes lie between two places up to which is counted in advance.
  private static let step = 2048

  /// What begins before each place.
  private let before: [Count]

  /// The counts of `bytes`, which must be valid UTF-8.
  init(_ bytes: [UInt8]) {
    var before: [Count] = [Count()]
    before.reserveCapacity(bytes.count / Self.step + 1)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var count = Count()
      for end in stride(from: Self.step, through: buffer.count, by: Self.step) {
        Self.add(base, end - Self.step, end, to: &count)
        before.append(count)
      }
    }
    self.before = before
  }

  /// Counts what begins from `start` up to `end` in the same `bytes`.
  func count(in bytes: [UInt8], from start: Int, to end: Int) -> Count {
    let first = Self.count(in: bytes, before: start, known: before)
    let last = Self.count(in: bytes, before: end, known: before)
    return Count(all: last.all - first.all, wide: last.wide - first.wide)
  }

  /// Counts what begins from `start` up to `end` in `bytes`, one byte after the other.
  static func counted(in bytes: [UInt8], from start: Int, to end: Int) -> Count {
    bytes.withUnsafeBufferPointer { buffer in
      var count = Count()
      if let base = buffer.baseAddress { add(base, start, end, to: &count) }
      return count
    }
  }

  private static func count(in bytes: [UInt8], before offset: Int, known: [Count]) -> Count {
    let place = offset / step
    let more = counted(in: bytes, from: place * step, to: offset)
    return Count(all: known[place].all + more.all, wide: known[place].wide + more.wide)
  }

  private static func add(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, to count: inout Count) {
    var offset = start
    while offset &+ 8 <= end {
      let word = ByteWord.load(base, offset)
      count.all &+= 8 &- ByteWord.continuationMarks(in: word).nonzeroBitCount
      let wide = word & (word &<< 1) & (word &<< 2) & (word &<< 3) & ByteWord.highBits
      count.wide &+= wide.nonzeroBitCount
      offset &+= 8
    }
    while offset < end {
      if base[offset] & 0xC0 != 0x80 { count.all &+= 1 }
      if base[offset] >= 0xF0 { count.wide &+= 1 }
      offset &+= 1
    }
  }
}
