import PlanSource

/// Reads .docx (skeleton).
package enum WordReader {
  /// The document that the package `bytes` holds.
  ///
  /// - Throws: ``DocumentError`` if it is damaged or a limit is reached.
  package static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) -> Document {
    throw DocumentError(.damagedArchive)
  }
}
