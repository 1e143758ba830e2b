/// Where the pipes of a line stand.
struct PipeLine {
  private let bytes: [UInt8]
  private let line: TextLine

  /// The pipes of `line`.
  init(_ bytes: [UInt8], _ line: TextLine) {
    self.bytes = bytes
    self.line = line
  }

  /// Whether the first thing in it is a pipe.
  var isLed: Bool { !line.isEmpty && ColumnMark.pipeLength(bytes, line.content.lowerBound) > 0 }

  /// Whether the last thing in it is a pipe.
  var isEnded: Bool {
    ColumnMark.pipeLength(bytes, before: line.content.upperBound, from: line.content.lowerBound) > 0
  }

  /// Whether there are pipes and blanks in it and nothing else.
  var hasPipesOnly: Bool { line.pipes > 0 && words?.isEmpty == true }

  /// What stands before its pipes if all of them are at its end; `nil` if not.
  var words: Range<Int>? {
    var end = line.content.upperBound
    var pipes = 0
    while end > line.content.lowerBound {
      let length = ColumnMark.pipeLength(bytes, before: end, from: line.content.lowerBound)
      if length == 0 { break }
      pipes += 1
      let words = Blank.trimmed(bytes, line.content.lowerBound, end - length)
      end = words.isEmpty ? line.content.lowerBound : words.upperBound
    }
    return pipes == line.pipes ? line.content.lowerBound..<end : nil
  }
}
