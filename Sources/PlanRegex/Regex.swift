package import PlanSource

/// A compiled regular expression (PCRE2, UTF-8, Unicode properties, JIT).
///
/// Threads may share it. Source: pcre2pattern(3).
package final class Regex: Sendable {
  /// One match: the ranges of its groups in bytes of the subject, group 0 the whole.
  package struct Match: Hashable, Sendable {
    /// `nil` for a group that took no part.
    package let groups: [ByteRange?]
    /// The whole match.
    package let range: ByteRange

    init(groups: [ByteRange?], range: ByteRange) {
      self.groups = groups
      self.range = range
    }
  }

  /// The pattern as it was written.
  package let pattern: String
  /// The named groups and their numbers; the first, where a name stands for several groups.
  package let groupNames: [String: Int]
  /// Every name of a group with its number, sorted by name, then number.
  package let namedGroups: [(name: String, group: Int)]
  /// The group `at`, which narrows what counts as found.
  let placeGroup: Int?
  private let compiled: CompiledPattern

  /// Compiles `pattern`.
  ///
  /// - Throws: ``RegexSyntaxError`` with the library's message and the place in the pattern.
  package init(_ pattern: String) throws(RegexSyntaxError) {
    self.pattern = pattern
    compiled = try CompiledPattern(pattern)
    namedGroups = compiled.names()
    groupNames = Dictionary(namedGroups.map { ($0.name, $0.group) }, uniquingKeysWith: min)
    placeGroup = namedGroups.first { $0.name == "at" }?.group
  }

  /// How many groups it has besides the whole match.
  package var groupCount: Int { compiled.groupCount }

  /// Whether it may match the empty text.
  ///
  /// Where this cannot be told (recursion), it says yes.
  package var canMatchEmpty: Bool { compiled.canMatchEmpty }

  /// Whether there is a match in the text `subject`, valid UTF-8.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func matches(
    _ subject: UnsafeBufferPointer<UInt8>, scratch: RegexScratch
  ) throws(RegexMatchError) -> Bool {
    try compiled.search(subject, from: 0, refusingEmptyAtStart: false, scratch: scratch)
  }

  /// Looks for the first match in `subject` that begins at or after `offset`, in bytes.
  ///
  /// What stands before `offset` is seen by look-behind. An offset inside a code point counts as the next one;
  /// `refusingEmptyAtStart` passes over an empty match at `offset` itself. The ranges of groups are in
  /// `scratch` until the next search.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func search(
    _ subject: Text, from offset: Int = 0, refusingEmptyAtStart: Bool = false, scratch: RegexScratch
  ) throws(RegexMatchError) -> ByteRange? {
    try subject.withUTF8 { (bytes) throws(RegexMatchError) -> ByteRange? in
      guard offset <= bytes.count else { return nil }
      var start = max(0, offset)
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
      let isFound = try compiled.search(
        bytes, from: start, refusingEmptyAtStart: refusingEmptyAtStart, scratch: scratch)
      return isFound ? scratch.range(of: 0) : nil
    }
  }
}
