/// Why a column has its role, for `parse --explain`.
enum ColumnReason: Sendable {
  /// Its header says so, and nothing in it contradicts.
  case header
  /// What it holds says so; it has no header that tells.
  case content
  /// What it holds says otherwise than its header.
  case contradicted
  /// It is not known to any field.
  case unknown
}
