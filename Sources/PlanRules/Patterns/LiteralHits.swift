import PlanPatterns

/// What one text contains of the literals of a ``LiteralIndex``; used again for the next text.
struct LiteralHits {
  private var stamp: UInt32 = 0
  private var seen: [UInt32]
  private var bits: [UInt8]
  /// Alternatives with a clause noted in this text.
  private(set) var touched: [Int32] = []

  /// Room for `index`.
  init(for index: LiteralIndex) {
    seen = Array(repeating: 0, count: index.entryCount)
    bits = Array(repeating: 0, count: index.wanted.count)
  }

  /// Forgets the text before.
  mutating func begin() {
    stamp &+= 1
    for alternative in touched { bits[Int(alternative)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  func isSeen(_ entry: Int32) -> Bool { seen[Int(entry)] == stamp }

  @inline(__always)
  mutating func see(_ entry: Int32) { seen[Int(entry)] = stamp }

  @inline(__always)
  mutating func note(_ target: LiteralIndex.Target) {
    if bits[Int(target.alternative)] == 0 { touched.append(target.alternative) }
    bits[Int(target.alternative)] |= target.clause
  }

  /// The clauses of `alternative` that the text satisfies.
  func bits(of alternative: Int32) -> UInt8 { bits[Int(alternative)] }
}
