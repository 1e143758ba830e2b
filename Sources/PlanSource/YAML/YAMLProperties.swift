/// Finds the anchors and tags that stand before a node (YAML 1.2.2 section 6.9).
enum YAMLProperties {
  /// The error for the anchor, alias or tag that begins at `start` or stands before it, if one does.
  ///
  /// In `assert: !a && b` libyaml stumbles over `&&`; what is wrong is the tag `!a`.
  static func refusal(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> SourceSyntaxError? {
    guard start < source.count else { return nil }
    var word = start
    while word > 0, source[word - 1] == UInt8(ascii: " ") { word -= 1 }
    if word < start {
      while word > 0, !isBoundary(source[word - 1]) { word -= 1 }
      if source[word] == UInt8(ascii: "!") { return tagRefusal(at: word, in: source) }
    }
    let feature: SourceSyntaxError.YAMLFeature
    switch source[start] {
    case UInt8(ascii: "!"): feature = .tag
    case UInt8(ascii: "&"): feature = .anchor
    case UInt8(ascii: "*"): feature = .alias
    default: return nil
    }
    return SourceSyntaxError(.notAllowed(feature), at: ByteRange(start, wordEnd(start, in: source)))
  }

  /// The error for the tag among the properties that begin at `start`.
  static func tagRefusal(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> SourceSyntaxError {
    var offset = start
    if offset < source.count, source[offset] == UInt8(ascii: "&") {
      offset = blanksEnd(wordEnd(offset, in: source), in: source)
    }
    return SourceSyntaxError(.notAllowed(.tag), at: ByteRange(offset, wordEnd(offset, in: source)))
  }

  /// Where the content of a node begins whose anchor begins at `start`; at most `limit`.
  static func contentStart(_ start: Int, limit: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    guard start < limit, source[start] == UInt8(ascii: "&") else { return start }
    return min(limit, blanksEnd(wordEnd(start, in: source), in: source))
  }

  /// The end of what stands without a blank or a flow mark in it.
  private static func wordEnd(_ start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var end = min(start + 1, source.count)
    while end < source.count, !isBoundary(source[end]) { end += 1 }
    return end
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// The end of blanks, line ends and comments.
  static func blanksEnd(_ start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    var isComment = false
    while end < source.count {
      switch source[end] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isComment = false
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "#"): isComment = true
      default: if !isComment { return end }
      }
      end += 1
    }
    return end
  }
}
