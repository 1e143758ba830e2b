/// Reads the numbers of an outline for an ``OutlineIndex``.
struct OutlineIndexMaker {
  /// A literal of the outline, by what it is looked for by.
  private struct Member {
    var hash: UInt32
    /// How many symbols make the hash.
    var length: Int32
    /// Where it lies, and how long that is.
    var start: Int32
    var size: Int32
  }

  private let layout: OutlineLayout
  private let bucketBits: Int
  private(set) var records: [UInt32] = [0]
  private(set) var slots: [OutlineIndex.Slot] = []
  private(set) var slotBits: UInt32 = 4
  private(set) var classes: [OutlineIndex.Class] = []
  private(set) var exacts = [UInt32](repeating: 0, count: 64 * SymbolMarks.words)
  private(set) var markBits = [UInt64](repeating: 0, count: SymbolMarks.words)

  /// Everything that `layout` says; what literals are looked for by is noted in `filters`.
  init(_ layout: OutlineLayout, _ filters: borrowing OutlineFilters) {
    self.layout = layout
    bucketBits = layout.bucketBits
    records.reserveCapacity(layout.bytes.count / 4)
    for index in 0..<layout.classCount { readClass(index) }
    for bit in exacts.indices { readExact(bit) }
    var members: [Member] = []
    members.reserveCapacity(1 << bucketBits)
    let buckets = layout.bucketsStart
    for bucket in 0..<(1 << bucketBits) {
      let start = layout.number(buckets + bucket * OutlineLayout.offsetWidth, OutlineLayout.offsetWidth)
      if start > 0 { readBucket(bucket, at: start, into: &members, filters) }
    }
    file(members)
  }

  /// Files literals under the hashes of their anchors, those of a slot one after another.
  private mutating func file(_ members: [Member]) {
    while 1 << Int(slotBits) < members.count * 2 { slotBits += 1 }
    slots = Array(repeating: OutlineIndex.Slot(), count: 1 << Int(slotBits))
    let keys = members.indices.map { OutlineIndex.place(of: members[$0].hash, slotBits) << 32 | $0 }.sorted()
    var last = -1
    for key in keys {
      let (place, member) = (key >> 32, members[key & 0xFFFF_FFFF])
      if place == last {
        if slots[place].hash != member.hash { slots[place].start |= OutlineIndex.Slot.shared }
      } else {
        records.append(0)
        slots[place] = OutlineIndex.Slot(hash: member.hash, start: UInt32(truncatingIfNeeded: records.count))
        last = place
      }
      readLiteral(member)
    }
    records.append(0)
  }

  private mutating func readClass(_ index: Int) {
    let start = layout.number(
      layout.classesStart + index * OutlineLayout.offsetWidth, OutlineLayout.offsetWidth)
    let flags = layout.digit(start)
    let count = layout.number(start + 1, OutlineLayout.symbolWidth)
    var new = OutlineIndex.Class(
      isNegated: flags & 1 != 0, hasHan: flags & 2 != 0, hasEdges: flags & 4 != 0, sketch: 0,
      start: Int32(truncatingIfNeeded: records.count), count: Int32(truncatingIfNeeded: count))
    for index in 1..<(count + 1) {
      let member = layout.number(start + 1 + index * OutlineLayout.symbolWidth, OutlineLayout.symbolWidth)
      new.sketch |= 1 << UInt64(member & 63)
      records.append(UInt32(truncatingIfNeeded: member))
    }
    classes.append(new)
  }

  private mutating func readExact(_ bit: Int) {
    guard let index = SymbolMarks.exactIndex(ofBit: bit) else { return }
    let width = OutlineLayout.targetWidth
    let start = layout.number(
      layout.singlesStart + index * OutlineLayout.offsetWidth, OutlineLayout.offsetWidth)
    guard start > 0 else { return }
    exacts[bit] = UInt32(truncatingIfNeeded: records.count)
    markBits[bit >> 6] |= 1 << UInt64(bit & 63)
    for number in 0...layout.number(start, width) {
      records.append(UInt32(truncatingIfNeeded: layout.number(start + number * width, width)))
    }
  }

  /// Adds the literals of a bucket, which lie at `start`, with what they are looked for by.
  private func readBucket(
    _ bucket: Int, at start: Int, into members: inout [Member], _ filters: borrowing OutlineFilters
  ) {
    var offset = start
    while true {
      let size = layout.number(offset, OutlineLayout.targetWidth)
      guard size > 0 else { return }
      let start = offset + OutlineLayout.targetWidth
      let (hash, length) = anchor(of: start, bucket)
      members.append(
        Member(
          hash: hash, length: Int32(truncatingIfNeeded: length), start: Int32(truncatingIfNeeded: start),
          size: Int32(truncatingIfNeeded: size)))
      let first = layout.digit(start)
      filters.add(count: length) { UInt16(truncatingIfNeeded: symbol(start, first + $0)) }
      offset = start + size
    }
  }

  private func symbol(_ start: Int, _ index: Int) -> UInt32 {
    UInt32(
      truncatingIfNeeded: layout.number(
        start + 2 + index * OutlineLayout.symbolWidth, OutlineLayout.symbolWidth))
  }

  private mutating func readLiteral(_ member: Member) {
    let start = Int(member.start)
    let (anchor, count) = (layout.digit(start), layout.digit(start + 1))
    let targets = start + 2 + count * OutlineLayout.symbolWidth
    let targetCount = (start + Int(member.size) - targets) / OutlineLayout.targetWidth
    let probe = probe(of: start, anchor..<(anchor + Int(member.length)), count)
    let probeOffset = probe - anchor + OutlineIndex.probeOffset
    precondition(3 + count + targetCount < 1 << 24, "targets are numbered in fewer bits")
    records.append(UInt32(truncatingIfNeeded: 3 + count + targetCount | probeOffset << 24))
    records.append(symbol(start, probe) | UInt32(truncatingIfNeeded: anchor << 16 | count << 24))
    records.append(UInt32(truncatingIfNeeded: targetCount))
    for index in 0..<count { records.append(symbol(start, index)) }
    for index in 0..<targetCount {
      let target = layout.number(targets + index * OutlineLayout.targetWidth, OutlineLayout.targetWidth)
      records.append(UInt32(truncatingIfNeeded: target))
    }
  }

  /// Which symbol is compared first of the literal at `start`, which is looked for by its symbols `anchor`: one beside
  /// these that is no class, or else one of these; so near that it may be read wherever the anchor seems to lie, which
  /// may be before the first symbol or behind the last.
  private func probe(of start: Int, _ anchor: Range<Int>, _ count: Int) -> Int {
    let outside = (0..<count).first { index in
      !anchor.contains(index) && abs(index - anchor.lowerBound) <= OutlineFilters.step
        && symbol(start, index) < UInt32(OutlineLayout.classSymbol)
    }
    return outside ?? anchor.lowerBound
  }

  /// The hash of what the literal at `start` is looked for by, three symbols, two or one, whichever leads to `bucket`, and
  /// how many these are.
  private func anchor(of start: Int, _ bucket: Int) -> (hash: UInt32, length: Int) {
    let (anchor, count) = (layout.digit(start), layout.digit(start + 1))
    var found: (hash: UInt32, length: Int)?
    var hash: UInt32 = 0
    for length in 1...3 where anchor + length <= count {
      let next = symbol(start, anchor + length - 1)
      guard next < UInt32(OutlineLayout.classSymbol) else { break }
      switch length {
      case 1: hash = OutlineHash.first(next)
      case 2: hash ^= OutlineHash.second(next)
      default: hash ^= OutlineHash.third(next)
      }
      if OutlineHash.bucket(hash, bucketBits) == bucket { found = (hash, length) }
    }
    guard let found else { preconditionFailure("a literal lies in the bucket of its anchor") }
    return found
  }
}
