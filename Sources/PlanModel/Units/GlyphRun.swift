import PlanSource

/// The characters of a text, decoded once and in simplified script, with their brackets paired.
///
/// Behind the last character stand four empty ones, so that looking a few characters ahead needs no care.
struct GlyphRun {
  let glyphs: [Glyph]
  /// How many characters the text has.
  let count: Int
  private static let padding = 4

  /// The characters of `text`.
  init(_ text: Text) {
    var count = 0
    glyphs = text.withUTF8 { bytes in
      Array(unsafeUninitializedCapacity: bytes.count + Self.padding) { buffer, initialized in
        count = Self.decode(bytes, start: text.start, into: buffer)
        for index in count..<count + Self.padding {
          buffer.initializeElement(at: index, to: .end(at: text.end))
        }
        initialized = count + Self.padding
      }
    }
    self.count = count
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int32, into glyphs: UnsafeMutableBufferPointer<Glyph>
  ) -> Int {
    var brackets = OpenBrackets()
    var count = 0
    var index = 0
    while index < bytes.count {
      var (scalar, length) = decode(bytes, at: index)
      var marks = GlyphMarks(of: scalar)
      if marks.isEmpty {
        let simplified = TraditionalScript.simplified(scalar)
        if simplified != scalar { (scalar, marks) = (simplified, GlyphMarks(of: simplified)) }
      }
      glyphs.initializeElement(
        at: count,
        to: Glyph(
          scalar: scalar, offset: start &+ Int32(truncatingIfNeeded: index), partner: -1, marks: marks))
      count += 1
      if !marks.isDisjoint(with: [.open, .close]) { brackets.pair(glyphs, last: count - 1) }
      index += length
    }
    return count
  }

  /// The code point at `index` and its length; what is malformed counts as one byte without meaning.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
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
