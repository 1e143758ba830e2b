/// What one text has of the literals of a ``PatternOutline``; used again for the next text.
final class LiteralHits {
  private let bits: UnsafeMutablePointer<UInt8>
  /// Alternatives with a clause noted in this text, of which there are ``count``.
  private let touched: UnsafeMutablePointer<Int32>
  private var count = 0

  /// Room for `alternatives` alternatives.
  init(alternatives: Int) {
    bits = .allocate(capacity: alternatives + 1)
    bits.initialize(repeating: 0, count: alternatives + 1)
    touched = .allocate(capacity: alternatives + 1)
  }

  deinit {
    bits.deallocate()
    touched.deallocate()
  }

  /// Whether nothing was noted.
  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// Forgets the text before.
  @inline(__always)
  func begin() {
    for index in 0..<count { bits[Int(touched[index])] = 0 }
    count = 0
  }

  /// Notes a clause of an alternative: its number times four plus that of the clause.
  @inline(__always)
  func note(_ target: Int) {
    let alternative = target >> 2
    if bits[alternative] == 0 {
      touched[count] = Int32(truncatingIfNeeded: alternative)
      count &+= 1
    }
    bits[alternative] |= 1 &<< UInt8(truncatingIfNeeded: target & 3)
  }

  /// Notes a clause of an alternative of which one was noted before.
  @inline(__always)
  func noteMore(_ target: Int) {
    if bits[target >> 2] != 0 { bits[target >> 2] |= 1 &<< UInt8(truncatingIfNeeded: target & 3) }
  }

  /// Calls `body` with each alternative noted and the clauses noted of it, as bits.
  @inline(__always)
  func forEach(_ body: (Int32, UInt8) -> Void) {
    for index in 0..<count { body(touched[index], bits[Int(touched[index])]) }
  }

  /// Whether an alternative was noted, but not all clauses that it has in `wanted`.
  @inline(__always)
  func lacks(_ wanted: UnsafeMutablePointer<UInt8>) -> Bool {
    for index in 0..<count {
      let alternative = Int(touched[index])
      if bits[alternative] != wanted[alternative] { return true }
    }
    return false
  }
}
