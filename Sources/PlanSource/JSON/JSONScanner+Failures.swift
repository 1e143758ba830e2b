extension JSONScanner {
  private var source: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The error for something else than `expectation` at `position`.
  func failure(_ expectation: SourceSyntaxError.Expectation) -> SourceSyntaxError {
    let range = OffendingToken.range(at: position, in: source)
    guard position < count else { return SourceSyntaxError(.malformed(atEnd(expectation)), at: range) }
    if UTF8Validation.sequenceLength(base, position, count) == 0 {
      return SourceSyntaxError(.invalidUTF8, at: range)
    }
    if ByteOrderMark.begins(source[position..<min(position + 3, count)]), expectation != .closingQuote {
      return SourceSyntaxError(.malformed(.noByteOrderMark), at: range)
    }
    if expectation == .commaOrEnd, let word = brokenWord() {
      return SourceSyntaxError(.malformed(.value), at: word)
    }
    return SourceSyntaxError(.malformed(expectation), at: range)
  }

  /// The error for something after the document at `position`.
  func trailingFailure() -> SourceSyntaxError {
    let error = failure(.commaOrEnd)
    guard case .malformed(.commaOrEnd) = error.reason else { return error }
    return SourceSyntaxError(.trailingInput, at: error.range)
  }

  /// The error for the escape that begins at `position`: up to the first character that is wrong in it.
  func escapeFailure() -> SourceSyntaxError {
    var end = min(position + 1, count)
    if end < count, base[end] == UInt8(ascii: "u") {
      end += 1
      while end < count, end < position + 6, HexDigit.value(of: base[end]) < 16 { end += 1 }
    }
    if end < count, base[end] >= 0x20, base[end] != UInt8(ascii: "\"") || end == position + 1 {
      if UTF8Validation.sequenceLength(base, end, count) == 0 {
        return SourceSyntaxError(.invalidUTF8, at: OffendingToken.range(at: end, in: source))
      }
      end += UTF8Validation.sequenceLength(base, end, count)
    }
    return SourceSyntaxError(.malformed(.escape), at: ByteRange(position, end))
  }

  private func atEnd(_ expectation: SourceSyntaxError.Expectation) -> SourceSyntaxError.Expectation {
    expectation == .noControlCharacter ? .closingQuote : expectation
  }

  /// The word that goes on at `position` although a value was already read from it, such as `01`, `1x`.
  private func brokenWord() -> ByteRange? {
    guard position > 0, OffendingToken.isWord(base[position]), OffendingToken.isWord(base[position - 1])
    else {
      return nil
    }
    let start = OffendingToken.wordStart(position, in: source)
    return ByteRange(start, OffendingToken.range(at: position, in: source).upperBound)
  }
}
