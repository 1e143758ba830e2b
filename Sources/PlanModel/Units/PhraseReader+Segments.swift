import PlanSource

/// A piece of the cell that is being read, and what is known of it.
struct FoundSegment {
  /// In bytes from the start of the cell.
  let start: Int32
  /// The number of the piece in the ``SegmentMemory``.
  let number: Int32
  /// The mark before it, and where that begins.
  let mark: UnitMark
  let markStart: Int32

  /// What no cell has more of that is read by its pieces.
  static let most = 64
}

extension PhraseReader {
  /// Reads `text`, a cell of `task`, by pieces that were read before; what is new among them is read by itself and kept.
  ///
  /// - Returns: `false`, with nothing read, if the cell must be read whole, since what a piece says hangs on others.
  func readSegments(of text: Text, column: UnitRole, task: Int, _ memory: UnitMemory) -> Bool {
    if text.isEmpty { return true }
    return withUnsafeTemporaryAllocation(of: FoundSegment.self, capacity: FoundSegment.most) { found in
      guard let count = find(text, memory, into: found) else { return false }
      let segments = UnsafeBufferPointer(rebasing: found[..<count])
      Self.add(segments, of: text, column: column, task: task, memory, to: &phrase)
      return true
    }
  }

  /// How many pieces `text` has, which are put into `found`; `nil` if one of them is not plain.
  private func find(
    _ text: Text, _ memory: UnitMemory, into found: UnsafeMutableBufferPointer<FoundSegment>
  ) -> Int? {
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var (count, offset, mark, markStart) = (0, 0, UnitMark.none, 0)
      while offset < bytes.count {
        guard count < found.count, let cut = SegmentCut(base, from: offset, to: bytes.count) else {
          return nil
        }
        let piece = UnsafeBufferPointer(start: base + cut.start, count: cut.end &- cut.start)
        guard let number = number(of: piece, at: cut.start, of: text, memory) else { return nil }
        found.initializeElement(
          at: count,
          to: FoundSegment(
            start: Int32(truncatingIfNeeded: offset), number: Int32(truncatingIfNeeded: number), mark: mark,
            markStart: Int32(truncatingIfNeeded: markStart)))
        count &+= 1
        (offset, mark, markStart) = (cut.next, cut.mark, cut.end)
      }
      return count
    }
  }

  /// The number of `piece`, which begins at `start` of `text`; `nil` if it is not plain or cannot be kept.
  @inline(__always)
  private func number(
    of piece: UnsafeBufferPointer<UInt8>, at start: Int, of text: Text, _ memory: UnitMemory
  ) -> Int? {
    let hash = SegmentMemory.hash(piece)
    guard let number = memory.segments.number(of: piece, hash: hash) else {
      if memory.segments.isFull { return nil }
      let segment = readAlone(text.slice(start, start + piece.count), memory)
      let number = memory.segments.add(segment, piece, hash: hash)
      return segment.isPlain ? number : nil
    }
    return memory.segments[number].isPlain ? number : nil
  }

  /// Reads `piece` as if it were a whole cell, aside from what was read so far.
  private func readAlone(_ piece: Text, _ memory: UnitMemory) -> SegmentMemory.Segment {
    var other = UnitPhrase()
    swap(&phrase, &other)
    defer { swap(&phrase, &other) }
    read(piece, column: .responsible, task: 0)
    let isBare = keyed == nil && !isStarred && !isGlued && !isKeyedByBrackets && !isProse && separator.isEmpty
    guard isBare, position == run.count, phrase.units.count == 1, phrase.roleWords.count <= 1,
      phrase.deadlines.isEmpty
    else { return SegmentMemory.Segment() }
    return segment(piece, memory)
  }

  /// What was read of `piece`, if it names one unit and at most one role behind it.
  private func segment(_ piece: Text, _ memory: UnitMemory) -> SegmentMemory.Segment {
    var segment = SegmentMemory.Segment()
    let unit = phrase.units[0]
    func place(_ offset: Int32) -> UInt8 { UInt8(clamping: offset - piece.start) }
    guard !unit.hasOwnRole, !unit.isGlued, unit.spanStart == unit.name.start, unit.spanEnd == unit.name.end
    else {
      return segment
    }
    if let word = phrase.roleWords.first {
      guard word.text.start >= unit.name.end else { return segment }
      (segment.hasRole, segment.role, segment.arrangement) = (true, word.role, phrase.arrangement)
      (segment.roleStart, segment.roleEnd) = (place(word.text.start), place(word.text.end))
    }
    (segment.nameStart, segment.nameEnd) = (place(unit.name.start), place(unit.name.end))
    (segment.prefixStart, segment.prefixEnd) = (place(unit.prefixStart), place(unit.prefixEnd))
    (segment.kind, segment.entry, segment.isOpenEnded) = (unit.kind, unit.entry, phrase.isOpenEnded)
    memory.number(&phrase)
    (segment.name, segment.body) = (phrase.units[0].nameNumber, phrase.units[0].bodyNumber)
    segment.isPlain = true
    return segment
  }

  /// Adds what the pieces of `text` say to `phrase`, as ``read(_:column:task:)`` does.
  private static func add(
    _ found: UnsafeBufferPointer<FoundSegment>, of text: Text, column: UnitRole, task: Int,
    _ memory: UnitMemory, to phrase: inout UnitPhrase
  ) {
    var firstWaiting = phrase.units.count
    var lastEnd: Int32 = -1
    for piece in found {
      let segment = memory.segments[Int(piece.number)]
      let start = text.start &+ piece.start
      let markStart = text.start &+ piece.markStart
      let isListed = piece.mark != .none && markStart == lastEnd
      if isListed, piece.mark == .pause { phrase.units[phrase.units.count &- 1].takePause(upTo: start) }
      let nameStart = start &+ Int32(segment.nameStart)
      lastEnd = start &+ Int32(segment.nameEnd)
      phrase.units.append(
        Unit(
          name: text.cut(Int(nameStart), Int(lastEnd)), role: column, kind: segment.kind, isGlued: false,
          mark: piece.mark, markEdges: TextEdges(start: markStart, end: start),
          index: phrase.units.count &- phrase.firstUnit, task: task,
          spanStart: piece.mark == .none ? nameStart : markStart, spanEnd: lastEnd,
          prefixStart: start &+ Int32(segment.prefixStart), prefixEnd: start &+ Int32(segment.prefixEnd),
          entry: segment.entry, hasOwnRole: false, isListed: isListed, nameNumber: segment.name,
          bodyNumber: segment.body))
      if segment.isOpenEnded { phrase.isOpenEnded = true }
      guard segment.hasRole else { continue }
      let word = text.cut(Int(start) + Int(segment.roleStart), Int(start) + Int(segment.roleEnd))
      phrase.roleWords.append(RoleWord(text: word, role: segment.role, task: task))
      if segment.arrangement == .byDuty || phrase.arrangement == .none {
        phrase.arrangement = segment.arrangement
      }
      // Plain duties leave units the role of their column.
      if let role = segment.role, role != .responsible {
        for index in firstWaiting..<phrase.units.count { phrase.units[index].role = role }
      }
      firstWaiting = phrase.units.count
    }
  }
}
