import FuzzSupport

/// Makes the inputs of a target, each from its number alone, so that any can be made again.
///
/// The first are the seeds as they stand; after these most are seeds with changes, some are nested deeper
/// than anybody would, and some are words in any order.
struct InputMaker: Sendable {
  private static let mostBytes = 64 << 10
  /// Long enough that what takes time by the square of the length takes too much.
  private static let longBytes = 1 << 20
  /// How seldom an input is long.
  private static let longShare = 2_000

  private let grammar: Grammar
  private let seed: UInt64

  /// A maker of inputs of `grammar` for the target called `name`.
  init(_ grammar: Grammar, name: String, seed: UInt64) {
    self.grammar = grammar
    // FNV-1a, so that targets do not get the same changes.
    self.seed = name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The input in position `number`.
  func input(_ number: Int) -> [UInt8] {
    if number < grammar.byteSeeds.count { return grammar.byteSeeds[number] }
    let number = number - grammar.byteSeeds.count
    let known = grammar.seeds.count + grammar.largeSeeds.count
    if number < known {
      let seed =
        number < grammar.seeds.count
        ? grammar.seeds[number] : grammar.largeSeeds[number - grammar.seeds.count]
      return Array(seed.utf8)
    }
    var generator = SplitMix64(seed: seed &+ UInt64(number) &* 0x9FB2_1C65_1E98_DF25)
    if Int.random(in: 0..<Self.longShare, using: &generator) == 0 { return long(&generator) }
    let bytes =
      switch Int.random(in: 0..<64, using: &generator) {
      case 0: nested(&generator)
      case 1...2: soup(&generator)
      case 3..<32 where grammar.tree != nil: reshaped(&generator)
      default: changed(&generator)
      }
    return bytes.count > Self.mostBytes ? Array(bytes[..<Self.mostBytes]) : bytes
  }

  private func seed(_ generator: inout SplitMix64) -> [UInt8] {
    if let bytes = grammar.byteSeeds.randomElement(using: &generator),
      Int.random(in: 0..<4, using: &generator) > 0
    {
      return bytes
    }
    let isLarge = !grammar.largeSeeds.isEmpty && Int.random(in: 0..<50, using: &generator) == 0
    return Array(
      ((isLarge ? grammar.largeSeeds : grammar.seeds).randomElement(using: &generator) ?? "").utf8)
  }

  /// Words and marks in any order.
  private func soup(_ generator: inout SplitMix64) -> [UInt8] {
    (0..<Int.random(in: 1...40, using: &generator)).flatMap { _ in
      Array((grammar.tokens.randomElement(using: &generator) ?? "").utf8)
    }
  }

  /// A piece of a seed or a word, again and again, between the halves of a seed.
  private func long(_ generator: inout SplitMix64) -> [UInt8] {
    if grammar.tree != nil, Int.random(in: 0..<3, using: &generator) > 0 { return longTree(&generator) }
    let seed = seed(&generator)
    let start = Int.random(in: 0...seed.count, using: &generator)
    let end = min(seed.count, start + Int.random(in: 1...80, using: &generator))
    var piece = Array(seed[start..<end])
    if piece.isEmpty || Int.random(in: 0..<3, using: &generator) == 0 {
      piece = Array((grammar.tokens.randomElement(using: &generator) ?? "").utf8)
    }
    guard !piece.isEmpty else { return seed }
    let cut = Int.random(in: 0...seed.count, using: &generator)
    let repeated = repeatElement(piece, count: Self.longBytes / piece.count).joined()
    return Array(seed[..<cut]) + Array(repeated) + seed[cut...]
  }

  /// A seed in which one text or list goes on and on.
  private func longTree(_ generator: inout SplitMix64) -> [UInt8] {
    let seed = seed(&generator)
    guard let form = grammar.tree, var tree = TreeValue(seed, form) else { return seed }
    var damage = TreeDamage(
      words: Damage(grammar: grammar.texts, generator: generator), donor: tree, keys: grammar.keys)
    damage.lengthen(&tree, to: Self.longBytes)
    return tree.written(as: form)
  }

  /// A seed whose tree is another, or which says other words.
  private func reshaped(_ generator: inout SplitMix64) -> [UInt8] {
    let seed = seed(&generator)
    guard let form = grammar.tree, var tree = TreeValue(seed, form) else { return seed }
    let donor = TreeValue(self.seed(&generator), form) ?? tree
    var damage = TreeDamage(
      words: Damage(grammar: grammar.texts, generator: generator), donor: donor, keys: grammar.keys)
    for _ in 0..<Int.random(in: 1...6, using: &damage.words.generator) { damage.change(&tree) }
    generator = damage.words.generator
    return tree.written(as: form)
  }

  /// A seed, perhaps the first half of one and the second of another, with one change or many.
  private func changed(_ generator: inout SplitMix64) -> [UInt8] {
    var bytes = seed(&generator)
    if Int.random(in: 0..<6, using: &generator) == 0 {
      let other = seed(&generator)
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      bytes = Array(bytes[..<cut]) + other[Int.random(in: 0...other.count, using: &generator)...]
    }
    var damage = Damage(grammar: grammar, generator: generator)
    let most = [1, 1, 1, 2, 3, 5, 16].randomElement(using: &damage.generator) ?? 1
    for _ in 0..<Int.random(in: 1...most, using: &damage.generator) { damage.change(&bytes) }
    return bytes
  }

  /// An opening as often as a few times or many thousand times, something inside, and not always the closing.
  private func nested(_ generator: inout SplitMix64) -> [UInt8] {
    let depth = 1 << Int.random(in: 1...14, using: &generator)
    let count = Int.random(in: depth / 2...depth, using: &generator)
    var pairs: [(open: String, close: String)] = []
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      if let pair = grammar.nestings.randomElement(using: &generator) { pairs.append(pair) }
    }
    guard !pairs.isEmpty else { return soup(&generator) }
    let inside =
      Bool.random(using: &generator) ? [] : Array((grammar.seeds.randomElement(using: &generator) ?? "").utf8)
    var bytes: [UInt8] = []
    for position in 0..<count { bytes += pairs[position % pairs.count].open.utf8 }
    bytes += inside
    guard Int.random(in: 0..<4, using: &generator) > 0 else { return bytes }
    for position in (0..<count).reversed() { bytes += pairs[position % pairs.count].close.utf8 }
    return bytes
  }
}
