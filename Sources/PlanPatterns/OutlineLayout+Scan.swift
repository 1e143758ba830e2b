extension OutlineLayout {
  /// Calls `body` with each text of `stream` and each alternative all of whose clauses it satisfies.
  ///
  /// `hits` is working memory. What the texts have is counted in `tally`.
  func scan(
    _ stream: SymbolStream, _ hits: LiteralHits, _ tally: inout OutlineTally?,
    _ body: (_ text: Int, _ alternative: Int32) -> Void
  ) {
    let singlesStart = singlesStart
    stream.clearPadding()
    tally?.add(stream)
    guard let parts = Parts(self) else { return }
    for text in 0..<stream.textCount {
      hits.begin()
      SymbolMarks.forEachBit(of: stream.marks + text * SymbolMarks.words) { bit in
        guard let index = SymbolMarks.exactIndex(ofBit: bit) else { return }
        noteSingle(singlesStart + index * Self.offsetWidth, in: hits)
      }
      let lower = Int(stream.bounds[text])
      let count = Int(stream.bounds[text + 1]) - lower
      scan(UnsafeBufferPointer(start: stream.symbols + lower, count: count), parts, into: hits)
      hits.forEach { alternative, bits in
        tally?.add(alternative, bits)
        if bits == wanted(by: Int(alternative)) { body(text, alternative) }
      }
    }
  }

  /// Where filters and buckets lie, worked out once for many texts.
  private struct Parts {
    let pairs: Filter
    let triples: Filter
    let singles: Filter
    let buckets: (start: Int, bits: Int)

    init?(_ layout: OutlineLayout) {
      guard let base = layout.bytes.baseAddress else { return nil }
      pairs = Filter(base + layout.filterStart, bits: layout.pairBits)
      triples = Filter(pairs.end, bits: layout.tripleBits)
      singles = Filter(triples.end, bits: OutlineLayout.symbolBits)
      buckets = (start: singles.end - base, bits: layout.bucketBits)
    }
  }

  /// Notes the targets of a single character; at `offset` stands where they lie.
  private func noteSingle(_ offset: Int, in hits: LiteralHits) {
    let start = number(offset, Self.offsetWidth)
    if start > 0 {
      noteTargets(at: start + Self.targetWidth, count: number(start, Self.targetWidth), in: hits)
    }
  }

  private func noteTargets(at start: Int, count: Int, in hits: LiteralHits) {
    for index in 0..<count { hits.note(number(start + index * Self.targetWidth, Self.targetWidth)) }
  }

  /// Notes every literal of `symbols`.
  private func scan(_ symbols: UnsafeBufferPointer<UInt16>, _ parts: Parts, into hits: LiteralHits) {
    guard let start = symbols.baseAddress, symbols.count > 1 else { return }
    let (pairs, triples, singles, buckets) = (parts.pairs, parts.triples, parts.singles, parts.buckets)
    var first = OutlineHash.first(UInt32(start[0]))
    // No three symbols end with the second.
    var lastPair: UInt32 = 0
    var position = 1
    while position < symbols.count {
      let next = UInt32(start[position])
      let triple = lastPair ^ OutlineHash.third(next)
      let pair = first ^ OutlineHash.second(next)
      first = OutlineHash.first(next)
      if triples.has(triple) | pairs.has(pair) | singles.has(first) != 0 {
        if position > 1, triples.has(triple) != 0 {
          match(triple, at: position &- 2, in: symbols, buckets, into: hits)
        }
        if pairs.has(pair) != 0 { match(pair, at: position &- 1, in: symbols, buckets, into: hits) }
        if singles.has(first) != 0 { match(first, at: position, in: symbols, buckets, into: hits) }
      }
      lastPair = pair
      position &+= 1
    }
  }

  /// A filter of four bits a byte.
  private struct Filter {
    private let bytes: UnsafePointer<UInt8>
    private let shift: UInt32
    /// What stands behind it.
    let end: UnsafePointer<UInt8>

    init(_ bytes: UnsafePointer<UInt8>, bits: Int) {
      self.bytes = bytes
      shift = UInt32(truncatingIfNeeded: 32 - bits)
      end = bytes + (1 << bits) / 4
    }

    /// Whether the bit of `hash` is set: 1 or 0.
    @inline(__always)
    func has(_ hash: UInt32) -> UInt8 {
      let bit = hash &>> shift
      return (bytes[Int(bit &>> 2)] &>> UInt8(truncatingIfNeeded: bit & 3)) & 1
    }
  }

  /// Notes the literals that are looked for by what stands at `position`.
  @inline(never)
  private func match(
    _ hash: UInt32, at position: Int, in symbols: UnsafeBufferPointer<UInt16>,
    _ buckets: (start: Int, bits: Int), into hits: LiteralHits
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
      noteTargets(at: targets, count: (offset - targets) / Self.targetWidth, in: hits)
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
