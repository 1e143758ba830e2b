import PlanModel
import PlanSource

/// Lines of plain text and Markdown.
struct PlainLines: TextPlaceWriter {
  let source: [UInt8]

  func splices(of edits: [TextEdit], in text: Text) throws(FixObstacle) -> [SourceSplice] {
    edits.map { SourceSplice($0.range, written($0)) }
  }

  /// The new words with the line ends of the source, and with pipes escaped where they would part cells.
  private func written(_ edit: TextEdit) -> [UInt8] {
    let words = LineEnds(of: source).written(Array(edit.text.utf8))
    let pipe = UInt8(ascii: "|")
    guard words.contains(pipe), line(around: edit.range).contains(pipe) else { return words }
    return words.flatMap { $0 == pipe ? [UInt8(ascii: "\\"), pipe] : [$0] }
  }

  private func line(around range: ByteRange) -> ArraySlice<UInt8> {
    var start = range.lowerBound
    while start > 0, !LineEnds.isLineEnd(source[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < source.count, !LineEnds.isLineEnd(source[end]) { end += 1 }
    return source[start..<end]
  }
}

/// The line ends a source has.
struct LineEnds {
  /// Whether the first of them is CR LF.
  let arePairs: Bool

  init(of source: [UInt8]) {
    let first = source.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    arePairs = first > 0 && source[first - 1] == UInt8(ascii: "\r")
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// `text`, in which lines end with LF, with these line ends.
  func written(_ text: [UInt8]) -> [UInt8] {
    guard arePairs else { return text }
    var result: [UInt8] = []
    for byte in text {
      if byte == UInt8(ascii: "\n"), result.last != UInt8(ascii: "\r") { result.append(UInt8(ascii: "\r")) }
      result.append(byte)
    }
    return result
  }
}
