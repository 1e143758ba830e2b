import PlanSource

/// What an input is, as far as readers are concerned.
package enum DocumentKind: Hashable, Sendable, CaseIterable {
  case text, html, csv, tsv, docx, xlsx

  /// The document that `bytes` of this kind hold.
  ///
  /// - Throws: ``DocumentError`` if they cannot be decoded or read, or a limit is reached.
  package func read(_ bytes: [UInt8], limits: DocumentLimits = DocumentLimits()) throws(DocumentError)
    -> Document
  {
    guard bytes.count <= limits.maxBytes else { throw DocumentError(.tooLarge(limit: limits.maxBytes)) }
    let document = try document(bytes, limits)
    // Readers count what they must; here all are measured alike, before a plan is made of it.
    guard document.size <= limits.maxCells else { throw DocumentError(.tooManyCells(limit: limits.maxCells)) }
    return document
  }

  private func document(_ bytes: [UInt8], _ limits: DocumentLimits) throws(DocumentError) -> Document {
    switch self {
    case .docx: return try WordReader.read(bytes, limits: limits)
    case .xlsx: return try WorkbookReader.read(bytes, limits: limits)
    case .text: return try PlainTextReader.read(decode(bytes, limits: limits).storage, limits: limits)
    case .html: return try HTMLReader.read(decode(bytes, limits: limits).storage, limits: limits)
    case .csv: return try DelimitedTextReader.read(decode(bytes, limits: limits).storage, limits: limits)
    case .tsv:
      let tab = UInt8(ascii: "\t")
      return try DelimitedTextReader.read(
        decode(bytes, limits: limits).storage, separator: tab, limits: limits)
    }
  }

  /// The text of `bytes`, which are a document of one text and no package.
  ///
  /// - Throws: ``DocumentError`` as ``SourceDecoder`` does.
  package func decode(
    _ bytes: [UInt8], limits: DocumentLimits = DocumentLimits()
  ) throws(DocumentError) -> DecodedSource {
    let declared = self == .html ? HTMLCharset.encoding(declaredIn: bytes) : nil
    return try SourceDecoder.decode(bytes, declared: declared, limits: limits)
  }
}
