import PlanSource

/// An element of nothing but characters, such as `w:t`, whose characters are changed.
struct XMLTextElement {
  /// The start tag, from `<` up to and with `>`.
  let tag: XMLTag
  /// Between the tags.
  let content: ByteRange

  /// The element around the characters at `range` of `xml`; `nil` if other markup stands in it.
  init?(around range: ByteRange, in xml: [UInt8]) {
    guard let open = xml[..<range.lowerBound].lastIndex(of: UInt8(ascii: "<")) else { return nil }
    var scanner = XMLTagScanner(xml, from: open)
    guard let tag = scanner.next(), tag.range.lowerBound == open, tag.kind == .start,
      tag.range.upperBound <= range.lowerBound, let end = scanner.next(), end.kind == .end,
      range.upperBound <= end.range.lowerBound
    else { return nil }
    content = ByteRange(tag.range.upperBound, end.range.lowerBound)
    // A comment or CDATA section inside would be taken for characters.
    guard !xml[content.lowerBound..<content.upperBound].contains(UInt8(ascii: "<")) else { return nil }
    self.tag = tag
  }

  /// What is to be put where, so that the characters are changed by `edits`, which are in order and lie in it.
  ///
  /// Blanks that come to an edge are kept by `xml:space="preserve"` (XML 1.0, 2.10).
  func splices(for edits: [PartEdit], in xml: [UInt8]) -> [SourceSplice] {
    let splices = edits.map { SourceSplice($0.range, Self.escaped($0.text)) }
    if let space = tag.value(of: "xml:space", in: xml),
      xml[space.lowerBound..<space.upperBound].elementsEqual("preserve".utf8)
    {
      return splices
    }
    let inner = splices.map {
      SourceSplice(
        ByteRange($0.range.lowerBound - content.lowerBound, $0.range.upperBound - content.lowerBound),
        $0.bytes)
    }
    let old = Array(xml[content.lowerBound..<content.upperBound])
    let new = inner.applied(to: old)
    guard Self.hasBlankEdge(new), !Self.hasBlankEdge(old) else { return splices }
    // Before `>`, in a tag that has no such attribute.
    let place = tag.range.upperBound - 1
    return [SourceSplice(ByteRange(place, place), Array(" xml:space=\"preserve\"".utf8))] + splices
  }

  private static func hasBlankEdge(_ text: [UInt8]) -> Bool {
    let isBlank = { (byte: UInt8?) in byte.map { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? false }
    return isBlank(text.first) || isBlank(text.last)
  }

  /// `text` as character data (XML 1.0, 2.4).
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      default: [byte]
      }
    }
  }
}
