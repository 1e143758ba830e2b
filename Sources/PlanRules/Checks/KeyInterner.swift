import PlanExpressions
import PlanSource

/// Numbers different keys in the order in which they are first seen.
///
/// A table of numbers with open addressing: keys are hashed where they lie, eight bytes at a time, which is
/// several times quicker than a dictionary of texts.
struct KeyInterner {
  private var slots: [Int32]
  private var keys: [GroupedKey] = []
  private var hashes: [UInt64] = []

  /// An interner with room for about `capacity` keys; it grows by itself.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// How many keys there are.
  var count: Int { keys.count }

  /// The number of `key`, and whether it is new.
  mutating func number(of key: GroupedKey) -> (number: Int, isNew: Bool) {
    let hash = key.hash
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, keys[number] == key { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    hashes.append(hash)
    if keys.count * 2 > slots.count { grow() }
    return (keys.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

extension GroupedKey {
  fileprivate var hash: UInt64 {
    var hash = KeyHasher()
    if let group { group.add(to: &hash) }
    key.add(to: &hash)
    return hash.value
  }
}

extension ScalarKey {
  fileprivate func add(to hash: inout KeyHasher) {
    switch self {
    case .bool(let bool): hash.add(bool ? 1 : 2)
    case .int(let int): hash.add(UInt64(bitPattern: int))
    case .uint(let uint): hash.add(uint)
    case .double(let double): hash.add(double == 0 ? 0 : double.bitPattern)
    case .timestamp(let timestamp): hash.add(UInt64(bitPattern: timestamp.seconds))
    case .object(let object): hash.add(UInt64(object.kind) << 32 | UInt64(UInt32(bitPattern: object.index)))
    case .text(let text): text.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
    }
  }
}

/// Mixes numbers and bytes into one number, the same in every run.
private struct KeyHasher {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ number: UInt64) {
    let mixed = (value ^ number).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    value = mixed.high ^ mixed.low
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest = UInt64(bytes.count)
    while position < bytes.count {
      rest = rest << 8 | UInt64(bytes[position])
      position += 1
    }
    add(rest)
  }
}
