/// Reads JSON strictly as RFC 8259 has it.
///
/// Refused beyond the grammar: keys that stand twice in an object, escapes of half a surrogate pair,
/// bytes that are no UTF-8. A byte order mark is dropped; no offset counts it.
package enum JSONParser {
  /// The document in `bytes`.
  ///
  /// One pass checks UTF-8 and grammar; strings without escapes are slices of `bytes`, which are not copied.
  ///
  /// - Throws: ``SourceSyntaxError`` with the first place that is wrong.
  package static func parse(
    _ bytes: [UInt8], limits: ParseLimits = ParseLimits()
  ) throws(SourceSyntaxError) -> Tree {
    let source = try limits.admit(bytes)
    return try source.withUnsafeBufferPointer { (buffer) throws(SourceSyntaxError) -> Tree in
      guard let base = buffer.baseAddress else { throw SourceSyntaxError(.empty, at: ByteRange(0, 0)) }
      var scanner = JSONScanner(base: base, count: buffer.count, maxDepth: limits.maxDepth)
      try scanner.document()
      return scanner.builder.tree(source: source)
    }
  }
}
