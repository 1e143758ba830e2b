extension PatternOutline {
  /// Calls `body` with each alternative all of whose clauses `text` satisfies, in no order.
  ///
  /// In one pass, and what follows is looked at only where a literal may stand; `hits` is working memory.
  package func scan(_ text: SymbolText, _ hits: inout LiteralHits, _ body: (Int32) -> Void) {
    hits.begin()
    withLayout { layout in
      layout.noteSingles(of: text, in: &hits)
      text.symbols.withUnsafeBufferPointer { symbols in
        layout.scan(UnsafeBufferPointer(rebasing: symbols[..<text.count]), into: &hits)
      }
      for alternative in hits.touched where hits.bits(of: alternative) == layout.wanted(by: Int(alternative))
      {
        body(alternative)
      }
    }
  }
}

extension OutlineLayout {
  /// Notes what single characters satisfy by themselves.
  fileprivate func noteSingles(of text: SymbolText, in hits: inout LiteralHits) {
    if text.hasBlanks { noteSingle(Self.blankSingle, in: &hits) }
    if text.hasPrivate { noteSingle(Self.privateSingle, in: &hits) }
    noteSingles(text.exacts.0, from: 0, in: &hits)
    noteSingles(text.exacts.1, from: 64, in: &hits)
    noteSingles(text.exacts.2, from: 128, in: &hits)
  }

  private func noteSingles(_ bits: UInt64, from first: Int, in hits: inout LiteralHits) {
    var bits = bits
    while bits != 0 {
      noteSingle(first + bits.trailingZeroBitCount, in: &hits)
      bits &= bits &- 1
    }
  }

  private func noteSingle(_ index: Int, in hits: inout LiteralHits) {
    let start = number(singlesStart + index * Self.offsetWidth, Self.offsetWidth)
    if start > 0 {
      noteTargets(at: start + Self.targetWidth, count: number(start, Self.targetWidth), in: &hits)
    }
  }

  private func noteTargets(at start: Int, count: Int, in hits: inout LiteralHits) {
    for index in 0..<count { hits.note(number(start + index * Self.targetWidth, Self.targetWidth)) }
  }

  /// Notes every literal of `symbols`.
  fileprivate func scan(_ symbols: UnsafeBufferPointer<UInt16>, into hits: inout LiteralHits) {
    guard let base = bytes.baseAddress, symbols.count > 1 else { return }
    let (pairBits, tripleBits, bucketBits) = (pairBits, tripleBits, bucketBits)
    let pairs = base + filterStart
    let triples = pairs + (1 << pairBits) / 4
    let singles = triples + (1 << tripleBits) / 4
    let buckets = (start: singles - base + (1 << Self.symbolBits) / 4, bits: bucketBits)
    var first = OutlineHash.first(UInt32(symbols[0]))
    // No three symbols end with the second.
    var lastPair: UInt32 = 0
    for position in 1..<symbols.count {
      let next = UInt32(symbols[position])
      let triple = lastPair ^ OutlineHash.third(next)
      if position > 1, Self.has(triple, tripleBits, triples) {
        match(triple, at: position - 2, in: symbols, buckets, into: &hits)
      }
      let pair = first ^ OutlineHash.second(next)
      if Self.has(pair, pairBits, pairs) { match(pair, at: position - 1, in: symbols, buckets, into: &hits) }
      lastPair = pair
      first = OutlineHash.first(next)
      if Self.has(first, Self.symbolBits, singles) {
        match(first, at: position, in: symbols, buckets, into: &hits)
      }
    }
  }

  /// Whether the bit of `hash` is set in `filter`.
  @inline(__always)
  private static func has(_ hash: UInt32, _ bits: Int, _ filter: UnsafePointer<UInt8>) -> Bool {
    let bit = OutlineHash.bit(hash, bits)
    return filter[bit >> 2] & (1 &<< UInt8(truncatingIfNeeded: bit & 3)) != 0
  }

  /// Notes the literals that are looked for by what stands at `position`.
  @inline(never)
  private func match(
    _ hash: UInt32, at position: Int, in symbols: UnsafeBufferPointer<UInt16>,
    _ buckets: (start: Int, bits: Int), into hits: inout LiteralHits
  ) {
    let bucket = OutlineHash.bucket(hash, buckets.bits)
    var offset = number(buckets.start + bucket * Self.offsetWidth, Self.offsetWidth)
    guard offset > 0 else { return }
    while true {
      let size = number(offset, Self.targetWidth)
      guard size > 0 else { return }
      let start = offset + Self.targetWidth
      offset = start + size
      let anchor = digit(start)
      let literal = position - anchor
      let count = digit(start + 1)
      guard literal >= 0, literal + count <= symbols.count,
        stands(start + 2, count: count, anchor: anchor, at: literal, in: symbols)
      else { continue }
      let targets = start + 2 + count * Self.symbolWidth
      noteTargets(at: targets, count: (offset - targets) / Self.targetWidth, in: &hits)
    }
  }

  /// Whether the `count` symbols written at `offset` stand in `symbols` from `start` on.
  private func stands(
    _ offset: Int, count: Int, anchor: Int, at start: Int, in symbols: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    // What it is looked for by stands there nearly always.
    for index in 0..<count where index != anchor {
      if !stands(offset + index * Self.symbolWidth, symbols[start + index]) { return false }
    }
    return stands(offset + anchor * Self.symbolWidth, symbols[start + anchor])
  }

  /// Whether `symbol` is, or is in, what is written at `offset`.
  @inline(__always)
  private func stands(_ offset: Int, _ symbol: UInt16) -> Bool {
    let wanted = number(offset, Self.symbolWidth)
    return wanted == Int(symbol)
      || (wanted >= Self.classSymbol && has(Int(symbol), classNumber: wanted - Self.classSymbol))
  }

  private func has(_ symbol: Int, classNumber: Int) -> Bool {
    let start = number(classesStart + classNumber * Self.offsetWidth, Self.offsetWidth)
    let flags = digit(start)
    let symbol = UInt32(truncatingIfNeeded: symbol)
    if symbol == PatternSymbol.start || symbol == PatternSymbol.end { return flags & 4 != 0 }
    let isNegated = flags & 1 != 0
    if flags & 2 != 0, isNegated ? SymbolClass.isSurelyHan(symbol) : SymbolClass.mayBeHan(symbol) {
      return !isNegated
    }
    for index in 0..<number(start + 1, Self.symbolWidth) {
      let member = number(start + 1 + (index + 1) * Self.symbolWidth, Self.symbolWidth)
      if member == Int(symbol) { return !isNegated }
    }
    return isNegated
  }
}
