import PlanSource

/// Numbers different texts in the order in which they are first seen.
///
/// A table of numbers with open addressing: texts are hashed where they lie, eight bytes at a time, which is
/// several times quicker than a dictionary. Their bytes are copied once, so that no text is counted.
struct TextNumbers {
  private struct Entry {
    let hash: UInt64
    /// Where its bytes lie in ``bytes``.
    let start: Int32
    let count: Int32
  }

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// A table with room for `capacity` texts; it grows by itself.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// How many bytes its texts have together.
  var byteCount: Int { bytes.count }

  /// The number of `text`, which is as many as there were before if it is new.
  mutating func number(of text: borrowing Text) -> Int {
    text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  private mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, has(text, entries[number]) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        hash: hash, start: Int32(truncatingIfNeeded: bytes.count),
        count: Int32(truncatingIfNeeded: text.count)))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func has(_ text: UnsafeRawBufferPointer, _ entry: Entry) -> Bool {
    guard text.count == Int(entry.count) else { return false }
    return bytes.withUnsafeBytes { bytes in
      let start = Int(entry.start)
      @inline(__always)
      func isSame(_ offset: Int) -> Bool {
        text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == bytes.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      }
      var offset = 0
      while offset &+ 8 <= text.count {
        if !isSame(offset) { return false }
        offset &+= 8
      }
      // The last eight, some of them for the second time.
      if text.count >= 8 { return isSame(text.count &- 8) }
      while offset < text.count {
        if text[offset] != bytes[start &+ offset] { return false }
        offset &+= 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    guard bytes.count >= 8 else {
      var word: UInt64 = 0
      for offset in 0..<bytes.count { word = word &<< 8 | UInt64(bytes[offset]) }
      return mixed(hash, word)
    }
    var offset = 0
    while offset &+ 8 < bytes.count {
      hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    // The last eight, some of them for the second time.
    return mixed(hash, bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return mixed.high ^ mixed.low
  }
}
