/// What a class of characters in an expression says, as it is written: `[^\d，。]`.
struct CharacterClass {
  var isNegated = false
  /// Whether the script Han is in it.
  var hasHan = false
  /// Whether every decimal digit is in it.
  var hasDigits = false
  /// Whether everything is in it but Han, `\P{Han}`.
  var hasAllButHan = false
  /// Single characters.
  var scalars: [UInt32] = []
  /// Whether there is more in it, of which nothing is known.
  var hasMore = false

  /// More characters than these are not told one by one.
  static let limit = 64

  /// The words that it matches one of, each of a single character or of none where that is a blank; `nil` if they are
  /// too many.
  var words: [LiteralPiece.Word]? {
    guard !isNegated, !hasHan, !hasMore, !hasAllButHan else { return nil }
    var words: [LiteralPiece.Word] = hasDigits ? [[PatternSymbol.digit]] : []
    var known = Set(words)
    for scalar in scalars {
      let written = scalar == RequiredLiterals.privateUse ? scalar : PatternSymbol.written(scalar)
      let word = written == 0 ? [] : [written]
      if known.insert(word).inserted { words.append(word) }
    }
    return words.count <= Self.limit ? words : nil
  }

  /// The symbols of its characters, at least.
  var symbols: SymbolClass {
    if isNegated { return hasAllButHan ? SymbolClass(hasHan: true) : outside() }
    if hasMore || hasAllButHan { return .any }
    let members = Set(scalars.map(PatternSymbol.of)).union(hasDigits ? [PatternSymbol.digit] : [])
    return SymbolClass(hasHan: hasHan, members: members.filter { $0 != 0 }.sorted())
  }

  /// The symbols of characters that are not in it, at least; whether it is negated is not asked.
  func outside(hasEdges: Bool = false) -> SymbolClass {
    let written = Set(scalars)
    var members = Set(scalars.map(PatternSymbol.of)).filter { symbol in
      // A symbol of several characters is refused only if all of them are.
      symbol > PatternSymbol.end && symbol < PatternSymbol.beyond && symbol != PatternSymbol.digit
        && PatternSymbol.scalars(of: symbol).allSatisfy(written.contains)
    }
    if hasDigits { members.insert(PatternSymbol.digit) }
    return SymbolClass(isNegated: true, hasHan: hasHan, members: members.sorted(), hasEdges: hasEdges)
  }
}
