import PlanSource

/// Recognises the encoding of an input and decodes it.
package enum SourceDecoder {
  /// The text that `bytes` are, without a byte order mark.
  ///
  /// - Throws: ``DocumentError`` with `unknownEncoding` if that cannot be told; a wrong guess is worse.
  package static func decode(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) -> DecodedSource
  {
    let bytes = ByteOrderMark.stripped(from: bytes)
    guard UTF8Validation.firstInvalid(in: bytes) == nil else { throw DocumentError(.unknownEncoding) }
    return DecodedSource(storage: TextStorage(bytes, origin: .source), encoding: .utf8)
  }
}
