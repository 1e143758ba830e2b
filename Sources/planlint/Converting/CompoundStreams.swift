/// Which streams lie in a compound file (MS-CFB 2.6: entries of 128 bytes, names in UTF-16).
struct CompoundStreams {
  /// Word's main stream.
  private(set) var hasDocument = false
  /// Excel's, of any version.
  private(set) var hasWorkbook = false

  private static let entrySize = 128
  private static let headerSize = 512

  /// The streams in `bytes`; what only looks like an entry of the directory may be taken for one.
  init(_ bytes: [UInt8]) {
    var start = Self.headerSize
    while start + Self.entrySize <= bytes.count {
      if bytes[start + 66] == 2 { read(bytes[start..<start + Self.entrySize]) }
      start += Self.entrySize
    }
  }

  private mutating func read(_ entry: ArraySlice<UInt8>) {
    if Self.isNamed("WordDocument", entry) { hasDocument = true }
    if Self.isNamed("Workbook", entry) || Self.isNamed("Book", entry) { hasWorkbook = true }
  }

  /// Whether the name of `entry`, which ends in two zero bytes and has its length behind it, is `name`.
  private static func isNamed(_ name: String, _ entry: ArraySlice<UInt8>) -> Bool {
    var wide: [UInt8] = []
    for byte in name.utf8 { wide += [byte, 0] }
    wide += [0, 0]
    return entry.starts(with: wide) && Int(entry[entry.startIndex + 64]) == wide.count
      && entry[entry.startIndex + 65] == 0
  }
}
