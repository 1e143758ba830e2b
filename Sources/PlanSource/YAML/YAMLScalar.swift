/// A scalar on its way from libyaml into a tree.
struct YAMLScalar {
  let style: YAMLScalarStyle
  /// The scalar in the source, quotes included; of a block scalar from its mark to its last line.
  let range: ByteRange
  let isKey: Bool
  let base: UnsafePointer<UInt8>

  /// Adds the scalar, which says `value`, to `builder`.
  func add(
    value: UnsafeBufferPointer<UInt8>, input: borrowing YAMLInput, to builder: inout TreeBuilder
  ) {
    let kind: Tree.Kind = style == .plain && !isKey ? YAMLSchema.kind(ofPlain: value) : .string
    let quotes = style.isQuoted ? 1 : 0
    let content = (
      start: range.lowerBound + quotes, end: max(range.upperBound - quotes, range.lowerBound + quotes)
    )
    let span = UnsafeMutableBufferPointer(rebasing: input.bytes[content.start..<content.end])
    if ByteWord.equal(UnsafeBufferPointer(span), value) {
      builder.add(kind, isKey: isKey, range.lowerBound, range.upperBound, content: content)
      return
    }
    builder.decoded.begin()
    var aligner = YAMLAligner(
      source: UnsafeBufferPointer(input.bytes), original: base, value: value,
      position: content.start, end: content.end)
    if style.isBlock {
      aligner.alignBlock(into: &builder.decoded)
    } else {
      aligner.alignFlow(style, into: &builder.decoded)
    }
    if let rest = aligner.rest {
      input.unmasked(rest).withUnsafeBufferPointer {
        builder.decoded.append($0, for: aligner.position, content.end - aligner.position)
      }
    }
    builder.addDecoded(isKey: isKey, range.lowerBound, range.upperBound, contentStart: content.start)
  }
}
