/// Turns byte offsets of one source into lines and columns, and back.
///
/// A line ends with LF, CR LF or CR. Nothing else ends one: U+2028 and U+0085 are characters of a
/// line here as in editors. Places outside the source are clamped into it, so a caller may pass on
/// what a client sent.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins; the first at 0.
  private let starts: [Int32]
  /// Only where a line is long, as in JSON written by a machine: columns there would take long to count.
  private let counts: CodePointCounts?

  private static let longLine = 4096

  /// The lines of `bytes`, which must be valid UTF-8; only for offsets up to `limit`, and as far as they need be known.
  package init(_ bytes: [UInt8], upTo limit: Int = .max) {
    self.bytes = bytes
    starts = LineStarts.of(bytes, upTo: limit)
    let last = Int(starts.last ?? 0)
    let lastLength = last > limit ? 0 : bytes.count - last
    let isLong =
      lastLength > Self.longLine || zip(starts, starts.dropFirst()).contains { $1 - $0 > Self.longLine }
    counts = isLong ? CodePointCounts(bytes) : nil
  }

  /// The lines of `storage`, for offsets up to `limit`.
  package init(_ storage: TextStorage, upTo limit: Int = .max) {
    self.init(storage.bytes, upTo: limit)
  }

  /// How many lines there are; an empty source has one, and one follows the last line end.
  package var lineCount: Int { starts.count }

  /// Line and column of `offset`.
  ///
  /// An offset inside a character counts as its first byte, one inside CR LF as the end of the line.
  package func lineColumn(of offset: Int, in unit: ColumnUnit = .codePoint) -> LineColumn {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    let content = range(ofLine: line)
    let column = columns(from: content.lowerBound, to: min(offset, content.upperBound), in: unit)
    return LineColumn(line: line, column: column + 1)
  }

  /// The byte offset of `place`.
  ///
  /// Columns beyond the end of a line lead to its end, before the line break.
  package func offset(of place: LineColumn, in unit: ColumnUnit = .codePoint) -> Int {
    if place.line < 1 { return 0 }
    if place.line > lineCount { return bytes.count }
    let content = range(ofLine: place.line)
    var left = min(max(place.column, 1) - 1, content.count)
    var offset = content.lowerBound
    while left > 0, offset < content.upperBound {
      let length = min(max(UTF8Validation.declaredLength(bytes[offset]), 1), content.upperBound - offset)
      left -= Self.width(ofLength: length, in: unit)
      if left < 0 { break }
      offset += length
    }
    return offset
  }

  /// The bytes of line `line`, counted from 1, without its line end.
  package func range(ofLine line: Int) -> ByteRange {
    let index = min(max(line, 1), lineCount) - 1
    let start = Int(starts[index])
    guard index + 1 < starts.count else { return ByteRange(start, bytes.count) }
    var end = Int(starts[index + 1]) - 1
    if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return ByteRange(start, end)
  }

  /// What line `line` says, without its line end.
  package func text(ofLine line: Int) -> String {
    let range = range(ofLine: line)
    return String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func width(ofLength length: Int, in unit: ColumnUnit) -> Int {
    switch unit {
    case .utf8: length
    case .codePoint: 1
    case .utf16: length == 4 ? 2 : 1
    }
  }

  /// How many units the characters that begin at or after `start` and end by `end` have.
  private func columns(from start: Int, to end: Int, in unit: ColumnUnit) -> Int {
    var end = end
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if unit == .utf8 { return end - start }
    let count =
      counts?.count(in: bytes, from: start, to: end)
      ?? CodePointCounts.counted(in: bytes, from: start, to: end)
    return unit == .utf16 ? count.all + count.wide : count.all
  }
}
