import CPCRE2
package import PlanSource

/// A compiled regular expression (PCRE2, UTF-8, Unicode properties, JIT).
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
  /// The named groups and their numbers.
  package let groupNames: [String: Int]

  /// Compiles `pattern`.
  ///
  /// - Throws: ``RegexSyntaxError`` with the library's message and the place in the pattern.
  package init(_ pattern: String) throws(RegexSyntaxError) {
    throw RegexSyntaxError(message: "", offset: 0)
  }

  /// The first match in `subject` that begins at or after `offset`, in bytes.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func firstMatch(in subject: Text, from offset: Int = 0) throws(RegexMatchError) -> Match? {
    nil
  }

  /// Whether it matches anywhere in `subject`.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func matches(_ subject: Text) throws(RegexMatchError) -> Bool {
    false
  }
}

/// Why a pattern cannot be compiled.
package struct RegexSyntaxError: Error, Hashable, Sendable {
  /// In the library's words.
  package let message: String
  /// A byte of the pattern.
  package let offset: Int

  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// Why a match could not be decided.
package enum RegexMatchError: Error, Hashable, Sendable {
  /// More steps than the limit allows.
  case matchLimit
}
