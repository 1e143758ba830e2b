/// Reads YAML 1.2 with the core schema, one document, without tags (libyaml does the reading).
///
/// Scalars and collections know their place exactly as in JSON: a block collection ends with its last
/// value, a block scalar with its last line, and what is empty stands where it was left out. Anchors and
/// aliases are refused or expanded as ``ParseLimits/maxAliases`` has it; merge keys are ordinary keys.
package enum YAMLParser {
  /// The document in `bytes`.
  ///
  /// - Throws: ``SourceSyntaxError`` with the first place that is wrong.
  package static func parse(
    _ bytes: [UInt8], limits: ParseLimits = ParseLimits()
  ) throws(SourceSyntaxError) -> Tree {
    let source = try limits.admit(bytes)
    if let range = UTF8Validation.invalidRange(in: source) {
      throw SourceSyntaxError(.invalidUTF8, at: range)
    }
    return try source.withUnsafeBufferPointer { (buffer) throws(SourceSyntaxError) -> Tree in
      var composer = try YAMLComposer(buffer, limits: limits)
      try composer.document()
      return composer.tree(source: source)
    }
  }
}
