extension OutlineIndex {
  /// Loads `text` with the symbols of `bytes` and notes in `hits` what they have; `places` is working memory.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, loading text: SymbolText, _ places: inout OutlinePlaces,
    into hits: LiteralHits
  ) {
    let count = load(bytes, into: text, &places)
    if text.marks.hasBlanks { note(listAt: exacts[OutlineLayout.blankSingle], in: hits) }
    if text.marks.hasPrivate { note(listAt: exacts[OutlineLayout.privateSingle], in: hits) }
    OutlineLayout.forEachSingle(of: text.marks) { note(listAt: exacts[$0], in: hits) }
    for index in 0..<count { match(at: Int(places[index]), of: text, into: hits) }
  }

  /// Loads the symbols and finds the places where a literal may stand; how many there are.
  private func load(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: SymbolText, _ places: inout OutlinePlaces
  ) -> Int {
    text.reserve(bytes.count)
    let places = places.room(for: bytes.count + 2)
    var sink = Sink(self, text.symbols, places)
    var marks = SymbolText.Marks()
    sink.add(PatternSymbol.start)
    var position = 0
    while position < bytes.count {
      let (scalar, width) = UTF8Decoding.likelyScalar(in: bytes, at: position)
      position &+= width
      if PatternSymbol.isPlain(scalar) {
        sink.add(scalar)
      } else {
        let symbol = SymbolText.uncommon(scalar, &marks)
        if symbol != 0 { sink.add(symbol) }
      }
    }
    sink.add(PatternSymbol.end)
    text.count = sink.count
    text.marks = marks
    return sink.placeCount
  }

  /// Writes symbols, and notes where three, two or one of them may be what a literal is looked for by.
  private struct Sink {
    private let symbols: UnsafeMutablePointer<UInt16>
    private let places: UnsafeMutablePointer<UInt32>
    private let filters: UnsafeMutablePointer<UInt64>
    private(set) var count = 0
    private(set) var placeCount = 0
    private var lastPair: UInt32 = 0
    private var first: UInt32 = 0

    init(
      _ index: OutlineIndex, _ symbols: UnsafeMutablePointer<UInt16>, _ places: UnsafeMutablePointer<UInt32>
    ) {
      self.symbols = symbols
      self.places = places
      filters = index.filters
    }

    @inline(__always)
    mutating func add(_ symbol: UInt32) {
      symbols[count] = UInt16(truncatingIfNeeded: symbol)
      let triple = lastPair ^ OutlineHash.third(symbol)
      let pair = first ^ OutlineHash.second(symbol)
      let own = OutlineHash.first(symbol)
      let hit =
        OutlineIndex.triples.bit(of: triple, in: filters) | OutlineIndex.pairs.bit(of: pair, in: filters)
        | OutlineIndex.singles.bit(of: own, in: filters)
      // Without a branch, which would be foreseen wrongly at every seventh character.
      places[placeCount] = UInt32(truncatingIfNeeded: count)
      placeCount &+= Int(truncatingIfNeeded: hit & 1)
      lastPair = pair
      first = own
      count &+= 1
    }
  }

  /// Notes the literals that are looked for by what ends at `position`.
  private func match(at position: Int, of text: SymbolText, into hits: LiteralHits) {
    let symbols = text.symbols
    let last = UInt32(symbols[position])
    let own = OutlineHash.first(last)
    if Self.singles.bit(of: own, in: filters) & 1 != 0 { match(own, at: position, of: text, into: hits) }
    guard position > 0 else { return }
    let before = UInt32(symbols[position - 1])
    let pair = OutlineHash.first(before) ^ OutlineHash.second(last)
    if Self.pairs.bit(of: pair, in: filters) & 1 != 0 { match(pair, at: position - 1, of: text, into: hits) }
    guard position > 1 else { return }
    let triple =
      OutlineHash.first(UInt32(symbols[position - 2])) ^ OutlineHash.second(before) ^ OutlineHash.third(last)
    if Self.triples.bit(of: triple, in: filters) & 1 != 0 {
      match(triple, at: position - 2, of: text, into: hits)
    }
  }

  /// Notes the literals that are looked for by what has `hash` and begins at `position`.
  private func match(_ hash: UInt32, at position: Int, of text: SymbolText, into hits: LiteralHits) {
    var place = Self.place(of: hash, slotBits)
    while slots[place].hash != hash || slots[place].start == 0 {
      if slots[place].start == 0 { return }
      place = (place &+ 1) & (1 &<< Int(slotBits) &- 1)
    }
    var record = records + Int(slots[place].start)
    while record[0] != 0 {
      let (anchor, count) = (Int(record[0] & 0xFF), Int(record[0] &>> 8 & 0xFF))
      let targets = Int(record[0] &>> 16)
      let start = position &- anchor
      if start >= 0, start &+ count <= text.count, stands(record + 1, count, text.symbols + start) {
        for index in 0..<targets { hits.note(Int(record[1 &+ count &+ index])) }
      }
      record += 1 &+ count &+ targets
    }
  }

  @inline(__always)
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

  private func note(listAt start: UInt32, in hits: LiteralHits) {
    guard start != 0 else { return }
    let list = records + Int(start)
    for index in 1..<(1 + Int(list[0])) { hits.note(Int(list[index])) }
  }
}

/// Places of a text where literals may stand; used again for the next text.
struct OutlinePlaces: ~Copyable {
  private var places: UnsafeMutablePointer<UInt32>
  private var capacity = 2048

  init() {
    places = .allocate(capacity: capacity)
  }

  deinit { places.deallocate() }

  /// Room for `count` places.
  mutating func room(for count: Int) -> UnsafeMutablePointer<UInt32> {
    if capacity < count {
      places.deallocate()
      capacity = count * 2
      places = .allocate(capacity: capacity)
    }
    return places
  }

  subscript(_ index: Int) -> UInt32 { places[index] }
}
