/// What stands between the columns of a table in plain text.
enum ColumnMark: Sendable {
  case tab, pipe

  /// How many bytes the pipe at `offset` has: `|`, `｜` (U+FF5C) or `│` (U+2502); 0 if there is none.
  @inline(__always)
  static func pipeLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] == 0x7C { return 1 }
    guard bytes[offset] == 0xEF || bytes[offset] == 0xE2, offset + 2 < bytes.count else { return 0 }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xEF, 0xBD, 0x9C), (0xE2, 0x94, 0x82): return 3
    default: return 0
    }
  }

  /// How many bytes the pipe that ends at `offset` has; 0 if there is none or a backslash stands before it.
  static func pipeLength(_ bytes: [UInt8], before offset: Int, from start: Int) -> Int {
    for length in [1, 3] where offset - length >= start && pipeLength(bytes, offset - length) == length {
      let isEscaped = offset - length > start && bytes[offset - length - 1] == 0x5C
      return isEscaped ? 0 : length
    }
    return 0
  }
}
