import PlanSource

/// Strings as texts, of equal strings one.
///
/// Found by their bytes: a dictionary of strings compares them as Unicode does, which takes several times as long for
/// every Chinese one.
struct InternedStrings {
  private var texts: [Text] = []
  private var hashes: [UInt64] = []
  /// Positions in ``texts``; -1 is free.
  private var slots = [Int32](repeating: -1, count: 64)
  /// What was given last: many strings follow one that is the same.
  private var last = Text.missing

  mutating func text(_ string: String) -> Text {
    if string.isEmpty { return .missing }
    var string = string
    return string.withUTF8 { bytes in
      if last.hasBytes(bytes) { return last }
      last = found(bytes)
      return last
    }
  }

  private mutating func found(_ bytes: UnsafeBufferPointer<UInt8>) -> Text {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if hashes[position] == hash, texts[position].hasBytes(bytes) { return texts[position] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let text = Text(utf8: Array(bytes))
    slots[slot] = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    hashes.append(hash)
    if texts.count * 2 > slots.count { grow() }
    return text
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (position, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: position)
    }
  }
}
