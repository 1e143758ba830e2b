import PlanSource

/// The pairs of each of several texts, made when they are first asked for.
struct KeptPairs {
  private let texts: [Text]
  private var known: [CharacterPairs?] = []

  /// The pairs of `texts`.
  init(_ texts: [Text]) {
    self.texts = texts
  }

  /// How similar texts number `one` and `other` are.
  mutating func similarity(_ one: Int, _ other: Int) -> Double {
    let pairs = self[one]
    return pairs.similarity(to: self[other])
  }

  private subscript(number: Int) -> CharacterPairs {
    mutating get {
      if known.isEmpty { known = Array(repeating: nil, count: texts.count) }
      if let pairs = known[number] { return pairs }
      let pairs = CharacterPairs(texts[number])
      known[number] = pairs
      return pairs
    }
  }
}
