/// How often the first texts have what literals are looked for by, so that what is rare can be looked for in those that follow.
///
/// That depends on what is read, and is not told by characters alone: 局 stands in nearly every cell of units, 旗 in few;
/// 区政府 is more frequent than 办公、. What is found does not depend on it, only how long that takes.
struct OutlineTally {
  /// By alternative and clause how many texts have that clause.
  private var clauses: [UInt32]
  /// By hash of three symbols side by side, and of two, how often they stand there.
  private var triples: [UInt32]
  private var pairs: [UInt32]
  private var textCount = 0
  private let enough: Int

  /// Nothing, of `alternatives` alternatives; `enough` texts are to be counted.
  init(alternatives: Int, enough: Int) {
    self.enough = enough
    clauses = Array(repeating: 0, count: alternatives * 4)
    triples = Array(repeating: 0, count: 1 << 16)
    pairs = triples
  }

  /// Whether enough was counted.
  var isFull: Bool { textCount >= enough }

  /// Counts what stands side by side in `texts`.
  mutating func add(_ texts: SymbolStream) {
    textCount += texts.textCount
    let symbols = texts.symbols
    for position in 0..<texts.count {
      triples[Self.hash(symbols[position], symbols[position + 1], symbols[position + 2])] += 1
      pairs[Self.hash(symbols[position], symbols[position + 1], 0)] += 1
    }
  }

  /// Counts the clauses `bits` of `alternative` of one text.
  mutating func add(_ alternative: Int32, _ bits: UInt8) {
    for clause in 0..<4 where bits >> UInt8(clause) & 1 != 0 { clauses[Int(alternative) * 4 + clause] += 1 }
  }

  /// The bit of the rarest of the clauses `wanted` of `alternative`.
  func rarest(of alternative: Int, _ wanted: UInt8) -> UInt8 {
    var (rarest, least): (UInt8, UInt32) = (wanted, .max)
    for clause in 0..<4 where wanted >> UInt8(clause) & 1 != 0 && clauses[alternative * 4 + clause] < least {
      (rarest, least) = (1 << UInt8(clause), clauses[alternative * 4 + clause])
    }
    return rarest
  }

  /// How much it costs to look for literals by three symbols: as often as these stand side by side a literal is compared, and
  /// as often as the first two do it is looked up.
  func cost(_ first: UInt16, _ middle: UInt16, _ last: UInt16) -> UInt64 {
    UInt64(triples[Self.hash(first, middle, last)]) * 16 + UInt64(pairs[Self.hash(first, middle, 0)])
  }

  private static func hash(_ first: UInt16, _ middle: UInt16, _ last: UInt16) -> Int {
    Int(first &* 0x9E37 &+ middle &* 0x85EB &+ last &* 0xC2B3)
  }
}
