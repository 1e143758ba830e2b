import PlanModel
package import PlanSource

/// Reads ... (skeleton).
package enum DelimitedTextReader {
  /// The document that `source` holds.
  ///
  /// - Throws: ``DocumentError`` if a limit is reached.
  package static func read(_ source: TextStorage, limits: DocumentLimits) throws(DocumentError) -> Document {
    Document(source: source, format: .csv, blocks: [])
  }
}
