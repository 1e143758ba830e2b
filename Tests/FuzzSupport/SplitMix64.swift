/// A generator of random numbers that gives the same ones for the same seed, so that a failing fuzz test can
/// be repeated.
///
/// Source: Steele, Lea, Flood, «Fast splittable pseudorandom number generators», OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts at `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `bytes` with one to four changes: a byte replaced, removed, added, or a piece repeated elsewhere.
  ///
  /// New bytes are taken from `alphabet`.
  package mutating func mutated(_ bytes: [UInt8], alphabet: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let place = Int.random(in: 0...result.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0 where place < result.count:
        result[place] = alphabet.randomElement(using: &self) ?? 0
      case 1 where place < result.count:
        result.remove(at: place)
      case 2:
        result.insert(alphabet.randomElement(using: &self) ?? 0, at: place)
      default:
        let start = Int.random(in: 0...bytes.count, using: &self)
        let end = min(bytes.count, start + Int.random(in: 0...8, using: &self))
        result.insert(contentsOf: bytes[start..<end], at: place)
      }
    }
    return result
  }
}
