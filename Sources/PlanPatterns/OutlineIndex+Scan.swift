extension OutlineIndex {
  /// Calls `body` with each text of `stream` and each alternative all of whose clauses it satisfies.
  ///
  /// `places` and `hits` are working memory.
  func scan(
    _ stream: SymbolStream, _ places: inout OutlinePlaces, _ hits: LiteralHits,
    _ body: (_ text: Int, _ alternative: Int32) -> Void
  ) {
    find(stream, &places)
    hits.begin()
    let symbols = stream.symbols
    for text in 0..<stream.textCount {
      let bounds = TextBounds(lower: Int(stream.bounds[text]), upper: Int(stream.bounds[text &+ 1]))
      let marks = stream.marks + text &* SymbolMarks.words
      noteMarks(marks, in: hits)
      places.takeLeading(before: bounds.upper) { match($0, at: $1, bounds, of: symbols) { hits.note($0) } }
      if hits.isEmpty { continue }
      if hits.lacks(wanted) {
        noteFurtherMarks(marks, in: hits)
        places.takeFurther(from: bounds.lower, before: bounds.upper) { start, position in
          match(start + Int(records[start - 1]), at: position, bounds, of: symbols) { hits.noteMore($0) }
        }
      }
      hits.forEach { alternative, bits in
        if bits == wanted[Int(alternative)] { body(text, alternative) }
      }
      hits.begin()
    }
  }

  /// Finds the places where literals are looked for by just what stands there.
  private func find(_ stream: SymbolStream, _ places: inout OutlinePlaces) {
    places.makeRoom(for: stream.count)
    stream.clearPadding()
    filters.find(stream.symbols, stream.count, &places)
    places.thin(self, stream.symbols)
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

  /// Notes those of them that belong to further clauses.
  private func noteFurtherMarks(_ marks: UnsafeMutablePointer<UInt64>, in hits: LiteralHits) {
    SymbolMarks.forEachBit(of: marks) { bit in
      guard exacts[bit] != 0 else { return }
      let leading = records + Int(exacts[bit])
      let further = leading + (1 &+ Int(leading[0]))
      for index in 1..<(1 &+ Int(further[0])) { hits.noteMore(Int(further[index])) }
    }
  }

  /// Calls `note` with the targets of those of the literals that lie at `start` whose anchor is at `position`.
  @inline(__always)
  private func match(
    _ start: Int, at position: Int, _ bounds: TextBounds, of symbols: UnsafeMutablePointer<UInt16>,
    _ note: (Int) -> Void
  ) {
    var record = records + start
    while record[0] != 0 {
      let probe = position &+ Int(record[0] &>> 24) &- Self.probeOffset
      if symbols[probe] == UInt16(truncatingIfNeeded: record[1]) {
        let (anchor, count) = (Int(record[1] &>> 16 & 0xFF), Int(record[1] &>> 24))
        let first = position &- anchor
        if first >= bounds.lower, first &+ count <= bounds.upper, stands(record + 3, count, symbols + first) {
          let targets = record + (3 &+ count)
          for index in 0..<Int(record[2]) { note(Int(targets[index])) }
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

/// Where a text lies among the symbols.
private struct TextBounds {
  var lower: Int
  var upper: Int
}
