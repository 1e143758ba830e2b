import PlanExpressions

/// Tells which keys others of their group have.
enum RepeatedKeys {
  /// For each of `things` whether another of its group has its key; `nil` if none has.
  static func flags(_ things: [CheckScreen.Key]) -> [Bool]? {
    if let first = things.first, things.allSatisfy({ $0.group == first.group && isSmall($0.key) }) {
      return flags(small: things)
    }
    var seen = PairNumbers(capacity: things.count)
    var isRepeated = [Bool](repeating: false, count: things.count)
    var isClear = true
    for (position, thing) in things.enumerated() {
      guard let first = seen.exchange(Int64(position), for: thing.group, thing.key) else { continue }
      isRepeated[Int(first)] = true
      isRepeated[position] = true
      isClear = false
    }
    return isClear ? nil : isRepeated
  }

  /// Numbers of tasks and the like are below this.
  private static let mostSmall = 1024

  private static func isSmall(_ key: Int64) -> Bool { key >= 0 && key < Int64(mostSmall) }

  /// The same for small keys of one group, each of which is a bit.
  private static func flags(small things: [CheckScreen.Key]) -> [Bool]? {
    let words = mostSmall / 64
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * words) { marks in
      marks.initialize(repeating: 0)
      // Those met with once, and behind them those met with again.
      var isClear = true
      for thing in things {
        let (word, bit) = (Int(thing.key) >> 6, UInt64(1) << UInt64(thing.key & 63))
        if marks[word] & bit != 0 {
          marks[words + word] |= bit
          isClear = false
        }
        marks[word] |= bit
      }
      if isClear { return nil }
      return things.map { (marks[words + (Int($0.key) >> 6)] >> UInt64($0.key & 63)) & 1 != 0 }
    }
  }
}
