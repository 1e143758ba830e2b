package import PlanSource

/// Text that is put together of the character data of parts, and the way back to them.
package struct ProjectedText: Sendable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// In ascending order of their ranges in ``bytes``.
  package private(set) var spans: [Projection.Span] = []

  /// How many spans are kept apart; what follows them is put together, its places less exact.
  private static let maxSpans = 1 << 20

  /// No text.
  package init() {}

  /// Makes room for the text of a part of `count` bytes; what is not needed costs nothing.
  package mutating func reserveCapacity(forPartOf count: Int) {
    bytes.reserveCapacity(count / 2)
    spans.reserveCapacity(min(count / 128, Self.maxSpans))
  }

  /// How many bytes there are.
  package var count: Int { bytes.count }

  /// Adds what no part holds: a line end, an automatic number.
  package mutating func append(made text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Adds what no part holds.
  package mutating func append(made byte: UInt8) {
    bytes.append(byte)
  }

  /// How a stretch of text came about.
  package struct Source {
    /// The part its characters stand in, and that of the sheet whose cell shows them.
    package var part: Int
    package var owner: Int
    package var run: Int
    /// Whether a program wrote it and will write it again.
    package var isComputed: Bool

    /// What stands in `run` of `part`.
    package init(part: Int, owner: Int? = nil, run: Int, isComputed: Bool = false) {
      self.part = part
      self.owner = owner ?? part
      self.run = run
      self.isComputed = isComputed
    }

    fileprivate func matches(_ span: Projection.Span) -> Bool {
      span.part == Int32(truncatingIfNeeded: part) && span.run == Int32(truncatingIfNeeded: run)
        && span.owner == Int32(truncatingIfNeeded: owner) && span.isComputed == isComputed
    }
  }

  /// Adds `text`, the character data at `xml` of a part.
  ///
  /// Neighbours that run on in both texts become one span.
  package mutating func append(
    _ text: some Collection<UInt8>, from source: Source, xml: ByteRange, isVerbatim: Bool
  ) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count > start else { return }
    if isVerbatim, let last = spans.last, last.isVerbatim, last.range.upperBound == start,
      last.xml.upperBound == xml.lowerBound, source.matches(last)
    {
      spans[spans.count - 1].range.upperBound = bytes.count
      spans[spans.count - 1].xml.upperBound = xml.upperBound
    } else if spans.count >= Self.maxSpans, let last = spans.last,
      last.part == Int32(truncatingIfNeeded: source.part)
    {
      spans[spans.count - 1].range.upperBound = bytes.count
      spans[spans.count - 1].xml.upperBound = max(last.xml.upperBound, xml.upperBound)
      spans[spans.count - 1].isVerbatim = false
    } else {
      var span = Projection.Span(
        ByteRange(start, bytes.count), part: source.part, xml: xml, run: source.run, isVerbatim: isVerbatim)
      span.isComputed = source.isComputed
      span.owner = Int32(truncatingIfNeeded: source.owner)
      spans.append(span)
    }
  }

  /// Adds all of `other`, and says by how much its offsets have moved.
  package mutating func append(_ other: ProjectedText) -> Int {
    let offset = bytes.count
    bytes.append(contentsOf: other.bytes)
    spans.append(
      contentsOf: other.spans.map { span in
        var moved = span
        moved.range = ByteRange(span.range.lowerBound + offset, span.range.upperBound + offset)
        return moved
      })
    return offset
  }

  /// Takes back everything from `count` on.
  package mutating func removeAll(from count: Int) {
    guard count < bytes.count else { return }
    bytes.removeSubrange(count...)
    while let last = spans.last, last.range.upperBound > count {
      spans.removeLast()
      guard last.range.lowerBound < count else { continue }
      var cut = last
      let removed = last.range.upperBound - count
      cut.range.upperBound = count
      if cut.isVerbatim { cut.xml.upperBound -= removed }
      spans.append(cut)
    }
  }

  /// The part from `lower` up to `upper` without the blanks at its edges.
  package func trimmed(_ lower: Int, _ upper: Int) -> ByteRange {
    bytes.withUnsafeBufferPointer { Blanks.trimmed(lower, upper, in: $0) }
  }
}
