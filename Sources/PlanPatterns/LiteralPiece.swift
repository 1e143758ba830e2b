/// What is known of the strings that a part of an expression matches.
///
/// Words are scalars as they are written, without blanks, and classes of them; ASCII digits are one symbol.
struct LiteralPiece {
  typealias Word = [UInt32]
  typealias Clause = [Word]

  /// More strings than these are not followed.
  static let limit = 64
  private static let lengthLimit = 24
  /// More words than these are not put together, even if nothing is to follow.
  private static let finalLimit = 160
  /// More clauses than these are not kept.
  private static let clauseLimit = 24
  /// Classes are not repeated more often: what lies between is a gap.
  private static let classLimit = 3

  /// All strings that it matches, if they are few.
  private(set) var exact: [Word]?
  /// Each string that it matches begins with one of these.
  private(set) var prefixes: [Word]
  /// Each ends with one of these.
  private(set) var suffixes: [Word]
  /// Before it stands one of these, if that is known.
  private(set) var behind: [Word]?
  /// After it stands one of these.
  private(set) var ahead: [Word]?
  /// What the text goes on with from where it begins, and what stands up to where it ends, where several branches know
  /// more of that than of what they match.
  private var opening: [Word]?
  private var closing: [Word]?
  /// Somewhere in the text there is one of each.
  private(set) var clauses: [Clause] = []

  /// One of `words`; of nothing but the empty one it matches nothing or blanks.
  init(oneOf words: [Word]) {
    exact = words
    prefixes = words
    suffixes = words
  }

  /// Nothing at all.
  static let empty = LiteralPiece(oneOf: [[]])

  /// Something of which nothing is known.
  static let anything: LiteralPiece = {
    var piece = LiteralPiece.empty
    piece.exact = nil
    return piece
  }()

  /// Something that lies between characters, where `clauses` hold.
  init(behind: [Word]? = nil, ahead: [Word]? = nil, clauses: [Clause] = []) {
    self = .empty
    self.behind = behind.flatMap { $0.contains([]) ? nil : $0 }
    self.ahead = ahead.flatMap { $0.contains([]) ? nil : $0 }
    self.clauses = clauses
  }

  /// Something of which only `clause` is known: one of it is there.
  init(requiring clause: Clause) {
    self = .anything
    clauses = [clause]
  }

  /// The same, with one of `clause` somewhere in the text.
  func requiring(_ clause: Clause) -> LiteralPiece {
    var piece = self
    piece.clauses.append(clause)
    return piece
  }

  private var isEmpty: Bool { exact == [[]] }

  // MARK: Side by side

  /// This and then `next`.
  func followed(by next: LiteralPiece) -> LiteralPiece {
    if isEmpty, behind == nil, ahead == nil, clauses.isEmpty { return next }
    var result = joined(next)
    result.clauses += clauses + next.clauses
    result.behind = behind ?? (isEmpty ? next.behind : nil)
    result.ahead = next.ahead ?? (next.isEmpty ? ahead : nil)
    if let before = next.behind, !isEmpty || behind != nil {
      result.add(Self.crossed(before, next.prefixes) ?? before)
    }
    if let after = ahead, !next.isEmpty || next.ahead != nil {
      result.add(Self.crossed(suffixes, after) ?? after)
    }
    result.thin()
    return result
  }

  private func joined(_ next: LiteralPiece) -> LiteralPiece {
    var result = LiteralPiece.anything
    if let exact, let other = next.exact, let both = Self.crossed(exact, other) {
      return LiteralPiece(oneOf: both)
    }
    switch (exact, next.exact) {
    case (let exact?, let other?):
      result.prefixes = exact
      result.suffixes = Self.crossed(Self.last(suffixes), other) ?? other
    case (let exact?, nil):
      let both = Self.crossed(exact, next.prefixes)
      result.prefixes = both ?? exact
      if both == nil { result.add(Self.crossed(Self.last(suffixes), next.prefixes) ?? next.prefixes) }
      result.suffixes = next.suffixes
    case (nil, let other?):
      result.prefixes = prefixes
      let both = Self.crossed(suffixes, other)
      if both == nil { result.add(suffixes) }
      result.suffixes = both ?? Self.crossed(Self.last(suffixes), other) ?? other
    case (nil, nil):
      result.prefixes = prefixes
      result.suffixes = next.suffixes
      let both = Self.crossed(suffixes, next.prefixes)
      result.add(both ?? suffixes)
      if both == nil { result.add(next.prefixes) }
    }
    return result
  }

  /// The last character of each.
  private static func last(_ words: [Word]) -> [Word] { unique(words.map { Array($0.suffix(1)) }) }

  private mutating func add(_ clause: Clause) {
    if !clause.contains([]) { clauses.append(clause) }
  }

  /// Leaves only the most telling clauses where there are many.
  private mutating func thin() {
    guard clauses.count > Self.clauseLimit else { return }
    let ordered = clauses.map { ($0, Self.weight($0)) }.sorted { $0.1 < $1.1 }
    clauses = ordered.prefix(Self.clauseLimit / 2).map(\.0)
  }

  /// Every word of `left` with every word of `right` behind it; `nil` if they are too many.
  private static func crossed(_ left: [Word], _ right: [Word], limit: Int = limit) -> [Word]? {
    guard left.count * right.count <= limit * 4 else { return nil }
    let words = unique(left.flatMap { word in right.map { word + $0 } })
    return words.count <= limit && words.allSatisfy { $0.count <= lengthLimit } ? words : nil
  }

  private static func unique(_ words: [Word]) -> [Word] {
    var known: Set<Word> = []
    return words.filter { known.insert($0).inserted }
  }

  // MARK: Alternatives and repetitions

  /// One of `branches`.
  static func either(_ branches: [LiteralPiece]) -> LiteralPiece {
    guard branches.count > 1 else { return branches.first ?? .empty }
    var result = LiteralPiece.anything
    result.prefixes = union(branches.map(\.prefixes)) ?? [[]]
    result.suffixes = union(branches.map(\.suffixes)) ?? [[]]
    result.exact = all(branches.map(\.exact))
    result.behind = all(branches.map(\.behind))
    result.ahead = all(branches.map(\.ahead))
    result.opening = union(branches.map(\.beginnings))
    result.closing = union(branches.map(\.endings))
    let clauses = branches.map(\.candidates)
    let best = clauses.compactMap { $0.min { weight($0) < weight($1) } }
    // Where all strings are known, more is worth while only if it says more than they do.
    let isPlain = branches.allSatisfy { $0.clauses.isEmpty && $0.behind == nil && $0.ahead == nil }
    if best.count == branches.count, !(isPlain && result.exact != nil),
      let clause = union(best, limit: limit * 2)
    {
      result.add(clause)
    }
    for clause in clauses[0] where clauses.dropFirst().allSatisfy({ $0.contains(clause) }) {
      result.add(clause)
    }
    return result
  }

  private static func all(_ sets: [[Word]?]) -> [Word]? {
    let known = sets.compactMap(\.self)
    return known.count == sets.count ? union(known) : nil
  }

  private static func union(_ sets: [[Word]], limit: Int = limit) -> [Word]? {
    let words = unique(sets.flatMap(\.self))
    return words.count <= limit ? words : nil
  }

  /// `least` to `most` times this, one after another; any number if `most` is `nil`.
  func repeated(_ least: Int, _ most: Int?) -> LiteralPiece {
    if least == 1, most == 1 { return self }
    guard let exact else { return least == 0 ? .anything : self }
    if isEmpty { return least == 0 ? .empty : self }
    var result = LiteralPiece.anything
    if let powers = Self.powers(of: exact, least, most) {
      result = LiteralPiece(oneOf: powers)
    } else if least > 0 {
      var words = exact
      for _ in 1..<max(2, min(least, Self.classLimit)) where least > 1 {
        words = Self.crossed(words, exact) ?? words
      }
      result.prefixes = words
      result.suffixes = words
    }
    if least > 0 {
      result.clauses = clauses
      result.behind = behind
      result.ahead = ahead
    }
    return result
  }

  private static func powers(of words: [Word], _ least: Int, _ most: Int?) -> [Word]? {
    guard let most, most <= lengthLimit else { return nil }
    let hasClasses = words.contains { $0.contains { $0 >= PatternSymbol.classes } }
    if hasClasses, most > classLimit { return nil }
    var power: [Word] = [[]]
    var powers: [Word] = least == 0 ? [[]] : []
    for count in 1...max(1, most) where count <= most {
      guard let next = crossed(power, words) else { return nil }
      power = next
      if count >= least { powers += power }
      if powers.count > limit { return nil }
    }
    return unique(powers)
  }

  /// The same string twice, as a group with a reference to it behind.
  var doubled: LiteralPiece {
    guard let exact else { return followed(by: .anything) }
    var result = LiteralPiece(oneOf: exact.map { $0 + $0 })
    result.clauses = clauses
    (result.behind, result.ahead) = (behind, ahead)
    return result
  }

  // MARK: What is required

  /// What begins where it begins.
  var beginnings: [Word] {
    if let opening { return opening }
    guard let exact else { return prefixes }
    return ahead.flatMap { Self.crossed(exact, $0) } ?? exact
  }

  /// What ends where it ends.
  var endings: [Word] {
    if let closing { return closing }
    guard let exact else { return suffixes }
    return behind.flatMap { Self.crossed($0, exact) } ?? exact
  }

  /// Clauses, of each of which the text has a word.
  var candidates: [Clause] {
    var found = clauses
    func add(_ words: [Word]) { if !words.contains([]) { found.append(words) } }
    let left = behind.flatMap { Self.crossed($0, prefixes, limit: Self.finalLimit) }
    add(left ?? prefixes)
    if let behind, left == nil { add(behind) }
    let right = ahead.flatMap { Self.crossed(suffixes, $0, limit: Self.finalLimit) }
    add(right ?? suffixes)
    if let ahead, right == nil { add(ahead) }
    if exact != nil, let left, let ahead {
      if let both = Self.crossed(left, ahead, limit: Self.finalLimit) { add(both) }
    }
    return found
  }

  /// How often something of `clause` may be expected in a text.
  static func weight(_ clause: Clause) -> Double { clause.reduce(0) { $0 + weight(ofWord: $1) } }

  /// How often `word` may be expected in a text.
  static func weight(ofWord word: Word) -> Double {
    word.count == 1 ? weight(word[0]) : word.reduce(1) { $0 * max(weight($1), weight(foldedOf: $1)) }
  }

  /// Of a character that counts as it is written.
  private static func weight(_ scalar: UInt32) -> Double {
    switch scalar {
    case PatternSymbol.classes...: scalar & PatternSymbol.rareClass == 0 ? 0.9 : 0.2
    case PatternSymbol.start, PatternSymbol.end: 0.02
    case PatternSymbol.digit, 0x3001, 0x3002, 0xFF0C: 0.1
    case 0xFF08, 0xFF09, 0xFF1A, 0xFF1B, 0x300A, 0x300B, 0x201C, 0x201D: 0.03
    case 0x4E00...0x9FFF: 0.015
    case RequiredLiterals.exactPlane..<RequiredLiterals.privateUse:
      weight(scalar - RequiredLiterals.exactPlane)
    default: 0.002
    }
  }

  /// Of what folds to the same as `scalar`.
  private static func weight(foldedOf scalar: UInt32) -> Double {
    scalar >= 0x21 && scalar <= 0x7E ? weight(scalar + 0xFEE0) : 0
  }
}
