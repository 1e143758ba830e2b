import PlanSource

/// Writes the text that a browser shows, white space collapsed, and keeps where each byte comes from.
struct PageText {
  private(set) var bytes: [UInt8] = []
  private var segments: [OffsetMap.Segment] = []
  private let source: [UInt8]
  /// Where the line began that is being written.
  private var lineStart = 0
  /// White space that shows if more text follows.
  private var pendingSpace: ByteRange?
  /// A number to write before the next text, and the tag it belongs to.
  private var pendingMark: (text: [UInt8], range: ByteRange)?
  /// Whether blanks of every kind are left out, as after the numbers of Word's lists.
  var dropsBlanks = false

  /// A text cut from `source`.
  init(source: TextStorage) {
    self.source = source.bytes
  }

  /// Where the next text will begin.
  var end: Int { bytes.count }

  private var isLineEmpty: Bool { bytes.count == lineStart }

  /// Begins a line.
  mutating func beginLine() {
    lineStart = bytes.count
    pendingSpace = nil
  }

  /// Ends the line: blanks at its end are taken off.
  mutating func endLine() {
    pendingSpace = nil
    while bytes.count > lineStart, let length = PageBlank.length(endingIn: bytes, from: lineStart) {
      bytes.removeLast(length)
    }
    trimSegments()
  }

  /// Writes a line end or the end of a text, which stands for `range`; lines go on behind it.
  mutating func appendBreak(_ range: ByteRange) {
    write([UInt8(ascii: "\n")][...], for: range)
    beginLine()
  }

  /// Takes off what was written from `offset` on.
  mutating func truncate(to offset: Int) {
    bytes.removeLast(bytes.count - offset)
    trimSegments()
    beginLine()
  }

  /// Has `mark` written before the next text, unless that begins with a number itself.
  mutating func setMark(_ mark: String, for range: ByteRange) {
    pendingMark = (Array(mark.utf8), range)
  }

  /// Writes a mark that no text followed, as of an item that is nothing but its number.
  mutating func writeMark() {
    guard let mark = pendingMark else { return }
    pendingMark = nil
    write(mark.text[...], for: mark.range)
  }

  /// Forgets a mark that no text followed.
  mutating func dropMark() {
    pendingMark = nil
  }

  /// The texts that were written.
  func storage() -> TextStorage {
    TextStorage(bytes, origin: .mapped(OffsetMap(segments)))
  }

  // MARK: Pieces

  /// Appends the source at `range`, in which there are no references.
  mutating func append(_ range: ByteRange) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source[offset]
      if HTMLAttributes.isSpace(byte) {
        let start = offset
        while offset < range.upperBound, HTMLAttributes.isSpace(source[offset]) { offset += 1 }
        addSpace(ByteRange(start, offset))
      } else if let length = PageBlank.length(at: offset, in: source), isLineEmpty || dropsBlanks {
        offset += length
      } else {
        let start = offset
        offset += max(PageBlank.length(at: offset, in: source) ?? 1, 1)
        while offset < range.upperBound, !HTMLAttributes.isSpace(source[offset]),
          !(dropsBlanks && PageBlank.length(at: offset, in: source) != nil)
        {
          offset += 1
        }
        offset = min(offset, range.upperBound)
        appendWord(source[start..<offset], ByteRange(start, offset), isVerbatim: true)
      }
    }
  }

  /// Appends the characters that a reference at `range` stands for.
  mutating func append(_ decoded: ArraySlice<UInt8>, for range: ByteRange) {
    if decoded.allSatisfy(HTMLAttributes.isSpace) { return addSpace(range) }
    if isLineEmpty || dropsBlanks {
      let isBlank = PageBlank.length(at: 0, in: Array(decoded)) == decoded.count
      if isBlank { return }
    }
    appendWord(decoded, range, isVerbatim: false)
  }

  private mutating func addSpace(_ range: ByteRange) {
    if isLineEmpty || dropsBlanks { return }
    pendingSpace = pendingSpace ?? range
  }

  private mutating func appendWord(_ word: ArraySlice<UInt8>, _ range: ByteRange, isVerbatim: Bool) {
    if let mark = pendingMark {
      pendingMark = nil
      if !ItemNumber.begins(word) { write(mark.text[...], for: mark.range) }
    }
    if let space = pendingSpace {
      pendingSpace = nil
      if !isBreakBetweenWideCharacters(space, before: word) {
        let isPlain = space.count == 1 && source[space.lowerBound] == 0x20
        write([0x20], for: space, isVerbatim: isPlain)
      }
    }
    write(word, for: range, isVerbatim: isVerbatim)
  }

  /// Whether `space` is a line end of the source between Chinese characters, which shows as nothing.
  ///
  /// CSS Text 3, 4.1.3 "Segment Break Transformation Rules".
  private func isBreakBetweenWideCharacters(_ space: ByteRange, before word: ArraySlice<UInt8>) -> Bool {
    let hasLineEnd = source[space.lowerBound..<space.upperBound].contains {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    return hasLineEnd && PageBlank.isWide(bytes.suffix(3)) && PageBlank.isWide(word.prefix(3))
  }

  // MARK: Segments

  private mutating func write(_ text: ArraySlice<UInt8>, for range: ByteRange, isVerbatim: Bool = false) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    bytes += text
    if isVerbatim, let last = segments.last, last.isVerbatim,
      Int(last.decodedStart + last.decodedCount) == start,
      Int(last.sourceStart + last.sourceCount) == range.lowerBound
    {
      segments[segments.count - 1] = Self.segment(last, count: Int(last.decodedCount) + text.count)
    } else {
      segments.append(
        OffsetMap.Segment(
          decodedStart: start, decodedCount: text.count, sourceStart: range.lowerBound,
          sourceCount: range.count, isVerbatim: isVerbatim))
    }
  }

  private static func segment(_ segment: OffsetMap.Segment, count: Int) -> OffsetMap.Segment {
    OffsetMap.Segment(
      decodedStart: Int(segment.decodedStart), decodedCount: count, sourceStart: Int(segment.sourceStart),
      sourceCount: segment.isVerbatim ? count : Int(segment.sourceCount), isVerbatim: segment.isVerbatim)
  }

  private mutating func trimSegments() {
    while let last = segments.last, Int(last.decodedStart + last.decodedCount) > bytes.count {
      segments.removeLast()
      let count = bytes.count - Int(last.decodedStart)
      if count > 0 { segments.append(Self.segment(last, count: count)) }
    }
  }
}
