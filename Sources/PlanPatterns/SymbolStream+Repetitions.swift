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
  /// Of what is so long, every so many symbols one is looked at, and compared with eight others at a time: so far from it
  /// must stand the same. Only where one does are those around it compared.
  @inline(__always)
  private func repetitions(in text: Int, of least: Int) -> UInt64 {
    // Between the edges; what comes again ends before the last edge.
    let last = Int(bounds[text &+ 1]) &- 2 &- least
    var position = Int(bounds[text]) &+ least
    var lengths: UInt64 = 0
    while position &+ 2 &* least <= last {
      let next = (position &+ least, position &+ 2 &* least)
      let some = again(position, least) .| again(next.0, least) .| again(next.1, least)
      if Self.isAny(some) {
        lengths |= self.lengths(at: position, least) | self.lengths(at: next.0, least)
        lengths |= self.lengths(at: next.1, least)
      }
      position &+= 3 &* least
    }
    while position <= last {
      lengths |= self.lengths(at: position, least)
      position &+= least
    }
    return lengths
  }

  /// Which of the eight symbols from `least` symbols behind `position` on are the one there.
  @inline(__always)
  private func again(_ position: Int, _ least: Int) -> SIMDMask<SIMD8<Int16>> {
    let others = UnsafeRawPointer(symbols + position + least).loadUnaligned(as: SIMD8<UInt16>.self)
    return others .== SIMD8<UInt16>(repeating: symbols[position])
  }

  @inline(__always)
  private static func isAny(_ mask: SIMDMask<SIMD8<Int16>>) -> Bool {
    let words = words(of: mask)
    return words[0] | words[1] != 0
  }

  @inline(__always)
  private static func words(of mask: SIMDMask<SIMD8<Int16>>) -> SIMD2<UInt64> {
    unsafeBitCast(SIMD8<UInt16>.zero.replacing(with: .max, where: mask), to: SIMD2<UInt64>.self)
  }

  /// The lengths of what stands twice around `position`, of the eight from `least` on.
  @inline(__always)
  private func lengths(at position: Int, _ least: Int) -> UInt64 {
    // At least two symbols, so that one of those beside it comes again, too.
    let some = again(position, least) .& (again(position &- 1, least) .| again(position &+ 1, least))
    return Self.isAny(some) ? lengths(at: position, least, Self.words(of: some)) : 0
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
