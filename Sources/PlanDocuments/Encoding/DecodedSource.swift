package import PlanSource

/// The text of an input, whatever its encoding was.
package struct DecodedSource: Sendable {
  /// UTF-8 without a byte order mark.
  package var storage: TextStorage
  package var encoding: TextEncoding
}

/// The encodings that are recognised.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "GB18030"
}
