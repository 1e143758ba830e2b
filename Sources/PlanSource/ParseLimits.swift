/// How much a parser takes before it refuses a source.
///
/// Every limit holds for untrusted input: within them no input makes a parser slow, deep or large.
package struct ParseLimits: Hashable, Sendable {
  /// How many bytes a source may have without its byte order mark; never more than 1 GiB.
  package var maxBytes: Int
  /// How deep arrays and objects may be nested; a scalar alone has depth 0.
  package var maxDepth: Int
  /// How many YAML aliases are expanded; with 0 anchors and aliases are refused.
  package var maxAliases: Int
  /// How many nodes a YAML document may have once its aliases are expanded.
  package var maxNodes: Int

  /// The limits given; what is not given has its default.
  package init(
    maxBytes: Int = 64 << 20, maxDepth: Int = 512, maxAliases: Int = 0, maxNodes: Int = 4_000_000
  ) {
    self.maxBytes = min(max(maxBytes, 0), 1 << 30)
    self.maxDepth = max(maxDepth, 0)
    self.maxAliases = max(maxAliases, 0)
    self.maxNodes = max(maxNodes, 1)
  }

  /// The limits of rule files and configurations: neither anchors nor aliases.
  package static let rules = ParseLimits()

  /// The limits of plans: a plan written in YAML may use aliases.
  package static let plans = ParseLimits(maxAliases: 10_000)

  /// The bytes of a source without its byte order mark, if they are not too many.
  func admit(_ bytes: [UInt8]) throws(SourceSyntaxError) -> [UInt8] {
    let bytes = ByteOrderMark.stripped(from: bytes)
    guard bytes.count <= maxBytes else {
      throw SourceSyntaxError(.tooLarge(limit: maxBytes), at: ByteRange(maxBytes, bytes.count))
    }
    guard !ByteOrderMark.begins(bytes) else {
      throw SourceSyntaxError(.malformed(.noByteOrderMark), at: ByteRange(0, 3))
    }
    return bytes
  }
}
