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
      findRepetitions(of: least, wanted, &found)
      least += 8
    }
    for text in 0..<textCount where found[text] != 0 { body(text, found[text]) }
  }

  /// Notes where one of the eight lengths from `least` on stands twice.
  ///
  /// Of what is so long, every so many symbols one is looked at, and compared with eight others at a time: so far from it
  /// must stand the same. Only where one does are those around it compared.
  private func findRepetitions(of least: Int, _ wanted: UInt64, _ found: inout [UInt64]) {
    let symbols = symbols
    var text = 0
    var position = 0
    while position &+ least < count {
      let others = UnsafeRawPointer(symbols + position + least).loadUnaligned(as: SIMD8<UInt16>.self)
      let equal = others .== SIMD8<UInt16>(repeating: symbols[position])
      let lanes = unsafeBitCast(
        SIMD8<UInt16>.zero.replacing(with: .max, where: equal), to: SIMD2<UInt64>.self)
      if lanes[0] | lanes[1] != 0, !PatternSymbol.isEdge(symbols[position]) {
        while bounds[text &+ 1] <= position { text &+= 1 }
        found[text] |= lengths(at: position, least, lanes) & wanted
      }
      position &+= least
    }
  }

  /// The lengths of what stands twice around `position`, of those from `least` on whose lanes are set.
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
