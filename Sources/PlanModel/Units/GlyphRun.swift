import PlanSource

/// The characters of a text, decoded once and in simplified script, with their brackets paired.
///
/// Before the first and behind the last character stand a few empty ones, so that looking around needs no care. They lie in
/// memory that somebody else keeps: a run is neither counted nor copied, and must not be used when that memory is gone.
struct GlyphRun {
  /// From the first character on, the empty ones behind included.
  let glyphs: UnsafeMutableBufferPointer<Glyph>
  /// How many characters the text has.
  let count: Int
  private static let padding = 4

  /// How many glyphs the memory must have room for that a text of `bytes` bytes is decoded into.
  static func room(bytes: Int) -> Int { bytes + 2 * padding }

  /// The characters of `text`, decoded into `memory`, which has room for them.
  init(_ text: Text, in memory: UnsafeMutableBufferPointer<Glyph>) {
    precondition(memory.count >= Self.room(bytes: text.count), "whoever has a text decoded makes room for it")
    for index in 0..<Self.padding { memory.initializeElement(at: index, to: .end(at: text.start)) }
    let glyphs = UnsafeMutableBufferPointer(rebasing: memory[Self.padding...])
    let count = text.withUTF8 { bytes in
      GlyphMarks.table.withView { Self.decode(bytes, start: text.start, $0, into: glyphs) }
    }
    for index in count..<count + Self.padding { glyphs.initializeElement(at: index, to: .end(at: text.end)) }
    (self.glyphs, self.count) = (glyphs, count)
  }

  /// Calls `body` with the characters of `text`.
  static func with<Result>(_ text: Text, _ body: (GlyphRun) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Glyph.self, capacity: room(bytes: text.count)) {
      body(GlyphRun(text, in: $0))
    }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int32, _ table: PagedTable<UInt16>.View,
    into glyphs: UnsafeMutableBufferPointer<Glyph>
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var brackets = OpenBrackets()
    var count = 0
    var index = 0
    while index < bytes.count {
      var (scalar, length): (UInt32, Int)
      // Nearly all are Chinese, of three bytes.
      if base[index] & 0xF0 == 0xE0, index &+ 2 < bytes.count {
        scalar = UInt32(base[index] & 0x0F) &<< 12 | UInt32(base[index &+ 1] & 0x3F) &<< 6
        scalar |= UInt32(base[index &+ 2] & 0x3F)
        length = 3
      } else {
        (scalar, length) = decode(bytes, at: index)
      }
      var marks = table[scalar]
      if marks == GlyphMarks.traditional {
        scalar = TraditionalScript.simplified(scalar)
        marks = table[scalar]
      }
      glyphs.initializeElement(
        at: count,
        to: Glyph(
          scalar: scalar, offset: start &+ Int32(truncatingIfNeeded: index), partner: -1,
          marks: GlyphMarks(rawValue: marks)))
      count &+= 1
      if marks & GlyphMarks.brackets.rawValue != 0 { brackets.pair(glyphs, last: count &- 1) }
      index &+= length
    }
    return count
  }

  /// The code point at `index` and its length; what is malformed counts as one byte without meaning.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    if lead & 0xF0 == 0xE0, index + 2 < bytes.count {
      let scalar =
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return (scalar, 3)
    }
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return (0, 1) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for step in 1..<length {
      scalar = scalar << 6 | UInt32(bytes[index + step] & 0x3F)
    }
    return (scalar, length)
  }

  @inline(__always)
  subscript(_ index: Int) -> Glyph { glyphs[index] }

  /// Whether the character at `index` is `a`.
  @inline(__always)
  func has(_ index: Int, _ a: Unicode.Scalar) -> Bool {
    glyphs[index].scalar == a.value
  }

  /// Whether `a` and `b` stand at `index`.
  @inline(__always)
  func has(_ index: Int, _ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    glyphs[index].scalar == a.value && glyphs[index + 1].scalar == b.value
  }

  /// Whether the character at `index` is `mark`.
  @inline(__always)
  func isMark(_ index: Int, _ mark: GlyphMarks) -> Bool {
    !glyphs[index].marks.isDisjoint(with: mark)
  }

  /// The first character from `index` on, before `end`, that is no blank.
  func skippingBlanks(_ index: Int, to end: Int) -> Int {
    var index = index
    while index < end, isMark(index, .blank) { index += 1 }
    return index
  }

  /// The position behind the last character before `end` that is no blank.
  func trimmingBlanks(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, isMark(end - 1, .blank) { end -= 1 }
    return end
  }

  /// Where the bracket at `index` closes; `nil` if it does not.
  func closing(of index: Int) -> Int? {
    let partner = Int(glyphs[index].partner)
    return partner > index ? partner : nil
  }

  /// Where the segment that `start` stands in ends: before the next mark outside brackets.
  func segmentEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      if isMark(index, .segmentEnd) { return index }
      guard isMark(index, .open) else {
        index += 1
        continue
      }
      guard let closing = closing(of: index) else { return max(index, start + 1) }
      index = closing + 1
    }
    return count
  }
}

/// The brackets that are open while a text is decoded; deeper than sixteen they stay unpaired.
private struct OpenBrackets {
  private var positions = SIMD16<Int32>()
  private var depth = 0

  /// Pairs the bracket at `last`, behind which nothing is decoded yet, with the one it closes.
  mutating func pair(_ glyphs: UnsafeMutableBufferPointer<Glyph>, last: Int) {
    guard glyphs[last].marks.contains(.close) else {
      if depth < 16 {
        positions[depth] = Int32(last)
        depth += 1
      }
      return
    }
    let family = GlyphMarks.family(glyphs[last].scalar)
    var level = depth
    while level > 0 {
      level -= 1
      let opening = Int(positions[level])
      guard GlyphMarks.family(glyphs[opening].scalar) == family else { continue }
      glyphs[opening].partner = Int32(last)
      glyphs[last].partner = Int32(opening)
      depth = level
      return
    }
  }
}
