extension OutlineIndex {
  /// Calls `body` with each text of `stream` and each alternative all of whose clauses it satisfies; `places` and `hits` are
  /// working memory.
  func scan(
    _ stream: SymbolStream, _ places: inout OutlinePlaces, _ hits: LiteralHits,
    _ body: (_ text: Int, _ alternative: Int32) -> Void
  ) {
    find(stream, &places)
    for text in 0..<stream.textCount {
      let bounds = (lower: Int(stream.bounds[text]), upper: Int(stream.bounds[text &+ 1]))
      hits.begin()
      noteMarks(stream.marks + text &* SymbolMarks.words, in: hits)
      match(&places.triples, bounds, of: stream.symbols, into: hits)
      match(&places.pairs, bounds, of: stream.symbols, into: hits)
      match(&places.singles, bounds, of: stream.symbols, into: hits)
      hits.forEach { alternative, bits in
        if bits == wanted[Int(alternative)] { body(text, alternative) }
      }
    }
  }

  /// Finds the places where literals are looked for by just what stands there.
  private func find(_ stream: SymbolStream, _ places: inout OutlinePlaces) {
    places.begin(stream.count)
    stream.clearPadding()
    let symbols = stream.symbols
    filters.find(symbols, stream.count, &places)
    places.triples.thin(self, length: 3) { end in
      OutlineHash.first(UInt32(symbols[end &- 2])) ^ OutlineHash.second(UInt32(symbols[end &- 1]))
        ^ OutlineHash.third(UInt32(symbols[end]))
    }
    places.pairs.thin(self, length: 2) { end in
      OutlineHash.first(UInt32(symbols[end &- 1])) ^ OutlineHash.second(UInt32(symbols[end]))
    }
    places.singles.thin(self, length: 1) { end in OutlineHash.first(UInt32(symbols[end])) }
  }

  /// Notes the characters that count as they are written.
  @inline(__always)
  private func noteMarks(_ marks: UnsafeMutablePointer<UInt64>, in hits: LiteralHits) {
    for word in 0..<SymbolMarks.words {
      var bits = marks[word] & markBits[word]
      while bits != 0 {
        let list = records + Int(exacts[word &<< 6 | bits.trailingZeroBitCount])
        for index in 1..<(1 &+ Int(list[0])) { hits.note(Int(list[index])) }
        bits &= bits &- 1
      }
    }
  }

  /// Notes the literals at those `places` that lie within `bounds`.
  @inline(__always)
  private func match(
    _ places: inout PlaceList, _ bounds: (lower: Int, upper: Int), of symbols: UnsafeMutablePointer<UInt16>,
    into hits: LiteralHits
  ) {
    let (found, count) = (places.found, places.foundCount)
    while places.next < count {
      // Before the first symbol nothing begins, though the hash may be that of something.
      let position = Int(Int32(truncatingIfNeeded: found[places.next]))
      guard position < bounds.upper else { return }
      match(Int(found[places.next] &>> 32), at: position, bounds, of: symbols, into: hits)
      places.next &+= 1
    }
  }

  /// Notes those of the literals that lie at `start` whose anchor is at `position`.
  @inline(__always)
  private func match(
    _ start: Int, at position: Int, _ bounds: (lower: Int, upper: Int),
    of symbols: UnsafeMutablePointer<UInt16>, into hits: LiteralHits
  ) {
    var record = records + start
    while record[0] != 0 {
      let probe = position &+ Int(record[0] &>> 24) &- Self.probeOffset
      if symbols[probe] == UInt16(truncatingIfNeeded: record[1]) {
        let (anchor, count) = (Int(record[1] &>> 16 & 0xFF), Int(record[1] &>> 24))
        let first = position &- anchor
        if first >= bounds.lower, first &+ count <= bounds.upper, stands(record + 3, count, symbols + first) {
          let targets = record + (3 &+ count)
          for index in 0..<Int(record[2]) { hits.note(Int(targets[index])) }
        }
      }
      record += Int(record[0] & 0xFF_FFFF)
    }
  }

  private func stands(
    _ wanted: UnsafeMutablePointer<UInt32>, _ count: Int, _ symbols: UnsafeMutablePointer<UInt16>
  ) -> Bool {
    for index in 0..<count {
      let symbol = UInt32(symbols[index])
      guard
        wanted[index] == symbol
          || (wanted[index] >= UInt32(OutlineLayout.classSymbol)
            && has(symbol, in: classes[Int(wanted[index]) &- OutlineLayout.classSymbol]))
      else { return false }
    }
    return true
  }

  private func has(_ symbol: UInt32, in wanted: Class) -> Bool {
    if symbol == PatternSymbol.start || symbol == PatternSymbol.end { return wanted.hasEdges }
    if wanted.hasHan,
      wanted.isNegated ? SymbolClass.isSurelyHan(symbol) : SymbolClass.mayBeHan(symbol)
    {
      return !wanted.isNegated
    }
    guard wanted.sketch &>> UInt64(symbol & 63) & 1 != 0 else { return wanted.isNegated }
    let members = records + Int(wanted.start)
    for index in 0..<Int(wanted.count) where members[index] == symbol { return !wanted.isNegated }
    return wanted.isNegated
  }
}
