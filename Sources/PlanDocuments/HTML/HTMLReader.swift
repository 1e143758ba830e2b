import PlanModel
package import PlanSource

/// Reads ... (skeleton).
package enum HTMLReader {
  /// The document that `source` holds.
  ///
  /// - Throws: ``DocumentError`` if a limit is reached.
  package static func read(_ source: TextStorage, limits: DocumentLimits) throws(DocumentError) -> Document {
    Document(source: source, format: .html, blocks: [])
  }
}
