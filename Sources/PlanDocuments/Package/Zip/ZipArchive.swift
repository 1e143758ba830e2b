package import PlanSource

/// A ZIP archive in memory, whose entries are read one by one (PKWARE APPNOTE 6.3.10; ECMA-376 part 2).
///
/// Entries that lie over each other or lead out of the archive are refused at once, those that would grow too
/// large before they are inflated; pictures, which nobody reads, may be as large as they like.
package struct ZipArchive: Sendable {
  /// An entry, as the table of the archive has it.
  package struct Entry: Hashable, Sendable {
    /// As written.
    package let name: String
    /// In bytes, once inflated.
    package let size: Int
    package let compressedSize: Int
    /// Its header and its data in the archive.
    package let range: ByteRange
    let tablePosition: UInt64
  }

  /// In the order of the table.
  package let entries: [Entry]
  private let positions: [PartName: Int]
  private let bytes: [UInt8]
  private let limits: DocumentLimits
  /// The size from which on it matters how well an entry is compressed.
  private static let measuredSize = 1 << 20
  /// How many bytes were inflated so far.
  private var inflated = 0

  /// The archive that `bytes` are.
  ///
  /// - Throws: ``DocumentError`` if it is damaged, encrypted, dangerous or beyond `limits`.
  package init(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) {
    guard !bytes.isEmpty else { throw DocumentError(.empty) }
    guard bytes.count <= limits.maxBytes else { throw DocumentError(.tooLarge(limit: limits.maxBytes)) }
    let table = try bytes.withUnsafeBufferPointer { buffer throws(DocumentError) in
      try ZipTable(buffer, limits: limits)
    }
    entries = table.entries
    positions = table.positions
    self.bytes = bytes
    self.limits = limits
  }

  /// Whether there is an entry `name`, whatever its capitals.
  package func contains(_ name: String) -> Bool { positions[PartName(name)] != nil }

  /// The content of the entry `name`, whatever its capitals; `nil` if there is none.
  ///
  /// All contents together may be four times as large as the limit for one.
  ///
  /// - Throws: ``DocumentError`` if the entry is damaged, or too much has been read.
  package mutating func read(_ name: String) throws(DocumentError) -> [UInt8]? {
    guard let position = positions[PartName(name)] else { return nil }
    let entry = entries[position]
    try check(entry)
    inflated += entry.size
    guard inflated <= 4 * limits.maxBytes else {
      throw DocumentError(.tooLarge(limit: 4 * limits.maxBytes), part: entry.name)
    }
    let content = bytes.withUnsafeBufferPointer { buffer -> [UInt8]? in
      guard let handle = UnzipHandle(buffer), handle.go(to: entry.tablePosition) else { return nil }
      return handle.content(size: entry.size)
    }
    guard let content else { throw DocumentError(.damagedArchive, part: entry.name) }
    return content
  }

  private func check(_ entry: Entry) throws(DocumentError) {
    guard entry.size <= limits.maxBytes else {
      throw DocumentError(.tooLarge(limit: limits.maxBytes), part: entry.name)
    }
    guard
      entry.size <= Self.measuredSize || entry.size / max(entry.compressedSize, 1) <= limits.maxRatio
    else { throw DocumentError(.ratioTooHigh(limit: limits.maxRatio), part: entry.name) }
  }
}
