/// A ZIP archive written field by field, so that a test may lie in any of them (PKWARE APPNOTE 6.3.10).
struct TestArchive {
  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    /// 0 for stored data; 8 for the same in deflate's blocks without compression.
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var disk: UInt16 = 0
    /// What is declared instead of the truth.
    var size: UInt32?
    var checksum: UInt32?
    /// The entry whose header the table points at.
    var sameAs: Int?

    init(_ name: String, _ text: String, method: UInt16 = 0) {
      self.init(name, Array(text.utf8), method: method)
    }

    init(_ name: String, _ data: [UInt8], method: UInt16 = 0) {
      self.name = Array(name.utf8)
      self.data = data
      self.method = method
    }

    func with(_ change: (inout Entry) -> Void) -> Entry {
      var copy = self
      change(&copy)
      return copy
    }

    var packed: [UInt8] { method == 8 ? TestArchive.deflated(data) : data }

    /// From the version needed to the length of the name: the same in both headers.
    var fields: [UInt8] {
      le(20, 2) + le(UInt32(flags), 2) + le(UInt32(method), 2) + le(0, 4)
        + le(checksum ?? TestArchive.crc(data), 4)
        + le(UInt32(packed.count), 4) + le(size ?? UInt32(data.count), 4) + le(UInt32(name.count), 2)
        + le(0, 2)
    }
  }

  var entries: [Entry]
  /// How many entries the end of the archive declares instead of the truth.
  var declaredCount: Int?

  init(_ entries: [Entry], declaredCount: Int? = nil) {
    self.entries = entries
    self.declaredCount = declaredCount
  }

  /// The archive.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      if let first = entry.sameAs {
        offsets.append(offsets[first])
        continue
      }
      offsets.append(result.count)
      result += le(0x0403_4B50, 4) + entry.fields + entry.name + entry.packed
    }
    let start = result.count
    for (entry, offset) in zip(entries, offsets) {
      result += le(0x0201_4B50, 4) + le(20, 2) + entry.fields + le(0, 2) + le(UInt32(entry.disk), 2)
      result += le(0, 6) + le(UInt32(offset), 4) + entry.name
    }
    let count = UInt32(declaredCount ?? entries.count)
    let size = UInt32(result.count - start)
    result += le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2) + le(size, 4)
    return result + le(UInt32(start), 4) + le(0, 2)
  }

  /// `data` in blocks without compression (RFC 1951, 3.2.4).
  static func deflated(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, data.count)
      let count = UInt32(end - start)
      result += [end == data.count ? 1 : 0] + le(count, 2) + le(~count & 0xFFFF, 2) + data[start..<end]
      start = end
    } while start < data.count
    return result
  }

  /// CRC-32 (ISO 3309), bit by bit.
  static func crc(_ data: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in data {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}

/// `value` in `count` bytes, lowest first.
func le(_ value: UInt32, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) : 0 }
}
