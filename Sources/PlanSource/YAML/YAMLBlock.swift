/// Where block scalars end.
enum YAMLBlock {
  /// `range` of a block scalar without the line ends and empty lines behind its last line.
  static func trimmed(_ range: ByteRange, in source: UnsafeBufferPointer<UInt8>) -> ByteRange {
    var end = range.upperBound
    while end > range.lowerBound {
      while end > range.lowerBound, isLineEnd(source[end - 1]) { end -= 1 }
      var line = end
      while line > range.lowerBound, source[line - 1] == UInt8(ascii: " ") { line -= 1 }
      guard line > range.lowerBound, isLineEnd(source[line - 1]) else { break }
      end = line
    }
    return ByteRange(range.lowerBound, end)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
