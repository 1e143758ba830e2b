package import PlanSource

/// Why an input could not be read as a document.
package struct DocumentError: Error, Hashable, Sendable {
  /// The reasons, with their data and without prose.
  package enum Reason: Hashable, Sendable {
    /// There is nothing in the input.
    case empty
    /// The input, or one of its parts, is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// Elements are nested deeper than the limit.
    case nestingTooDeep(limit: Int)
    /// The package has more entries than the limit.
    case tooManyEntries(limit: Int)
    /// A part grows by more than the limit when it is inflated.
    case ratioTooHigh(limit: Int)
    /// There are more cells, rows and paragraphs than the limit.
    case tooManyCells(limit: Int)
    /// The plan has more tasks than the limit.
    case tooManyTasks(limit: Int)
    /// A page has more tags than the limit.
    case tooManyTags(limit: Int)
    /// The bytes are no text in any encoding that is known: UTF-8, UTF-16, GB18030.
    case unknownEncoding
    /// The bytes are no text in `encoding`, which a mark at their beginning or a declaration names.
    case malformedEncoding(String)
    /// The package is no valid ZIP archive.
    case damagedArchive
    /// Two entries of the package lie over each other.
    case overlappingEntries
    /// An entry of the package has a name that leads out of it.
    case unsafeEntryName(String)
    /// The package is encrypted.
    case encrypted
    /// The package has no part of this name, which its format needs.
    case missingPart(String)
    /// The package is neither a Word document nor a workbook.
    case unknownPackage
    /// A part has a document type declaration, which is refused.
    case documentType
    /// A part is no well-formed XML; the words of the library, and where.
    case malformedXML(String, line: Int, column: Int)
    /// The document has neither a table nor paragraphs that read as a plan.
    case noPlan
  }

  package let reason: Reason
  /// The part of the package concerned.
  package let part: String?
  /// Where in the decoded input, if it is about a place.
  package let range: ByteRange?

  /// An error for `reason`.
  package init(_ reason: Reason, part: String? = nil, at range: ByteRange? = nil) {
    self.reason = reason
    self.part = part
    self.range = range
  }
}
