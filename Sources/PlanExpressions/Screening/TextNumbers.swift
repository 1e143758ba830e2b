package import PlanSource

/// Numbers strings: equal ones have equal numbers.
///
/// Short strings keep their numbers from plan to plan, so that what hangs on them alone need not be asked again;
/// long ones are numbered anew for each plan.
package final class TextNumbers {
  /// Longer strings seldom come back.
  private static let longest = 192
  private static let mostTexts = 1 << 15
  private static let mostBytes = 4 << 20
  /// Numbers from here on hold for one plan only.
  static let firstPassing: Int64 = 1 << 40
  /// The number of the empty string, which most strings are.
  private static let empty: Int64 = 0

  private struct Known {
    var start: UInt32
    var size: UInt32

    init(start: Int, count: Int) {
      (self.start, size) = (UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: count))
    }

    var count: Int { Int(size) }
  }

  private var index = HashIndex(first: 0)
  private var known = [Known(start: 0, count: 0)]
  private var bytes: [UInt8] = []
  private var longIndex = HashIndex()
  private var long: [Text] = []

  /// A numbering without strings.
  package init() {}

  /// Forgets what holds for one plan only; says whether all numbers were forgotten, because they were too many.
  func beginPlan() -> Bool {
    if !long.isEmpty {
      long.removeAll(keepingCapacity: true)
      longIndex = HashIndex()
    }
    guard known.count > Self.mostTexts || bytes.count > Self.mostBytes else { return false }
    index = HashIndex(first: 0)
    known = [Known(start: 0, count: 0)]
    bytes = []
    return true
  }

  /// The number of `text`.
  package func number(of text: Text) -> Int64 {
    if text.isEmpty { return Self.empty }
    let (start, end) = (Int(text.start), Int(text.end))
    return text.storage.bytes.withUnsafeBytes { storage in
      let own = UnsafeRawBufferPointer(rebasing: storage[start..<end])
      let hash = Self.hash(own)
      guard own.count <= Self.longest else { return longNumber(of: text, hash) }
      let found = bytes.withUnsafeBytes { all in
        index.find(hash) { position in
          let candidate = known[position]
          return candidate.count == own.count && Self.isEqual(own, all, Int(candidate.start))
        }
      }
      if let found { return Int64(found) }
      known.append(Known(start: bytes.count, count: own.count))
      bytes.append(contentsOf: own)
      index.add(hash)
      return Int64(known.count - 1)
    }
  }

  /// Whether `own` stands in `all` from `start` on.
  @inline(__always)
  private static func isEqual(_ own: UnsafeRawBufferPointer, _ all: UnsafeRawBufferPointer, _ start: Int)
    -> Bool
  {
    var position = 0
    while position + 8 <= own.count {
      let word = own.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word != all.loadUnaligned(fromByteOffset: start + position, as: UInt64.self) { return false }
      position += 8
    }
    if position < own.count, own.count >= 8 {
      let last = own.count - 8
      return own.loadUnaligned(fromByteOffset: last, as: UInt64.self)
        == all.loadUnaligned(fromByteOffset: start + last, as: UInt64.self)
    }
    while position < own.count {
      if own[position] != all[start + position] { return false }
      position += 1
    }
    return true
  }

  /// The bytes of the string with `number`.
  func bytes(of number: Int64) -> [UInt8] {
    if number >= Self.firstPassing { return Array(long[Int(number - Self.firstPassing)].utf8) }
    let text = known[Int(number)]
    return Array(bytes[Int(text.start)..<(Int(text.start) + text.count)])
  }

  private func longNumber(of text: Text, _ hash: UInt64) -> Int64 {
    if let found = longIndex.find(hash, { long[$0] == text }) { return Self.firstPassing + Int64(found) }
    long.append(text)
    longIndex.add(hash)
    return Self.firstPassing + Int64(long.count - 1)
  }

  @inline(__always)
  private static func hash(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
    var position = 0
    if raw.count >= 64 {
      // Two chains side by side: one alone waits for each of its products.
      var other = hash &+ 1
      while position + 16 <= raw.count {
        hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        other = mixed(other ^ raw.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
        position += 16
      }
      hash = mixed(hash ^ other)
    }
    while position + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    if position == raw.count { return hash }
    if raw.count >= 8 {
      // The last eight bytes, though some of them were looked at.
      return mixed(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

/// Finds the positions of what was added by hashes, with open addressing.
private struct HashIndex {
  private static let positionBits: UInt64 = 32
  private static let positions: UInt64 = (1 << positionBits) - 1

  /// The upper half of a hash, and the position behind it by one; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 256)
  private var hashes: [UInt64] = []

  init() {}

  /// An index whose first position has `hash`, and is never looked for.
  init(first hash: UInt64) {
    add(hash)
  }

  /// The position of what has `hash` and `isWanted`.
  @inline(__always)
  func find(_ hash: UInt64, _ isWanted: (Int) -> Bool) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if (slots[slot] ^ hash) >> Self.positionBits == 0 {
          let position = Int(slots[slot] & Self.positions) - 1
          if isWanted(position) { return position }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Adds the next position, with `hash`.
  mutating func add(_ hash: UInt64) {
    hashes.append(hash)
    put(hashes.count, hash)
    guard hashes.count * 2 > slots.count else { return }
    slots = Array(repeating: 0, count: slots.count * 2)
    for (position, hash) in hashes.enumerated() { put(position + 1, hash) }
  }

  private mutating func put(_ next: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~Self.positions | UInt64(next)
  }
}
