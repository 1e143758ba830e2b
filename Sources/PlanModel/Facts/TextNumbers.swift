import PlanSource

/// Numbers different texts in the order in which they are first seen.
///
/// A table of numbers with open addressing: texts are hashed where they lie, eight bytes at a time, which is
/// several times quicker than a dictionary.
struct TextNumbers {
  private var slots: [Int32]
  private var texts: [Text] = []
  private var hashes: [UInt64] = []

  /// A table with room for `capacity` texts; it grows by itself.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The number of `text`, which is as many as there were before if it is new.
  mutating func number(of text: Text) -> Int {
    let hash = text.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, texts[number] == text { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    hashes.append(hash)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset < bytes.count {
      var word: UInt64 = 0
      if offset + 8 <= bytes.count {
        word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for byte in bytes[offset...] { word = word << 8 | UInt64(byte) }
      }
      let mixed = (hash ^ word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = mixed.high ^ mixed.low
      offset += 8
    }
    return hash
  }
}
