/// Makes broken and unusual inputs for fuzz tests out of good ones.
package struct Mutator: Sendable {
  private var generator: SplitMix64
  private let seeds: [[UInt8]]
  private let scraps: [[UInt8]]

  /// A mutator of `seeds` that also puts in `scraps`, repeatable by `seed`.
  package init(seeds: [String], scraps: [String], seed: UInt64) {
    generator = SplitMix64(seed: seed)
    self.seeds = seeds.map { Array($0.utf8) }
    self.scraps = scraps.map { Array($0.utf8) }
  }

  /// The next input: one of the seeds with up to eight changes.
  package mutating func next() -> [UInt8] {
    var bytes = seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let position = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, position + Int.random(in: 0...12, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(position..<end)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: position)
    case 2: bytes.insert(contentsOf: Array(bytes[position..<end]), at: position)
    case 3 where position < bytes.count: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 4 where Int.random(in: 0..<4, using: &generator) == 0: bytes.removeSubrange(position...)
    default:
      let scrap = scraps.randomElement(using: &generator) ?? []
      bytes.insert(contentsOf: scrap, at: position)
    }
  }
}
