package import PlanSource

/// The text of an input, whatever its encoding was.
package struct DecodedSource: Sendable {
  /// UTF-8 without a byte order mark.
  package var storage: TextStorage
  package var encoding: TextEncoding
}
