import PlanSource

/// Strings as texts, of equal strings one, with a number for each: lists of numbers are made and freed without counting.
///
/// Found by their bytes: a dictionary of strings compares them as Unicode does, which takes several times as long for
/// every Chinese one.
struct InternedStrings {
  /// By number; 0 is the empty string.
  private var texts = [Text.missing]
  private var hashes: [UInt64] = [0]
  /// Positions in ``texts``; -1 is free.
  private var slots = [Int32](repeating: -1, count: 64)
  /// The number that was given last: many strings follow one that is the same.
  private var last: Int32 = 0

  /// The text of the string with the number `number`.
  subscript(number: Int32) -> Text { texts[Int(number)] }

  /// `string` as a text.
  mutating func text(_ string: String) -> Text {
    // Not in one expression: what is looked up in would be read before the string is added.
    let number = number(string)
    return self[number]
  }

  /// The number of `string`.
  mutating func number(_ string: String) -> Int32 {
    if string.isEmpty { return 0 }
    var string = string
    return string.withUTF8 { bytes in
      if !texts[Int(last)].hasBytes(bytes) { last = found(bytes) }
      return last
    }
  }

  private mutating func found(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if hashes[position] == hash, texts[position].hasBytes(bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(truncatingIfNeeded: texts.count)
    slots[slot] = number
    texts.append(Text(utf8: Array(bytes)))
    hashes.append(hash)
    if texts.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (position, hash) in hashes.enumerated().dropFirst() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: position)
    }
  }
}
