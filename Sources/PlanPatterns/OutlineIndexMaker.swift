/// Reads the numbers of an outline for an ``OutlineIndex``.
struct OutlineIndexMaker {
  private let layout: OutlineLayout
  private(set) var records: [UInt32] = [0]
  private(set) var slots: [OutlineIndex.Slot] = []
  private(set) var slotBits: UInt32 = 4
  private(set) var filters: [UInt64]
  private(set) var classes: [OutlineIndex.Class] = []
  private(set) var exacts: [UInt32]

  /// Everything that `layout` says.
  init(_ layout: OutlineLayout) {
    self.layout = layout
    filters = Array(repeating: 0, count: OutlineIndex.singles.start + OutlineIndex.singles.size)
    exacts = Array(repeating: 0, count: OutlineLayout.singleCount)
    for index in 0..<layout.classCount { readClass(index) }
    for index in exacts.indices { readExact(index) }
    var members: [(hash: UInt32, start: Int, size: Int)] = []
    for bucket in 0..<(1 << layout.bucketBits) { readBucket(bucket, into: &members) }
    file(members)
  }

  /// Files literals under the hashes of their anchors, those of a slot one after another.
  private mutating func file(_ members: [(hash: UInt32, start: Int, size: Int)]) {
    while 1 << Int(slotBits) < members.count * 2 { slotBits += 1 }
    slots = Array(repeating: OutlineIndex.Slot(), count: 1 << Int(slotBits))
    let keys = members.indices.map { OutlineIndex.place(of: members[$0].hash, slotBits) << 32 | $0 }.sorted()
    var last = -1
    for key in keys {
      let (place, member) = (key >> 32, members[key & 0xFFFF_FFFF])
      if place == last {
        if slots[place].hash != member.hash { slots[place].isShared = 1 }
      } else {
        records.append(0)
        slots[place] = OutlineIndex.Slot(hash: member.hash, start: UInt32(truncatingIfNeeded: records.count))
        last = place
      }
      readLiteral(member.start, member.size)
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

  private mutating func readExact(_ index: Int) {
    let width = OutlineLayout.targetWidth
    let start = layout.number(
      layout.singlesStart + index * OutlineLayout.offsetWidth, OutlineLayout.offsetWidth)
    guard start > 0 else { return }
    exacts[index] = UInt32(truncatingIfNeeded: records.count)
    for number in 0...layout.number(start, width) {
      records.append(UInt32(truncatingIfNeeded: layout.number(start + number * width, width)))
    }
  }

  /// Adds the literals of a bucket with the hashes of their anchors.
  private mutating func readBucket(
    _ bucket: Int, into members: inout [(hash: UInt32, start: Int, size: Int)]
  ) {
    var offset = layout.literals(ofBucket: bucket)
    guard offset > 0 else { return }
    while true {
      let size = layout.number(offset, OutlineLayout.targetWidth)
      guard size > 0 else { return }
      let start = offset + OutlineLayout.targetWidth
      members.append((anchorHash(start, bucket), start, size))
      offset = start + size
    }
  }

  private func symbol(_ start: Int, _ index: Int) -> UInt32 {
    UInt32(
      truncatingIfNeeded: layout.number(
        start + 2 + index * OutlineLayout.symbolWidth, OutlineLayout.symbolWidth))
  }

  private mutating func readLiteral(_ start: Int, _ size: Int) {
    let count = layout.digit(start + 1)
    let targets = start + 2 + count * OutlineLayout.symbolWidth
    let targetCount = (start + size - targets) / OutlineLayout.targetWidth
    records.append(OutlineIndex.head(anchor: layout.digit(start), count: count, targets: targetCount))
    for index in 0..<count { records.append(symbol(start, index)) }
    for index in 0..<targetCount {
      let target = layout.number(targets + index * OutlineLayout.targetWidth, OutlineLayout.targetWidth)
      records.append(UInt32(truncatingIfNeeded: target))
    }
  }

  /// The hash of what the literal at `start` is looked for by, noted in the filter that it belongs to: of three
  /// symbols, two or one, whichever leads to `bucket`.
  private mutating func anchorHash(_ start: Int, _ bucket: Int) -> UInt32 {
    let (anchor, count) = (layout.digit(start), layout.digit(start + 1))
    var hashes: [UInt32] = []
    for length in 1...3 where anchor + length <= count {
      let next = symbol(start, anchor + length - 1)
      guard next < UInt32(OutlineLayout.classSymbol) else { break }
      switch length {
      case 1: hashes.append(OutlineHash.first(next))
      case 2: hashes.append(hashes[0] ^ OutlineHash.second(next))
      default: hashes.append(hashes[1] ^ OutlineHash.third(next))
      }
    }
    let kind = hashes.lastIndex { OutlineHash.bucket($0, layout.bucketBits) == bucket }
    guard let kind else { preconditionFailure("a literal lies in the bucket of its anchor") }
    let filter = [OutlineIndex.singles, OutlineIndex.pairs, OutlineIndex.triples][kind]
    let bit = OutlineHash.bit(hashes[kind], Int(filter.bits))
    filters[filter.start + bit >> 6] |= 1 << UInt64(bit & 63)
    return hashes[kind]
  }
}
