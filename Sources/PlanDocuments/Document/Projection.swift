package import PlanSource

/// Leads the projected text of a package (.docx, .xlsx) back to the bytes of its parts.
package struct Projection: Sendable {
  /// A stretch of projected text that stands in one run of one part.
  package struct Span: Sendable {
    /// In the projected text.
    package var range: ByteRange
    /// A position in ``Projection/parts``.
    package var part: Int32
    /// The character data in the part's XML, as bytes of its UTF-8 form.
    package var xml: ByteRange
    /// The run, counted from 0 in the order of the part; in a sheet the position of the cell.
    package var run: Int32
    /// Whether projected and XML bytes run in step: no entity and no element stands between.
    package var isVerbatim: Bool
    /// Whether a program wrote it and will write it again: the result of a field other than a link.
    package var isComputed = false
    /// The position of the sheet's part whose cell shows it; in a document that of ``part``.
    package var owner: Int32

    /// `range` of the projected text stands at `xml` of `part`.
    package init(_ range: ByteRange, part: Int, xml: ByteRange, run: Int, isVerbatim: Bool) {
      owner = Int32(truncatingIfNeeded: part)
      self.range = range
      self.part = Int32(truncatingIfNeeded: part)
      self.xml = xml
      self.run = Int32(truncatingIfNeeded: run)
      self.isVerbatim = isVerbatim
    }
  }

  /// Names of parts, such as `word/document.xml`.
  package private(set) var parts: [String] = []
  /// In ascending order, not overlapping.
  ///
  /// What lies between them was made by the reader: line ends,
  /// automatic numbers, formatted values.
  package private(set) var spans: [Span] = []

  /// A projection of nothing.
  package init() {}

  /// The position of `part` in ``parts``, which is added if it is not there.
  package mutating func position(ofPart part: String) -> Int {
    if let known = parts.firstIndex(of: part) { return known }
    parts.append(part)
    return parts.count - 1
  }

  /// Adds `span`, which lies behind all others.
  package mutating func append(_ span: Span) {
    precondition((spans.last?.range.upperBound ?? 0) <= span.range.lowerBound, "spans are in order")
    spans.append(span)
  }

  /// Adds `others`, which are in ascending order and lie behind all there are.
  package mutating func append(contentsOf others: [Span]) {
    guard let first = others.first else { return }
    precondition((spans.last?.range.upperBound ?? 0) <= first.range.lowerBound, "spans are in order")
    if spans.isEmpty { spans = others } else { spans += others }
  }

  /// The spans that share a byte with `range`.
  package func spans(in range: ByteRange) -> ArraySlice<Span> {
    let first = firstIndex { $0.range.upperBound > range.lowerBound }
    let end = firstIndex { $0.range.lowerBound >= range.upperBound }
    return spans[min(first, end)..<end]
  }

  private func firstIndex(where isReached: (Span) -> Bool) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(spans[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
