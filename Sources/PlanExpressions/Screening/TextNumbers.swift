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

  /// A short string that has a number.
  private struct Known {
    var key: TextDigest
    /// Where it stands in ``bytes``.
    var start: Int
  }

  private var index = HashIndex(first: 0)
  private var known = [Known(key: .empty, start: 0)]
  private var bytes: [UInt8] = []
  private var longIndex = HashIndex()
  private var long: [TextBytes] = []
  /// What keeps long strings that belong to no plan.
  private var kept: [Text] = []

  /// A numbering without strings.
  package init() {}

  /// How many short strings have numbers, which are the lowest.
  var count: Int { known.count }

  /// Forgets what holds for one plan only; says whether all numbers were forgotten, because they were too many.
  func beginPlan() -> Bool {
    if !long.isEmpty {
      long.removeAll(keepingCapacity: true)
      kept.removeAll()
      longIndex = HashIndex()
    }
    guard known.count > Self.mostTexts || bytes.count > Self.mostBytes else { return false }
    index = HashIndex(first: 0)
    known = [Known(key: .empty, start: 0)]
    bytes = []
    return true
  }

  /// The number of `text`.
  package func number(of text: Text) -> Int64 {
    let before = long.count
    let number = text.withUTF8 { self.number(ofKept: $0) }
    if long.count > before { kept.append(text) }
    return number
  }

  /// Puts the numbers of `texts`, which stay where they are until the next plan, into `numbers`.
  package func put(numbersOf texts: UnsafeBufferPointer<TextBytes>, into numbers: NumberColumn.Values) {
    precondition(numbers.count <= texts.count, "each object has a string")
    // Neighbours are often one and the same.
    var (last, number) = (TextBytes(start: nil, count: 0), Self.empty)
    for position in numbers.indices {
      let text = texts[position]
      if text.count != last.count || text.baseAddress != last.baseAddress {
        (last, number) = (text, self.number(ofKept: text))
      }
      numbers[position] = number
    }
  }

  /// The number of the string `text`, which stays where it is until the next plan.
  private func number(ofKept text: TextBytes) -> Int64 {
    if text.isEmpty { return Self.empty }
    let key = TextDigest(text)
    guard text.count <= Self.longest else { return longNumber(of: text, key.hash) }
    let found = index.find(key.hash) { position in
      known[position].key == key
        && (key.isWhole || bytes.withUnsafeBufferPointer { $0.holds(text, at: known[position].start) })
    }
    if let found { return Int64(found) }
    known.append(Known(key: key, start: bytes.count))
    bytes.append(contentsOf: text)
    index.add(key.hash)
    return Int64(known.count - 1)
  }

  private func longNumber(of text: TextBytes, _ hash: UInt64) -> Int64 {
    if let found = longIndex.find(hash, { long[$0].isSame(as: text) }) {
      return Self.firstPassing + Int64(found)
    }
    long.append(text)
    longIndex.add(hash)
    return Self.firstPassing + Int64(long.count - 1)
  }

  /// The bytes of the string with `number`.
  func bytes(of number: Int64) -> [UInt8] {
    if number >= Self.firstPassing { return Array(long[Int(number - Self.firstPassing)]) }
    let text = known[Int(number)]
    return Array(bytes[text.start..<(text.start + text.key.count)])
  }
}

extension TextBytes {
  /// Whether `text` stands in them at `start`.
  @inline(__always)
  fileprivate func holds(_ text: TextBytes, at start: Int) -> Bool {
    TextBytes(rebasing: self[start..<(start + text.count)]).isSame(as: text)
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
