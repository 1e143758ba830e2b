/// What a regular expression cannot match without.
///
/// Every text in which it matches has at least one literal of each clause, as symbols of ``PatternSymbol``. So a text
/// that lacks all literals of a clause need not be searched. An expression of which nothing is known has no clause.
package struct RequiredLiterals: Sendable {
  /// Symbols and classes of them, or one character of those below.
  package typealias Literal = [UInt32]
  /// Alone in a literal: any blank, which is no symbol.
  package static let blank: UInt32 = 0
  /// Alone in a literal: any character of the private use area of the basic plane; no scalar itself.
  package static let privateUse: UInt32 = 0x11_0000
  /// Where exact characters stand as literals of their own: a plane of private use.
  package static let exactPlane: UInt32 = 0xF_0000

  /// Alone in a literal: the character `scalar` itself, not what folds to the same.
  ///
  /// Who looks for a half-width comma or a full-width digit does not mean its other width.
  static func single(_ scalar: UInt32) -> Literal {
    switch scalar {
    case blank, privateUse, PatternSymbol.digit: [scalar]
    case 0x21...0x7E, 0xFF01...0xFF5E: [exactPlane + scalar]
    default: [PatternSymbol.of(scalar)]
    }
  }

  /// Literals of which one must be there.
  package typealias Clause = [Literal]

  /// At most ``clauseLimit`` clauses, the most telling first.
  package let clauses: [Clause]
  /// The classes that literals name by number.
  let classes: [SymbolClass]

  static let clauseLimit = 4
  private static let literalLimit = 192
  private static let lengthLimit = 12
  /// A clause beside others is worth noting if it is there less often.
  private static let tellingWeight = 0.003
  /// A text is rather searched for repetitions if the clause is there more often.
  private static let repetitionWeight = 0.01
  /// Clauses that are so seldom there together are enough.
  private static let rareWeight = 1e-6
  /// Beside a clause that is there so often, others are worth noting if they are there less often than this.
  private static let fallbackWeight = 0.05

  /// The literals of the regular expression `pattern`.
  package init(pattern: String) {
    var parser = RegexLiteralParser(pattern)
    clauses = parser.parse().map { Self.best(of: $0.candidates) } ?? []
    classes = parser.classes
  }

  /// What must be there by `clauses`.
  private init(clauses: [Clause]) {
    self.clauses = clauses
    classes = []
  }

  /// The literal that is the folded `word` itself.
  package init(folded word: [UInt32]) {
    let symbols = word.map(PatternSymbol.of).filter { $0 != 0 }
    self.init(clauses: symbols.isEmpty ? [] : [[Array(symbols.prefix(Self.lengthLimit))]])
  }

  /// Whether a text that has them is rare enough.
  var areTelling: Bool { clauses.first.map { LiteralPiece.weight($0) < Self.repetitionWeight } ?? false }

  /// The most telling of `candidates`, and others that say more.
  private static func best(of candidates: [LiteralPiece.Clause]) -> [Clause] {
    var kept: [Clause] = []
    var limit = Double.infinity
    var together = 1.0
    let all = candidates + candidates.flatMap(weaker)
    for (words, weight) in all.map({ ($0, weight(of: $0)) }).sorted(by: { $0.1 < $1.1 }) {
      guard weight < limit, together > rareWeight else { break }
      let clause = clause(of: words)
      guard clause.allSatisfy(hasAnchor), !clause.isEmpty, clause.count <= literalLimit,
        !kept.contains(where: { implies($0, clause) || isMostly($0, clause) })
      else { continue }
      if kept.isEmpty { limit = weight > repetitionWeight ? fallbackWeight : tellingWeight }
      kept.append(clause)
      together *= weight
      if kept.count == clauseLimit { break }
    }
    return kept
  }

  /// Whether more than half of `clause` is in `other`, so that it says little more.
  private static func isMostly(_ other: Clause, _ clause: Clause) -> Bool {
    2 * clause.count { literal in other.contains(literal) } > clause.count
  }

  /// How often one of `words` may be expected in a text, or a blank that may stand in the place of one.
  private static func weight(of words: LiteralPiece.Clause) -> Double {
    LiteralPiece.weight(words)
      + (words.contains(where: mayHaveBlanks) ? LiteralPiece.weight(ofWord: [blank]) : 0)
  }

  /// What `words` require that holds whatever blanks there are, and whatever they are folded to.
  private static func weaker(than words: LiteralPiece.Clause) -> [LiteralPiece.Clause] {
    var found: [LiteralPiece.Clause] = []
    if words.contains(where: mayHaveBlanks) { found.append(words.map(core)) }
    let marks = words.compactMap { word in
      word.first { SymbolMarks.exactIndex(of: $0) != nil && $0 != PatternSymbol.digit }
    }
    if marks.count == words.count, words.contains(where: { $0.count > 1 }) {
      found.append(marks.map { [$0] })
    }
    return found
  }

  /// The longest part of `word` between classes in whose place there may be a blank.
  private static func core(of word: LiteralPiece.Word) -> LiteralPiece.Word {
    let parts = word.split { $0 >= PatternSymbol.blankClasses }
    return parts.max { $0.count < $1.count }.map(Array.init) ?? []
  }

  private static func mayHaveBlanks(_ word: LiteralPiece.Word) -> Bool {
    word.contains { $0 >= PatternSymbol.blankClasses }
  }

  /// The clause that one of `words` stands in the text.
  private static func clause(of words: LiteralPiece.Clause) -> Clause {
    let clause = shortest(shortest(words).map(literal))
    // Where a class may match a blank, which is no symbol, what stands around it may be side by side.
    return words.contains(where: mayHaveBlanks) ? clause + [[blank]] : clause
  }

  private static func literal(_ word: LiteralPiece.Word) -> Literal {
    if word.count == 1, word[0] == blank || isCharacter(word[0]) { return single(word[0]) }
    return Array(word.lazy.map(symbol).filter { $0 != 0 }.prefix(lengthLimit))
  }

  /// The symbol of what stands in a word: a character, or an edge or class already.
  private static func symbol(_ scalar: UInt32) -> UInt32 {
    scalar <= PatternSymbol.end || scalar >= PatternSymbol.classes ? scalar : PatternSymbol.of(scalar)
  }

  /// Whether there is something in `literal` that it can be looked for by.
  private static func hasAnchor(_ literal: Literal) -> Bool {
    literal == [blank] || literal.contains(where: isCharacter)
  }

  private static func isCharacter(_ symbol: UInt32) -> Bool {
    symbol > PatternSymbol.end && symbol < PatternSymbol.classes
  }

  /// `literals` without those that have another in them.
  private static func shortest(_ literals: [Literal]) -> Clause {
    var kept: Clause = []
    for literal in literals.sorted(by: { $0.count < $1.count })
    where !kept.contains(where: { contains(literal, $0) }) { kept.append(literal) }
    return kept
  }

  private static func contains(_ literal: Literal, _ part: Literal) -> Bool {
    guard part.count <= literal.count else { return false }
    return (0...(literal.count - part.count)).contains { literal[$0...].starts(with: part) }
  }

  /// Whether a text with a literal of `clause` has one of `other`, too.
  private static func implies(_ clause: Clause, _ other: Clause) -> Bool {
    clause.allSatisfy { literal in other.contains { contains(literal, $0) } }
  }
}
