import PlanSource

/// Strings of a part, one behind the other, and where their characters stand in it.
struct StringTable {
  /// A stretch of a string.
  struct Piece {
    /// In the table's bytes.
    var start: Int32
    var end: Int32
    /// In the part's XML.
    var xml: ByteRange
    /// Whether both run in step.
    var isVerbatim: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// Where the pieces of each string end, and whether it has more than blanks.
  private var strings: [(end: Int32, isBlank: Bool)] = []

  var count: Int { strings.count }

  /// The pieces of the string at `position`; none if there is no such string.
  func pieces(of position: Int) -> ArraySlice<Piece> {
    guard strings.indices.contains(position) else { return [] }
    let start = position == 0 ? 0 : Int(strings[position - 1].end)
    return pieces[start..<Int(strings[position].end)]
  }

  /// Whether the string at `position` has nothing but blanks, or is not there.
  func isBlank(_ position: Int) -> Bool {
    !strings.indices.contains(position) || strings[position].isBlank
  }

  /// Adds `text`, which stands at `xml`, to the string that is being made.
  mutating func append(_ text: some Collection<UInt8>, xml: ByteRange, isVerbatim: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count > start else { return }
    if isVerbatim, pieces.count > firstPiece, let last = pieces.last, last.isVerbatim,
      last.xml.upperBound == xml.lowerBound
    {
      pieces[pieces.count - 1].end = Int32(bytes.count)
      pieces[pieces.count - 1].xml.upperBound = xml.upperBound
    } else {
      pieces.append(Piece(start: Int32(start), end: Int32(bytes.count), xml: xml, isVerbatim: isVerbatim))
    }
  }

  /// Ends the string that is being made, after decoding the escapes in it; its position.
  mutating func endString() -> Int {
    let start = pieces.count > firstPiece ? Int(pieces[firstPiece].start) : bytes.count
    if hasEscape(from: start) { decodeEscapes(from: start) }
    let isBlank = bytes.withUnsafeBufferPointer { Blanks.trimmed(start, $0.count, in: $0).isEmpty }
    strings.append((Int32(pieces.count), isBlank))
    return strings.count - 1
  }

  private var firstPiece: Int { Int(strings.last?.end ?? 0) }

  private func hasEscape(from start: Int) -> Bool {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\r") { return true }
      if bytes[offset] == UInt8(ascii: "_"), offset + 6 < bytes.count, bytes[offset + 1] == UInt8(ascii: "x")
      {
        return true
      }
      offset += 1
    }
    return false
  }

  // MARK: Escapes

  /// Writes the string that begins at `start` anew, `_xHHHH_` decoded and line ends as LF.
  ///
  /// ECMA-376 part 1, 22.9.2.19 ST_Xstring.
  private mutating func decodeEscapes(from start: Int) {
    let old = Array(bytes[start...])
    let oldPieces = pieces[firstPiece...]
    pieces.removeLast(pieces.count - firstPiece)
    bytes.removeLast(old.count)
    for piece in oldPieces {
      var offset = Int(piece.start) - start
      let end = Int(piece.end) - start
      let origin = offset
      var plain = offset
      while offset < end {
        guard let (text, length) = Self.escape(at: offset, before: end, in: old) else {
          offset += 1
          continue
        }
        append(
          old[plain..<offset], xml: Self.xml(of: piece, plain - origin, offset - origin), piece.isVerbatim)
        append(text, xml: Self.xml(of: piece, offset - origin, offset + length - origin), false)
        offset += length
        plain = offset
      }
      append(old[plain..<end], xml: Self.xml(of: piece, plain - origin, end - origin), piece.isVerbatim)
    }
  }

  private mutating func append(_ text: some Collection<UInt8>, xml: ByteRange, _ isVerbatim: Bool) {
    append(text, xml: xml, isVerbatim: isVerbatim)
  }

  private static func xml(of piece: Piece, _ lower: Int, _ upper: Int) -> ByteRange {
    guard piece.isVerbatim else { return piece.xml }
    return ByteRange(piece.xml.lowerBound + lower, piece.xml.lowerBound + upper)
  }

  /// What the escape or carriage return at `offset` stands for, and its length.
  private static func escape(at offset: Int, before end: Int, in text: [UInt8]) -> ([UInt8], Int)? {
    if text[offset] == UInt8(ascii: "\r") { return (lineEnd(before: offset + 1, end, text), 1) }
    guard text[offset] == UInt8(ascii: "_"), offset + 7 <= end, text[offset + 1] == UInt8(ascii: "x"),
      text[offset + 6] == UInt8(ascii: "_")
    else { return nil }
    var number: UInt32 = 0
    for byte in text[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
    }
    if number == 0x0D { return (lineEnd(before: offset + 7, end, text), 7) }
    if number < 0x20, number != 0x09, number != 0x0A { return ([], 7) }
    guard let scalar = Unicode.Scalar(number) else { return ([], 7) }
    return (Array(String(Character(scalar)).utf8), 7)
  }

  /// A carriage return: nothing before a line feed, which ends the line itself.
  private static func lineEnd(before next: Int, _ end: Int, _ text: [UInt8]) -> [UInt8] {
    next < text.count && text[next] == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
  }
}
