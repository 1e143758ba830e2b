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
  package func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(textCount < Self.enoughTexts, "a full stream is emptied first")
    makeRoom(for: bytes.count + 2)
    let marks = marks + textCount * SymbolMarks.words
    for word in 0..<SymbolMarks.words { marks[word] = 0 }
    count &+= write(bytes, to: symbols + count, marks)
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

  /// Writes the symbols of `bytes` and notes its marks; how many symbols there are.
  private func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to symbols: UnsafeMutablePointer<UInt16>,
    _ marks: UnsafeMutablePointer<UInt64>
  ) -> Int {
    symbols[0] = UInt16(PatternSymbol.start)
    var count = 1
    var position = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while position < bytes.count {
      // Two at a time; what is written for the second is overwritten where it is something else.
      while position &+ 8 <= bytes.count {
        let pair = PlainPair(raw, at: position)
        symbols[count] = pair.first
        symbols[count &+ 1] = pair.second
        guard pair.isPlain else {
          let isFirstPlain = pair.isFirstPlain
          count &+= isFirstPlain ? 1 : 0
          position &+= isFirstPlain ? 3 : 0
          break
        }
        count &+= 2
        position &+= 6
      }
      guard position < bytes.count else { break }
      let (scalar, width) = UTF8Decoding.likelyScalar(in: bytes, at: position)
      position &+= width
      if PlainPair.isPlain(scalar) {
        symbols[count] = UInt16(truncatingIfNeeded: scalar)
        count &+= 1
      } else {
        let entry = table.entry(of: scalar)
        marks[Int(entry &>> 22)] |= 1 &<< UInt64((entry &>> 16) & 63)
        symbols[count] = UInt16(truncatingIfNeeded: entry)
        count &+= UInt16(truncatingIfNeeded: entry) == 0 ? 0 : 1
      }
    }
    symbols[count] = UInt16(PatternSymbol.end)
    return count &+ 1
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

/// Two characters that stand side by side, taken out of eight bytes in one step: Han characters from U+3040 to U+9FFF, 、 and 。,
/// which are their own symbols and have no marks.
private struct PlainPair {
  /// Both, the second 24 bits above the first, as in their six bytes; anything, if they are something else.
  private let scalars: UInt64
  /// The bits ``both``, as far as the two are what is wanted.
  private let plain: UInt64

  private static let both: UInt64 = 0x1_0000_0100

  var first: UInt16 { UInt16(truncatingIfNeeded: scalars) }
  var second: UInt16 { UInt16(truncatingIfNeeded: scalars &>> 24) }
  private static let firstHan: UInt32 = 0x3040

  /// Whether `scalar` is a Han character, or what lies near these.
  static func isPlain(_ scalar: UInt32) -> Bool { scalar &- firstHan < 0xA620 - firstHan }

  /// Whether both are plain.
  var isPlain: Bool { plain == Self.both }
  /// Whether the first is.
  var isFirstPlain: Bool { plain & 0x100 != 0 }

  /// The two at `position` of valid UTF-8, behind which there are eight bytes.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    // The leading bytes are from E3 to E9: adding carries into the bit above, or does not yet.
    let leads = word & 0xFF00_00FF
    let reached = leads &+ 0x1D00_001D
    let passed = leads &+ 0x1600_0016
    let upper = (word & 0x0F00_000F) &<< 12
    let middle = (word &>> 2) & 0xF_C000_0FC0
    let lower = (word &>> 16) & 0x3F00_003F
    scalars = upper | middle | lower
    // The sign bits of both: at least U+3040; or less than U+3003, but not less than U+3001.
    let beyond = scalars &+ 0x7F_CFC0_7FCFC0
    let below = (scalars &- 0x30_0300_3003) & ~(scalars &- 0x30_0100_3001)
    let usual = (beyond | below) &>> 15
    plain = reached & ~passed & usual & Self.both
  }
}
