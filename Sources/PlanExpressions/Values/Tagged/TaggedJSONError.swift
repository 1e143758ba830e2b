package import PlanSource

/// Why JSON is no tagged value.
package struct TaggedJSONError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A value is an object with one member, its tag.
    case notTagged
    case unknownTag(String)
    /// What stands under the tag is none of its values.
    case malformed(tag: String)
    /// Lists and maps are nested deeper than the limit.
    case nestingTooDeep
  }

  package let reason: Reason
  /// Where it stands in the JSON source.
  package let range: ByteRange

  /// An error for `reason` at `range`.
  package init(_ reason: Reason, at range: ByteRange) {
    self.reason = reason
    self.range = range
  }
}
