/// How often each of some numbers was counted, with open addressing.
///
/// The numbers are hashes already. A first `Dictionary` of a type takes longer to make than the findings of a plan
/// to identify.
struct NumberCounts {
  private var numbers: [UInt64] = []
  /// 0 is free.
  private var counts: [Int32] = []
  private var used = 0

  /// Counts `number` once more and says how often it was by now.
  mutating func add(_ number: UInt64) -> Int {
    if used * 2 >= counts.count { grow() }
    let slot = slot(of: number)
    if counts[slot] == 0 {
      used += 1
      numbers[slot] = number
    }
    counts[slot] += 1
    return Int(counts[slot])
  }

  private func slot(of number: UInt64) -> Int {
    let mask = counts.count - 1
    var slot = Int(truncatingIfNeeded: number ^ number >> 32) & mask
    while counts[slot] != 0, numbers[slot] != number { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (numbers, counts)
    let size = max(16, counts.count * 2)
    numbers = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    for (number, count) in zip(old.0, old.1) where count > 0 {
      let slot = slot(of: number)
      (numbers[slot], counts[slot]) = (number, count)
    }
  }
}
