import CMinizip
import PlanSource

/// Numbers in the records of an archive, least byte first.
struct ZipBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func number16(_ offset: Int) -> Int? { number(offset, 2) }
  func number32(_ offset: Int) -> Int? { number(offset, 4) }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  /// Writes `number` into `count` bytes of `target` at `offset`.
  static func put(_ number: Int, bytes count: Int, at offset: Int, in target: inout [UInt8]) {
    for place in 0..<count { target[offset + place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
  }
}

/// The content of an entry as an archive holds it.
struct ZipEntryData {
  let checksum: Int
  let size: Int
  let data: [UInt8]

  /// `content`, deflated or as it is; `nil` if there is no memory.
  init?(_ content: [UInt8], isDeflated: Bool) {
    checksum = content.withUnsafeBufferPointer { buffer in
      Int(crc32(crc32(0, nil, 0), buffer.baseAddress, uInt(buffer.count)))
    }
    size = content.count
    guard isDeflated else {
      data = content
      return
    }
    guard let deflated = Self.deflated(content) else { return nil }
    data = deflated
  }

  /// RFC 1951, without the frame of zlib.
  private static func deflated(_ content: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let status = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let most = Int(deflateBound(&stream, uLong(content.count)))
    var isWhole = false
    var input = content
    let output = [UInt8](unsafeUninitializedCapacity: most) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(most)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = isWhole ? most - Int(stream.avail_out) : 0
    }
    return isWhole ? output : nil
  }
}

/// A record of the table of an archive (APPNOTE 4.3.12).
struct ZipRecord {
  /// The header before the data of an entry (APPNOTE 4.3.7).
  struct Header {
    let bytes: [UInt8]
    let nameCount: Int

    /// The header for other data: no descriptor behind them, sizes in 32 bits.
    func with(_ entry: ZipEntryData) -> [UInt8] {
      let extra = ZipRecord.withoutWideSizes(bytes[(30 + nameCount)...])
      var header = Array(bytes[..<(30 + nameCount)]) + extra
      header[6] &= ~0x08
      ZipRecord.put(entry, at: 14, in: &header)
      ZipBytes.put(extra.count, bytes: 2, at: 28, in: &header)
      return header
    }
  }

  let name: String
  let method: Int
  /// The record in the archive.
  let range: ByteRange
  private let nameCount: Int
  private let extraCount: Int
  /// Where the header of the entry is, in the archive that is written.
  var headerPosition: Int
  /// Its new content.
  var entry: ZipEntryData?

  /// The record at `position`; `nil` if there is none, or it counts in 64 bits.
  init?(_ bytes: ZipBytes, at position: Int) {
    guard bytes.number32(position) == 0x0201_4B50, let method = bytes.number16(position + 10),
      let nameCount = bytes.number16(position + 28), let extraCount = bytes.number16(position + 30),
      let commentCount = bytes.number16(position + 32), let header = bytes.number32(position + 42),
      let compressed = bytes.number32(position + 20), let size = bytes.number32(position + 24),
      header != 0xFFFF_FFFF, compressed != 0xFFFF_FFFF, size != 0xFFFF_FFFF
    else { return nil }
    let end = position + 46 + nameCount + extraCount + commentCount
    guard end <= bytes.bytes.count else { return nil }
    name = String(decoding: bytes.bytes[(position + 46)..<(position + 46 + nameCount)], as: UTF8.self)
    self.method = method
    self.nameCount = nameCount
    self.extraCount = extraCount
    range = ByteRange(position, end)
    headerPosition = header
  }

  /// The header of the entry; `nil` if it is damaged.
  func header(in bytes: ZipBytes) -> Header? {
    guard bytes.number32(headerPosition) == 0x0403_4B50, let nameCount = bytes.number16(headerPosition + 26),
      let extraCount = bytes.number16(headerPosition + 28)
    else { return nil }
    let end = headerPosition + 30 + nameCount + extraCount
    guard end <= bytes.bytes.count else { return nil }
    return Header(bytes: Array(bytes.bytes[headerPosition..<end]), nameCount: nameCount)
  }

  /// The record as it is in `archive`, with the new position, and sizes if there is a new content.
  func written(from archive: [UInt8]) -> [UInt8] {
    var record = Array(archive[range.lowerBound..<range.upperBound])
    ZipBytes.put(headerPosition, bytes: 4, at: 42, in: &record)
    guard let entry else { return record }
    record[8] &= ~0x08
    Self.put(entry, at: 16, in: &record)
    let start = 46 + nameCount
    let extra = Self.withoutWideSizes(record[start..<(start + extraCount)])
    record.replaceSubrange(start..<(start + extraCount), with: extra)
    ZipBytes.put(extra.count, bytes: 2, at: 30, in: &record)
    return record
  }

  /// Checksum and sizes, one behind the other.
  private static func put(_ entry: ZipEntryData, at offset: Int, in record: inout [UInt8]) {
    ZipBytes.put(entry.checksum, bytes: 4, at: offset, in: &record)
    ZipBytes.put(entry.data.count, bytes: 4, at: offset + 4, in: &record)
    ZipBytes.put(entry.size, bytes: 4, at: offset + 8, in: &record)
  }

  /// `extra` without the field of sizes in 64 bits (APPNOTE 4.5.3).
  private static func withoutWideSizes(_ extra: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = ZipBytes(Array(extra))
    var kept: [UInt8] = []
    var position = 0
    while let kind = bytes.number16(position), let size = bytes.number16(position + 2),
      position + 4 + size <= bytes.bytes.count
    {
      if kind != 1 { kept += bytes.bytes[position..<(position + 4 + size)] }
      position += 4 + size
    }
    return kept + bytes.bytes[position...]
  }

  /// Where the record behind the table begins (APPNOTE 4.3.16); `nil` if there is none.
  static func endOfTable(in bytes: ZipBytes) -> Int? {
    var position = bytes.bytes.count - 22
    while position >= max(0, bytes.bytes.count - 22 - 0xFFFF) {
      if bytes.number32(position) == 0x0605_4B50, let comment = bytes.number16(position + 20),
        position + 22 + comment <= bytes.bytes.count
      {
        return position
      }
      position -= 1
    }
    return nil
  }
}
