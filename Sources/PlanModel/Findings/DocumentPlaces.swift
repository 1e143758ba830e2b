package import PlanSource

/// Where the parts of a document stand as people see it: paragraphs, cells of tables, cells of sheets.
///
/// JSON and YAML have none. A place inside planlint is a byte range of the source; this leads from it to
/// what a clerk finds on the page.
package struct DocumentPlaces: Sendable {
  /// A stretch of the source and what it is.
  package struct Entry: Sendable {
    package var range: ByteRange
    package var place: DocumentPlace

    /// `place` at `range`.
    package init(_ range: ByteRange, _ place: DocumentPlace) {
      self.range = range
      self.place = place
    }
  }

  /// In ascending order of their beginnings, not overlapping.
  private let entries: [Entry]

  /// The places `entries`, in any order; they must not overlap.
  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.range < $1.range }
  }

  /// What stands at the beginning of `range`; `nil` between the parts.
  package func place(of range: ByteRange) -> DocumentPlace? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, range.lowerBound <= entries[low - 1].range.upperBound else { return nil }
    return entries[low - 1].place
  }
}

/// A part of a document as people see it.
package struct DocumentPlace: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The paragraph with this number, counted from 1 in the order of the document, tables apart.
    case paragraph(Int)
    /// A cell; `header` is the word above its column, as written, empty if there is none.
    case cell(CellReference, header: String)
  }

  package var kind: Kind

  /// A part of kind `kind`.
  package init(_ kind: Kind) {
    self.kind = kind
  }

  /// The cell, if it is one.
  package var cell: CellReference? {
    if case .cell(let cell, _) = kind { cell } else { nil }
  }
}
