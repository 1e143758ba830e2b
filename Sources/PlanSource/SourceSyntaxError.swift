/// Why a source could not be parsed, and where.
package struct SourceSyntaxError: Error, Hashable, Sendable {
  /// The reasons, with their data and without prose.
  package enum Reason: Hashable, Sendable {
    /// The bytes are no UTF-8.
    case invalidUTF8
    /// There is nothing in the source.
    case empty
    /// A key stands twice in one object.
    case duplicateKey(String)
    /// An escape names half of a surrogate pair (RFC 8259 section 8.2).
    case loneSurrogate
    /// Values are nested deeper than the limit.
    case nestingTooDeep(limit: Int)
    /// The source is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// Something follows the document.
    case trailingInput
    /// A YAML alias, anchor or tag stands where none is allowed.
    case notAllowed(YAMLFeature)
    /// Something else was expected here.
    case malformed(Expectation)
    /// A YAML alias names an anchor that is not there, or that it lies inside.
    case aliasWithoutAnchor
    /// YAML aliases make the document larger than the limits allow.
    case tooManyAliases
    /// The YAML library's own words.
    case library(String)
  }

  /// What YAML can and planlint does not take.
  package enum YAMLFeature: Hashable, Sendable {
    case alias, anchor, tag, secondDocument
  }

  /// What a JSON text must have at a place (RFC 8259).
  package enum Expectation: Hashable, Sendable {
    case value, key, colon, commaOrEnd, digit, escape, closingQuote, noControlCharacter, noByteOrderMark
  }

  package let reason: Reason
  /// The offending bytes; at the end of the input an empty range.
  package let range: ByteRange

  /// An error for `reason` at `range`.
  package init(_ reason: Reason, at range: ByteRange) {
    self.reason = reason
    self.range = range
  }
}
