extension SymbolStream {
  /// Calls `body` with the texts in which something may stand twice side by side, and which of the lengths whose bits are
  /// `wanted` (``RepeatedPart/bits``) that may have.
  ///
  /// In a text with blanks it may have any: these count in what stands twice, and are no symbols.
  package func forEachRepetition(of wanted: UInt64, _ body: (_ text: Int, _ lengths: UInt64) -> Void) {
    guard wanted != 0 else { return }
    clearPadding()
    var found = [UInt64](repeating: 0, count: textCount)
    for text in 0..<textCount where hasBlanks(text) { found[text] = wanted }
    var least = wanted.trailingZeroBitCount + 1
    while least <= 64 - wanted.leadingZeroBitCount {
      for text in 0..<textCount { found[text] |= repetitions(in: text, of: least) & wanted }
      least += 8
    }
    for text in 0..<textCount where found[text] != 0 { body(text, found[text]) }
  }

  /// Which of the eight lengths from `least` on stand twice in a text.
  ///
  /// Of what is so long, every so many symbols one is looked at with those beside it, and compared with eight others at a
  /// time: so far from it must stand the same. Only where they do is more compared.
  @inline(__always)
  private func repetitions(in text: Int, of least: Int) -> UInt64 {
    // Between the edges; what comes again ends before the last edge.
    let last = Int(bounds[text &+ 1]) &- 2 &- least
    var position = Int(bounds[text]) &+ least
    var lengths: UInt64 = 0
    // Four together, the last of which may lie behind the text, but not behind what may be read.
    while least <= Self.nearest, position <= last {
      let some = together(position, least) .| together(position &+ least, least)
      let more = together(position &+ 2 &* least, least) .| together(position &+ 3 &* least, least)
      let end = position &+ 4 &* least
      if PlainBlock.isAny(some .| more) {
        while position < end, position <= last {
          lengths |= self.lengths(at: position, least)
          position &+= least
        }
      }
      position = end
    }
    while position <= last {
      lengths |= self.lengths(at: position, least)
      position &+= least
    }
    return lengths
  }

  /// The largest of lengths four of which may be read behind the last symbol, and as much as is compared with that.
  private static let nearest = (padding - 12) / 4

  /// Which of the eight symbols from `least` symbols behind `position` on are the one there.
  @inline(__always)
  private func again(_ position: Int, _ least: Int) -> SIMDMask<SIMD8<Int16>> {
    let others = UnsafeRawPointer(symbols + position + least).loadUnaligned(as: SIMD8<UInt16>.self)
    return others .== SIMD8<UInt16>(repeating: symbols[position])
  }

  /// The same, if one beside it comes again, too: what stands twice are at least two symbols.
  @inline(__always)
  private func together(_ position: Int, _ least: Int) -> SIMDMask<SIMD8<Int16>> {
    again(position, least) .& (again(position &- 1, least) .| again(position &+ 1, least))
  }

  /// The lengths of what stands twice around `position`, of the eight from `least` on.
  @inline(__always)
  private func lengths(at position: Int, _ least: Int) -> UInt64 {
    let some = together(position, least)
    return PlainBlock.isAny(some) ? lengths(at: position, least, PlainBlock.words(of: some)) : 0
  }

  /// The same of those lanes that are set.
  @inline(never)
  private func lengths(at position: Int, _ least: Int, _ lanes: SIMD2<UInt64>) -> UInt64 {
    lengths(at: position, least, lanes[0]) | lengths(at: position, least + 4, lanes[1])
  }

  /// The same of the four lengths from `least` on.
  private func lengths(at position: Int, _ least: Int, _ lanes: UInt64) -> UInt64 {
    var lengths: UInt64 = 0
    var lanes = lanes
    while lanes != 0 {
      let lane = lanes.trailingZeroBitCount &>> 4
      let length = least + lane
      if length <= 64, hasRun(around: position, length) { lengths |= 1 << UInt64(length - 1) }
      lanes &= ~(0xFFFF &<< UInt64(lane &<< 4))
    }
    return lengths
  }

  /// Whether `length` symbols of one text around `position` all come again `length` symbols on.
  private func hasRun(around position: Int, _ length: Int) -> Bool {
    let (left, right) = (symbols, symbols + length)
    func isEqual(_ position: Int) -> Bool {
      left[position] == right[position] && !PatternSymbol.isEdge(left[position])
    }
    var run = 1
    var next = position + 1
    while run < length, next + length < count, isEqual(next) { (run, next) = (run + 1, next + 1) }
    next = position - 1
    while run < length, next >= 0, isEqual(next) { (run, next) = (run + 1, next - 1) }
    return run >= length
  }
}
