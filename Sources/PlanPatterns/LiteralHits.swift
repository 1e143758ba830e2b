/// What one text has of the literals of a ``PatternOutline``; used again for the next text.
package struct LiteralHits {
  private var bits: [UInt8]
  /// Alternatives with a clause noted in this text.
  package private(set) var touched: [Int32] = []

  /// Room for the alternatives of `outline`.
  package init(for outline: PatternOutline) {
    bits = Array(repeating: 0, count: outline.count)
  }

  /// Forgets the text before.
  mutating func begin() {
    for alternative in touched { bits[Int(alternative)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Notes a clause of an alternative: its number times four plus that of the clause.
  mutating func note(_ target: Int) {
    let alternative = target >> 2
    if bits[alternative] == 0 { touched.append(Int32(truncatingIfNeeded: alternative)) }
    bits[alternative] |= 1 << UInt8(truncatingIfNeeded: target & 3)
  }

  /// The clauses of `alternative` that the text satisfies, as bits.
  func bits(of alternative: Int32) -> UInt8 { bits[Int(alternative)] }
}
