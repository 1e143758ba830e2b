/// A number for each of some pairs of numbers, with open addressing.
///
/// Not a `Dictionary`: the first of a type of key costs the look-up of a conformance among thousands.
package struct PairNumbers {
  private struct Entry {
    var first: Int64
    var second: Int64
    var value: Int64
    var isFilled = false
  }

  private var entries: [Entry] = []
  /// How many pairs have one.
  private(set) var count = 0

  /// A table without pairs, which takes memory with the first.
  init() {}

  /// A table with room for about `capacity` pairs; it grows by itself.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    entries = Self.empty(size)
  }

  /// The number of the pair; `nil` if it has none.
  func value(of first: Int64, _ second: Int64) -> Int64? {
    if entries.isEmpty { return nil }
    let entry = entries[slot(first, second)]
    return entry.isFilled ? entry.value : nil
  }

  /// Puts `value` in place of what the pair had, which is given back.
  package mutating func exchange(_ value: Int64, for first: Int64, _ second: Int64) -> Int64? {
    if count * 2 >= entries.count { grow() }
    let slot = slot(first, second)
    if entries[slot].isFilled {
      defer { entries[slot].value = value }
      return entries[slot].value
    }
    entries[slot] = Entry(first: first, second: second, value: value, isFilled: true)
    count += 1
    return nil
  }

  /// The number of `first` by itself: `next` if it has none so far.
  package mutating func number(of first: Int64, next: Int) -> Int {
    if let known = value(of: first, 0) { return Int(known) }
    _ = exchange(Int64(next), for: first, 0)
    return next
  }

  private func slot(_ first: Int64, _ second: Int64) -> Int {
    let mixed = (UInt64(bitPattern: first) &* 31 &+ UInt64(bitPattern: second)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(mixed >> 32) & (entries.count - 1)
    while entries[slot].isFilled, entries[slot].first != first || entries[slot].second != second {
      slot = (slot + 1) & (entries.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Self.empty(max(64, old.count * 2))
    for entry in old where entry.isFilled { entries[slot(entry.first, entry.second)] = entry }
  }

  private static func empty(_ count: Int) -> [Entry] {
    Array(repeating: Entry(first: 0, second: 0, value: 0), count: count)
  }
}
