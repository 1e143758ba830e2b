import PlanSource

/// Writes an archive anew with other contents for some of its entries (PKWARE APPNOTE 6.3.10).
///
/// Everything else stays byte for byte: order, dates, attributes, extra fields, comments and the compressed
/// data of other entries, with the descriptors behind them.
package struct ZipRewriter {
  private let archive: [UInt8]
  private let records: [ZipRecord]
  /// Where the table begins, and where the record behind it begins.
  private let table: ByteRange
  private let end: Int

  /// A writer for `archive`; `nil` if it is laid out in a way that is not written, such as ZIP64.
  package init?(_ archive: [UInt8]) {
    let bytes = ZipBytes(archive)
    guard let end = ZipRecord.endOfTable(in: bytes),
      let count = bytes.number16(end + 10), let onDisk = bytes.number16(end + 8), count == onDisk,
      count < 0xFFFF,
      let size = bytes.number32(end + 12), let start = bytes.number32(end + 16),
      start <= end, size == end - start
    else { return nil }
    var records: [ZipRecord] = []
    var position = start
    for _ in 0..<count {
      guard let record = ZipRecord(bytes, at: position), record.range.upperBound <= end else { return nil }
      records.append(record)
      position = record.range.upperBound
    }
    guard position == end, records.allSatisfy({ $0.headerPosition < start }) else { return nil }
    self.archive = archive
    self.records = records
    self.end = end
    table = ByteRange(start, end)
  }

  /// The names of the entries, as written.
  package var names: [String] { records.map(\.name) }

  /// The archive with `contents` for the entries of these names; `nil` if an entry is missing or damaged.
  package func replacing(_ contents: [String: [UInt8]]) -> [UInt8]? {
    guard contents.keys.allSatisfy({ name in records.contains { $0.name == name } }) else { return nil }
    let order = records.indices.sorted { records[$0].headerPosition < records[$1].headerPosition }
    guard let first = order.first else { return nil }
    var output = Array(archive[..<records[first].headerPosition])
    output.reserveCapacity(archive.count + contents.values.reduce(0) { $0 + $1.count })
    var changed = records
    for (position, index) in order.enumerated() {
      let record = records[index]
      let next = position + 1 < order.count ? records[order[position + 1]].headerPosition : table.lowerBound
      changed[index].headerPosition = output.count
      guard let content = contents[record.name] else {
        output += archive[record.headerPosition..<next]
        continue
      }
      guard let header = record.header(in: ZipBytes(archive)),
        let entry = ZipEntryData(content, isDeflated: record.method == 8)
      else { return nil }
      output += header.with(entry)
      output += entry.data
      changed[index].entry = entry
    }
    return appendTable(changed, to: output)
  }

  private func appendTable(_ records: [ZipRecord], to body: [UInt8]) -> [UInt8]? {
    var output = body
    for record in records { output += record.written(from: archive) }
    guard output.count < 0xFFFF_FFFF else { return nil }
    var tail = Array(archive[end...])
    ZipBytes.put(output.count - body.count, bytes: 4, at: 12, in: &tail)
    ZipBytes.put(body.count, bytes: 4, at: 16, in: &tail)
    return output + tail
  }
}
