import PlanSource

/// Recognises the encoding of an input and decodes it.
///
/// In this order: a byte order mark; well-formed UTF-8; a declaration; UTF-16 and GB 18030 if the result reads
/// like Chinese. A wrong guess is worse than an error.
package enum SourceDecoder {
  /// The text that `bytes` are, without a byte order mark, line ends as they are.
  ///
  /// `declared` is what the input says of itself; bytes that are plainly UTF-8 are not believed to be else.
  /// - Throws: ``DocumentError`` with `unknownEncoding` if that cannot be told, `malformedEncoding` if a mark,
  ///   a declaration or nearly all of the bytes tell it and the others are wrong, `empty` or `tooLarge`.
  package static func decode(
    _ bytes: [UInt8], declared: TextEncoding? = nil, limits: DocumentLimits
  ) throws(DocumentError) -> DecodedSource {
    guard bytes.count <= limits.maxBytes else { throw DocumentError(.tooLarge(limit: limits.maxBytes)) }
    let decoded = try decoded(bytes, declared)
    guard !decoded.bytes.isEmpty else { throw DocumentError(.empty) }
    guard decoded.bytes.count <= limits.maxBytes else {
      throw DocumentError(.tooLarge(limit: limits.maxBytes))
    }
    guard ControlBytes.areFew(in: decoded.bytes) else { throw DocumentError(.unknownEncoding) }
    return DecodedSource(
      storage: TextStorage(decoded.bytes, origin: .source), encoding: decoded.encoding)
  }

  private typealias Decoded = (bytes: [UInt8], encoding: TextEncoding)

  private static func decoded(_ bytes: [UInt8], _ declared: TextEncoding?) throws(DocumentError) -> Decoded {
    if let marked = try marked(bytes) { return marked }
    return try unmarked(bytes, declared)
  }

  // A mark at the beginning is believed.
  private static func marked(_ bytes: [UInt8]) throws(DocumentError) -> Decoded? {
    if ByteOrderMark.begins(bytes) { return try utf8(ByteOrderMark.stripped(from: bytes), 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw DocumentError(.unknownEncoding)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, .utf16BigEndian) }
    return bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? try gb18030(bytes, from: 4) : nil
  }

  private static func utf8(_ bytes: [UInt8], _ mark: Int) throws(DocumentError) -> Decoded {
    if let wrong = UTF8Validation.invalidRange(in: bytes) {
      let range = ByteRange(wrong.lowerBound + mark, wrong.upperBound + mark)
      throw DocumentError(.malformedEncoding(TextEncoding.utf8.rawValue), at: range)
    }
    return (bytes, .utf8)
  }

  private static func utf16(_ bytes: [UInt8], _ encoding: TextEncoding) throws(DocumentError) -> Decoded {
    guard let decoded = UTF16Decoder.decode(bytes, from: 2, isBigEndian: encoding == .utf16BigEndian) else {
      throw DocumentError(.malformedEncoding(encoding.rawValue))
    }
    return (decoded.bytes, encoding)
  }

  private static func gb18030(_ bytes: [UInt8], from start: Int) throws(DocumentError) -> Decoded {
    guard let decoded = GB18030Decoder.decode(bytes, from: start) else {
      throw DocumentError(.malformedEncoding(TextEncoding.gb18030.rawValue))
    }
    return (decoded.bytes, .gb18030)
  }

  private static func unmarked(_ bytes: [UInt8], _ declared: TextEncoding?) throws(DocumentError) -> Decoded {
    let hasNull = bytes.contains(0)
    if !hasNull, UTF8Validation.firstInvalid(in: bytes) == nil { return (bytes, .utf8) }
    if !hasNull, UTF8Likeness.isDamaged(bytes) { return try utf8(bytes, 0) }
    if declared == .gb18030, !hasNull { return try gb18030(bytes, from: 0) }
    if let guessed = guess(bytes, hasNull: hasNull) { return guessed }
    throw DocumentError(.unknownEncoding)
  }

  private static func guess(_ bytes: [UInt8], hasNull: Bool) -> Decoded? {
    if !hasNull, let decoded = GB18030Decoder.decode(bytes, from: 0), decoded.tally.readsChinese {
      return (decoded.bytes, .gb18030)
    }
    let little = UTF16Decoder.decode(bytes, from: 0, isBigEndian: false)
    let big = UTF16Decoder.decode(bytes, from: 0, isBigEndian: true)
    let isLittle = little?.tally.reads(hasNull: hasNull) ?? false
    let isBig = big?.tally.reads(hasNull: hasNull) ?? false
    guard isLittle != isBig else { return nil }
    return isLittle ? little.map { ($0.bytes, .utf16LittleEndian) } : big.map { ($0.bytes, .utf16BigEndian) }
  }
}
