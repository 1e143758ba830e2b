/// What a column counts.
package enum ColumnUnit: Hashable, Sendable, CaseIterable {
  /// Bytes of UTF-8.
  case utf8
  /// Unicode code points: what planlint prints, and SARIF's `unicodeCodePoints`.
  case codePoint
  /// UTF-16 code units: what editors send (LSP 3.17, `positionEncoding`).
  case utf16
}
