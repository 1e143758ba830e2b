extension OutlineIndex {
  /// Loads `text` with the symbols of `bytes` and notes in `hits` what they have; `places` is working memory.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, loading text: SymbolText, _ places: inout OutlinePlaces,
    into hits: LiteralHits
  ) {
    let candidates = places.room(for: 3 * (bytes.count + 2))
    var count = load(bytes, into: text, candidates)
    if text.marks.hasBlanks { note(listAt: exacts[OutlineLayout.blankSingle], in: hits) }
    if text.marks.hasPrivate { note(listAt: exacts[OutlineLayout.privateSingle], in: hits) }
    OutlineLayout.forEachSingle(of: text.marks) { note(listAt: exacts[$0], in: hits) }
    count = thin(candidates, count)
    for index in 0..<count { match(candidates[index], of: text, into: hits) }
  }

  /// Loads the symbols and finds the places where a literal may stand; how many there are.
  ///
  /// Each is the hash of what stands there and, below it, two more than where that begins.
  private func load(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: SymbolText, _ places: UnsafeMutablePointer<UInt64>
  ) -> Int {
    text.reserve(bytes.count)
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
    private let places: UnsafeMutablePointer<UInt64>
    private let filters: UnsafeMutablePointer<UInt64>
    private(set) var count = 0
    private(set) var placeCount = 0
    private var lastPair: UInt32 = 0
    private var first: UInt32 = 0

    init(
      _ index: OutlineIndex, _ symbols: UnsafeMutablePointer<UInt16>, _ places: UnsafeMutablePointer<UInt64>
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
      // Without branches, which would be foreseen wrongly at every seventh character.
      note(triple, behind: 0, OutlineIndex.triples.bit(of: triple, in: filters))
      note(pair, behind: 1, OutlineIndex.pairs.bit(of: pair, in: filters))
      note(own, behind: 2, OutlineIndex.singles.bit(of: own, in: filters))
      lastPair = pair
      first = own
      count &+= 1
    }

    @inline(__always)
    private mutating func note(_ hash: UInt32, behind offset: Int, _ hit: UInt64) {
      places[placeCount] = UInt64(hash) &<< 32 | UInt64(truncatingIfNeeded: count &+ offset)
      placeCount &+= Int(truncatingIfNeeded: hit & 1)
    }
  }

  /// Leaves those of the first `count` places where literals are looked for by just what stands there, with where
  /// these literals lie instead of the hash; how many there are.
  private func thin(_ places: UnsafeMutablePointer<UInt64>, _ count: Int) -> Int {
    let (slots, bits) = (slots, slotBits)
    var kept = 0
    for index in 0..<count {
      let hash = UInt32(truncatingIfNeeded: places[index] &>> 32)
      let slot = slots[Self.place(of: hash, bits)]
      places[kept] = UInt64(slot.start) &<< 32 | places[index] & 0xFFFF_FFFF
      kept &+= (slot.hash == hash ? 1 : 0) | Int(slot.isShared)
    }
    return kept
  }

  /// Notes the literals of a place that ``thin(_:_:)`` left.
  private func match(_ place: UInt64, of text: SymbolText, into hits: LiteralHits) {
    let position = Int(place & 0xFFFF_FFFF) &- 2
    var record = records + Int(place &>> 32)
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
  private var places: UnsafeMutablePointer<UInt64>
  private var capacity = 8192

  init() {
    places = .allocate(capacity: capacity)
  }

  deinit { places.deallocate() }

  /// Room for `count` places.
  mutating func room(for count: Int) -> UnsafeMutablePointer<UInt64> {
    if capacity < count {
      places.deallocate()
      capacity = count * 2
      places = .allocate(capacity: capacity)
    }
    return places
  }
}
