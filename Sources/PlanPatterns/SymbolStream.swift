package import PlanSource

/// Texts as symbols, one after another, each between its edges, and what else they have that symbols do not tell.
///
/// Whoever looks for literals reads the symbols of many texts in one go, so that what it costs to begin is paid once for
/// all. One stream is filled again and again, so that nothing is allocated for each text.
package final class SymbolStream {
  /// How many symbols before the first and behind the last may be read; they are none of any text.
  static let padding = OutlineIndex.probeLimit + 16
  /// So many texts, or symbols, are enough to be looked through together: they stay in the nearest cache.
  private static let enoughTexts = 512
  private static let enoughSymbols = 6144

  private var memory: UnsafeMutablePointer<UInt16>
  private var capacity = 0
  /// Where each text begins among the symbols; one more for the end of the last.
  let bounds: UnsafeMutablePointer<Int32>
  /// The words of ``SymbolMarks`` of each text.
  let marks: UnsafeMutablePointer<UInt64>
  private let table = SymbolTable()
  private let pairs = SymbolMarks.pairs
  /// How many texts there are.
  package private(set) var textCount = 0
  /// How many symbols there are, edges included.
  private(set) var count = 0

  /// A stream without texts.
  package init() {
    memory = .allocate(capacity: 2 * Self.padding)
    memory.initialize(repeating: 0, count: 2 * Self.padding)
    bounds = .allocate(capacity: Self.enoughTexts + 1)
    bounds[0] = 0
    marks = .allocate(capacity: Self.enoughTexts * SymbolMarks.words)
  }

  deinit {
    memory.deallocate()
    bounds.deallocate()
    marks.deallocate()
  }

  /// The symbols of all texts.
  var symbols: UnsafeMutablePointer<UInt16> { memory + Self.padding }

  /// Whether what there is should be looked through before another text is added.
  package var isFull: Bool { textCount >= Self.enoughTexts || count >= Self.enoughSymbols }

  /// Forgets all texts.
  package func removeAll() {
    textCount = 0
    count = 0
  }

  /// Adds `text`; the stream must not be full.
  package func add(_ text: Text) { text.withUTF8 { add($0) } }

  /// Adds the text of `bytes`, valid UTF-8; the stream must not be full.
  package func add(_ bytes: UnsafeBufferPointer<UInt8>) { add(bytes, readable: bytes.count) }

  /// Adds the text of `bytes`, valid UTF-8, from whose first on `readable` bytes may be read; the stream must not be full.
  package func add(_ bytes: UnsafeBufferPointer<UInt8>, readable: Int) {
    precondition(bytes.count <= readable, "a text may be read")
    precondition(textCount < Self.enoughTexts, "a full stream is emptied first")
    makeRoom(for: bytes.count + 2)
    let marks = marks + textCount * SymbolMarks.words
    for word in 0..<SymbolMarks.words { marks[word] = 0 }
    let start = bytes.baseAddress.map { UnsafeRawPointer($0) } ?? UnsafeRawPointer(marks)
    count &+= write(start, bytes.count, readable: readable, to: symbols + count, marks)
    textCount &+= 1
    bounds[textCount] = Int32(truncatingIfNeeded: count)
  }

  /// Clears what lies behind the symbols and is read with them.
  func clearPadding() { (symbols + count).update(repeating: 0, count: Self.padding) }

  private func makeRoom(for more: Int) {
    guard count + more > capacity else { return }
    let wanted = max(2 * (count + more), 2 * Self.enoughSymbols)
    let larger = UnsafeMutablePointer<UInt16>.allocate(capacity: wanted + 2 * Self.padding)
    larger.update(from: memory, count: Self.padding + count)
    memory.deallocate()
    memory = larger
    capacity = wanted
  }

  /// Writes the symbols of the `end` bytes at `bytes`, of which `readable` may be read, and notes their marks; how many symbols
  /// there are.
  private func write(
    _ bytes: UnsafeRawPointer, _ end: Int, readable: Int, to symbols: UnsafeMutablePointer<UInt16>,
    _ marks: UnsafeMutablePointer<UInt64>
  ) -> Int {
    symbols[0] = UInt16(PatternSymbol.start)
    var count = 1
    var position = 0
    var hasComma = false
    var commas = SIMDMask<SIMD8<Int16>>(repeating: false)
    while position < end {
      // Eight at a time; what is written for those that are something else is written over.
      let block = Self.block(bytes + position, readable: readable &- position)
      UnsafeMutableRawPointer(symbols + count).storeBytes(of: block.symbols, as: SIMD8<UInt16>.self)
      if position &+ PlainBlock.width <= end, block.isPlain {
        commas = commas .| block.commas
        count &+= PlainBlock.count
        position &+= PlainBlock.width
        continue
      }
      let plain = min(block.plainCount, (end &- position) / 3)
      hasComma = hasComma || block.hasComma(before: plain)
      count &+= plain
      position &+= 3 &* plain
      if position < end { writeOther(bytes, &position, end, to: symbols, &count, marks) }
    }
    if hasComma || PlainBlock.isAny(commas) {
      marks[Self.commaMark &>> 6] |= 1 &<< UInt64(Self.commaMark & 63)
    }
    symbols[count] = UInt16(PatternSymbol.end)
    return count &+ 1
  }

  /// The bit of ，.
  private static let commaMark = 128 + 0x2C

  /// The eight characters at `bytes`; behind the `readable` ones of these zeros are read.
  @inline(__always)
  private static func block(_ bytes: UnsafeRawPointer, readable: Int) -> PlainBlock {
    readable >= PlainBlock.readWidth ? PlainBlock(bytes) : lastBlock(bytes, readable)
  }

  @inline(never)
  private static func lastBlock(_ bytes: UnsafeRawPointer, _ count: Int) -> PlainBlock {
    var copy = SIMD32<UInt8>.zero
    return withUnsafeMutableBytes(of: &copy) { copy in
      copy.copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: count))
      return copy.baseAddress.map { PlainBlock($0) } ?? PlainBlock(bytes)
    }
  }

  /// Writes the symbol of the character at `position`, which is none that is written with others, and of those of one or two
  /// bytes behind it.
  @inline(__always)
  private func writeOther(
    _ bytes: UnsafeRawPointer, _ position: inout Int, _ end: Int, to symbols: UnsafeMutablePointer<UInt16>,
    _ count: inout Int, _ marks: UnsafeMutablePointer<UInt64>
  ) {
    let bytes = UnsafeRawBufferPointer(start: bytes, count: end).assumingMemoryBound(to: UInt8.self)
    repeat {
      let (scalar, width) = UTF8Decoding.likelyScalar(in: bytes, at: position)
      position &+= width
      let entry = table.entry(of: scalar)
      marks[Int(entry &>> 22)] |= 1 &<< UInt64((entry &>> 16) & 63)
      symbols[count] = UInt16(truncatingIfNeeded: entry)
      count &+= UInt16(truncatingIfNeeded: entry) == 0 ? 0 : 1
    } while position < end && bytes[position] < 0xE0
  }

  /// Whether the text `index` has a bracket or a quotation mark (``isPair(_:)``).
  package func hasPairs(_ index: Int) -> Bool {
    let marks = marks + index * SymbolMarks.words
    var found: UInt64 = 0
    for word in 0..<SymbolMarks.words { found |= marks[word] & pairs[word] }
    return found != 0
  }

  /// Whether `scalar` is a bracket or quotation mark that ``hasPairs(_:)`` tells of.
  package static func isPair(_ scalar: UInt32) -> Bool { SymbolMarks.isPair(scalar) }

  /// Whether the text `index` has a character that is no symbol.
  @inline(__always)
  func hasBlanks(_ index: Int) -> Bool {
    marks[index * SymbolMarks.words] & 1 << UInt64(SymbolMarks.blank) != 0
  }
}
