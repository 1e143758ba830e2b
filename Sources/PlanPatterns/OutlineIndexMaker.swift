/// Reads the numbers of an outline for an ``OutlineIndex``.
struct OutlineIndexMaker {
  /// A literal of the outline, by what it is looked for by.
  private struct Member {
    var hash: UInt64
    /// How many symbols make the hash.
    var length: Int32
    /// The first symbol of these.
    var anchor: Int32
    /// Where it lies, and how long that is.
    var start: Int32
    var size: Int32
  }

  private let layout: OutlineLayout
  private let bucketBits: Int
  /// The bits of the leading clauses of each alternative.
  private let leading: [UInt8]
  private let tally: OutlineTally?
  private(set) var records: [UInt32] = [0]
  private(set) var slots: [OutlineIndex.Slot] = []
  private(set) var slotShift: UInt64 = 60
  private(set) var classes: [OutlineIndex.Class] = []
  private(set) var exacts = [UInt32](repeating: 0, count: 64 * SymbolMarks.words)
  private(set) var markBits = [UInt64](repeating: 0, count: SymbolMarks.words)

  /// Everything that `layout` says; what literals are looked for by is noted in `filters`.
  ///
  /// The clauses `leading` of each alternative come first. Where `tally` is there, literals are looked for by what is rare in it.
  init(_ layout: OutlineLayout, _ filters: borrowing OutlineFilters, leading: [UInt8], _ tally: OutlineTally?)
  {
    self.layout = layout
    self.tally = tally
    self.leading = leading
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
    while 1 << (64 - slotShift) < members.count * 2 { slotShift -= 1 }
    slots = Array(repeating: OutlineIndex.Slot(), count: 1 << (64 - slotShift))
    let keys = members.indices.map { Int(members[$0].hash >> slotShift) << 32 | $0 }.sorted()
    var start = 0
    while start < keys.count {
      let place = keys[start] >> 32
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == place { end += 1 }
      file(keys[start..<end], of: members, in: place)
      start = end
    }
  }

  /// Files the literals of one slot: those of `members` whose numbers are in the lower halves of `keys`.
  private mutating func file(_ keys: ArraySlice<Int>, of members: [Member], in place: Int) {
    let hash = members[keys[keys.startIndex] & 0xFFFF_FFFF].hash
    var isShared = false
    records.append(0)
    let start = records.count
    for key in keys {
      readLiteral(members[key & 0xFFFF_FFFF], isLeading: true)
      if members[key & 0xFFFF_FFFF].hash != hash { isShared = true }
    }
    let leadingEnd = records.count
    records.append(0)
    records[start - 1] = UInt32(truncatingIfNeeded: records.count - start)
    let furtherStart = records.count
    for key in keys { readLiteral(members[key & 0xFFFF_FFFF], isLeading: false) }
    precondition(records.count <= OutlineIndex.Slot.mask, "literals are numbered in fewer bits")
    var slot = UInt32(truncatingIfNeeded: start)
    if isShared { slot |= 1 << OutlineIndex.Slot.sharedBit }
    if leadingEnd > start { slot |= 1 << OutlineIndex.Slot.leadingBit }
    if records.count > furtherStart { slot |= 1 << OutlineIndex.Slot.furtherBit }
    records.append(0)
    slots[place] = OutlineIndex.Slot(hash: UInt32(truncatingIfNeeded: hash), start: slot)
  }

  /// Whether the clause `target` of an alternative is leading.
  private func isLeading(_ target: Int) -> Bool { leading[target >> 2] >> UInt8(target & 3) & 1 != 0 }

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
    let targets = (1...layout.number(start, width)).map { layout.number(start + $0 * width, width) }
    let first = targets.filter { isLeading($0) }
    if !first.isEmpty { markBits[bit >> 6] |= 1 << UInt64(bit & 63) }
    append(first)
    append(targets.filter { !isLeading($0) })
  }

  /// Appends how many `targets` there are, and them.
  private mutating func append(_ targets: [Int]) {
    append(targets.count)
    for target in targets { append(target) }
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
      let written = written(start, bucket)
      let anchor = written.length == 3 ? cheapest(start) ?? written.anchor : written.anchor
      var key: UInt64 = 0
      for index in (0..<written.length).reversed() {
        key = key << 16 | UInt64(symbol(start, anchor + index) & 0xFFFF)
      }
      members.append(
        Member(
          hash: OutlineIndex.hash(key, written.length), length: Int32(truncatingIfNeeded: written.length),
          anchor: Int32(truncatingIfNeeded: anchor), start: Int32(truncatingIfNeeded: start),
          size: Int32(truncatingIfNeeded: size)))
      filters.add(count: written.length, key)
      offset = start + size
    }
  }

  private func symbol(_ start: Int, _ index: Int) -> UInt32 {
    UInt32(
      truncatingIfNeeded: layout.number(
        start + 2 + index * OutlineLayout.symbolWidth, OutlineLayout.symbolWidth))
  }

  /// Reads a literal with those targets that are leading, or are not; nothing if it has none of them.
  private mutating func readLiteral(_ member: Member, isLeading: Bool) {
    let start = Int(member.start)
    let (anchor, count) = (Int(member.anchor), layout.digit(start + 1))
    let record = records.count
    for _ in 0..<3 { records.append(0) }
    for index in 0..<count { records.append(symbol(start, index)) }
    var target = start + 2 + count * OutlineLayout.symbolWidth
    while target < start + Int(member.size) {
      let number = layout.number(target, OutlineLayout.targetWidth)
      if self.isLeading(number) == isLeading { append(number) }
      target += OutlineLayout.targetWidth
    }
    let size = records.count - record
    guard size > 3 + count else { return records.removeLast(size) }
    let probe = probe(of: start, anchor..<(anchor + Int(member.length)), count)
    precondition(size < 1 << 24, "targets are numbered in fewer bits")
    let probeOffset = probe - anchor + OutlineIndex.probeOffset
    records[record] = UInt32(truncatingIfNeeded: size | probeOffset << 24)
    records[record + 1] = symbol(start, probe) | UInt32(truncatingIfNeeded: anchor << 16 | count << 24)
    records[record + 2] = UInt32(truncatingIfNeeded: size - 3 - count)
  }

  private mutating func append(_ number: Int) { records.append(UInt32(truncatingIfNeeded: number)) }

  /// Which symbol is compared first of the literal at `start`, which is looked for by its symbols `anchor`: one beside
  /// these that is no class, or else one of these; so near that it may be read wherever the anchor seems to lie, which
  /// may be before the first symbol or behind the last.
  private func probe(of start: Int, _ anchor: Range<Int>, _ count: Int) -> Int {
    let outside = (0..<count).first { index in
      !anchor.contains(index) && abs(index - anchor.lowerBound) <= OutlineIndex.probeLimit
        && symbol(start, index) < UInt32(OutlineLayout.classSymbol)
    }
    return outside ?? anchor.lowerBound
  }

  /// Which symbols the literal at `start` is looked for by as it is written, three, two or one, whichever lead to `bucket`: the
  /// first, and how many these are.
  private func written(_ start: Int, _ bucket: Int) -> (anchor: Int, length: Int) {
    let (anchor, count) = (layout.digit(start), layout.digit(start + 1))
    var found: Int?
    var hash: UInt32 = 0
    for length in 1...3 where anchor + length <= count {
      let next = symbol(start, anchor + length - 1)
      guard next < UInt32(OutlineLayout.classSymbol) else { break }
      switch length {
      case 1: hash = OutlineHash.first(next)
      case 2: hash ^= OutlineHash.second(next)
      default: hash ^= OutlineHash.third(next)
      }
      if OutlineHash.bucket(hash, bucketBits) == bucket { found = length }
    }
    guard let found else { preconditionFailure("a literal lies in the bucket of its anchor") }
    return (anchor, found)
  }

  /// Where in the literal at `start` the three symbols side by side begin that cost least; `nil` if nothing was counted.
  private func cheapest(_ start: Int) -> Int? {
    guard let tally else { return nil }
    var (found, least): (Int?, UInt64) = (nil, .max)
    for anchor in 0..<max(0, layout.digit(start + 1) - 2) {
      let three = (symbol(start, anchor), symbol(start, anchor + 1), symbol(start, anchor + 2))
      guard max(three.0, three.1, three.2) < UInt32(OutlineLayout.classSymbol) else { continue }
      let cost = tally.cost(
        UInt16(truncatingIfNeeded: three.0), UInt16(truncatingIfNeeded: three.1),
        UInt16(truncatingIfNeeded: three.2))
      if cost < least { (found, least) = (anchor, cost) }
    }
    return found
  }
}
