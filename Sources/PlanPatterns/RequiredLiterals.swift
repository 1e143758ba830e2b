/// What a regular expression cannot match without.
///
/// Every match contains at least one literal of each clause, blanks, width and case aside. So a text that
/// lacks all literals of a clause need not be searched. An expression of which nothing is known has no clause.
package struct RequiredLiterals: Sendable {
  /// Scalars after folding: without blanks, narrow, small.
  package typealias Literal = [UInt32]
  /// Alone in a literal: any blank, which folding takes away elsewhere.
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
    case 0x21...0x7E, 0xFF01...0xFF5E: [exactPlane + scalar]
    default: [TextFolding.fold(scalar)]
    }
  }

  /// Literals of which one must be there.
  package typealias Clause = [Literal]

  /// At most ``clauseLimit`` clauses, the most telling first.
  package let clauses: [Clause]

  static let clauseLimit = 4
  private static let literalLimit = 64
  /// A clause beside others has no more literals if some of them are single characters.
  private static let singleLimit = 3
  private static let commonMarks: Set<Literal> = [[0x3002], [0x3001], single(0xFF0C)]

  /// The literals of the regular expression `pattern`.
  package init(pattern: String) {
    var parser = RegexLiteralParser(pattern)
    clauses = Self.best(of: parser.parse() ?? [])
  }

  /// What must be there by `clauses`.
  package init(clauses: [Clause]) {
    self.clauses = clauses
  }

  /// The literal that is the folded `word` itself.
  package init(folded word: [UInt32]) {
    self.init(clauses: word.isEmpty ? [] : [[word]])
  }

  /// The most telling clauses: long literals before short ones, few before many.
  private static func best(of clauses: [Clause]) -> [Clause] {
    var kept: [Clause] = []
    // What nearly every text has says nothing, beside something that not every text has.
    let telling = clauses.filter { clause in !clause.contains { commonMarks.contains($0) } }
    for clause in (telling.isEmpty ? clauses : telling).sorted(by: isBetter) where !kept.contains(clause) {
      // One of many characters stands in most texts, and noting that costs more than it spares.
      if !kept.isEmpty, clause.count > singleLimit, clause.contains(where: isCommon) { continue }
      kept.append(clause)
      if kept.count == clauseLimit { break }
    }
    return kept
  }

  /// Whether `literal` is a single character; those that count as written are rare in Chinese texts.
  private static func isCommon(_ literal: Literal) -> Bool { literal.count == 1 && literal[0] < exactPlane }

  static func isBetter(_ left: Clause, _ right: Clause) -> Bool {
    let leftLength = left.map(\.count).min() ?? 0
    let rightLength = right.map(\.count).min() ?? 0
    return leftLength != rightLength ? leftLength > rightLength : left.count < right.count
  }

  /// The clause that holds when one of several alternatives holds; nothing if one of them asks for nothing.
  static func either(_ branches: [[Clause]]) -> [Clause] {
    var union: Clause = []
    for branch in branches {
      guard let best = branch.min(by: isBetter) else { return [] }
      union += best
    }
    return union.count > literalLimit ? [] : [union]
  }
}
