import PlanSource

/// The entries of an archive, checked before anything is inflated.
struct ZipTable {
  private(set) var entries: [ZipArchive.Entry] = []
  private(set) var positions: [PartName: Int] = [:]
  private let limits: DocumentLimits
  private let count: Int

  /// The table of the archive that `bytes` are.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: DocumentLimits) throws(DocumentError) {
    self.limits = limits
    count = bytes.count
    guard let handle = UnzipHandle(bytes) else { throw DocumentError(.damagedArchive) }
    let tooMany = DocumentError(.tooManyEntries(limit: limits.maxEntries))
    guard handle.declaredCount <= UInt64(limits.maxEntries) else { throw tooMany }
    guard handle.goToFirst() else { throw DocumentError(.damagedArchive) }
    var goesOn = true
    while goesOn {
      // The count may be a lie: the table is read to its end.
      guard entries.count < limits.maxEntries else { throw tooMany }
      try add(handle)
      guard let isNext = handle.goToNext() else { throw DocumentError(.damagedArchive) }
      goesOn = isNext
    }
    try checkOverlaps()
  }

  private mutating func add(_ handle: borrowing UnzipHandle) throws(DocumentError) {
    guard let header = handle.header() else { throw DocumentError(.damagedArchive) }
    let name = String(decoding: header.name, as: UTF8.self)
    try check(header, name)
    guard let (start, extra) = handle.dataPosition() else {
      throw DocumentError(.damagedArchive, part: name)
    }
    let data = Int(clamping: start)
    let compressed = Int(clamping: header.compressedSize)
    // 30 bytes of fixed fields stand before the name (APPNOTE 4.3.7).
    let first = data - extra - header.name.count - 30
    guard first >= 0, data <= count, compressed <= count - data else {
      throw DocumentError(.damagedArchive, part: name)
    }
    guard positions.updateValue(entries.count, forKey: PartName(name)) == nil else {
      throw DocumentError(.damagedArchive, part: name)
    }
    entries.append(
      ZipArchive.Entry(
        name: name, size: Int(clamping: header.size), compressedSize: compressed,
        range: ByteRange(first, data + compressed), tablePosition: header.tablePosition))
  }

  private func check(_ header: UnzipHandle.Header, _ name: String) throws(DocumentError) {
    guard PartName.isSafe(header.name) else { throw DocumentError(.unsafeEntryName(name), part: name) }
    // Bit 0: encrypted; 6: strongly; 13: the headers too (APPNOTE 4.4.4).
    guard header.flags & 0x2041 == 0 else { throw DocumentError(.encrypted, part: name) }
    guard header.method == 0 || header.method == 8, header.disk == 0 else {
      throw DocumentError(.damagedArchive, part: name)
    }
  }

  private func checkOverlaps() throws(DocumentError) {
    var end = 0
    for entry in entries.sorted(by: { $0.range < $1.range }) {
      guard entry.range.lowerBound >= end else { throw DocumentError(.overlappingEntries, part: entry.name) }
      end = entry.range.upperBound
    }
  }
}
