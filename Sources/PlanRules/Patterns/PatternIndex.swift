import PlanModel
import PlanPatterns
import PlanSource

/// Every pattern of a set of rules, so that a plan's texts are read once for all of them together.
struct PatternIndex: Sendable {
  /// A pattern rule by its position in the set: where it looks and for what.
  struct Rule: Sendable {
    var rule: Int
    var fields: PatternFields
    var source: Source
  }

  /// What a rule looks for.
  enum Source: Sendable {
    /// Alternatives that are in the outline of all shipped patterns.
    case shipped(ShippedPattern, DeferredSearch)
    case own(TextSearch)

    var search: TextSearch {
      switch self {
      case .shipped(_, let deferred): deferred.search
      case .own(let search): search
      }
    }
  }

  struct Owner: Sendable {
    /// The position in ``rules``; negative for an alternative of no rule in force.
    var rule: Int32
    var alternative: Int32
  }

  /// Alternatives with one outline, and whose they are.
  private struct Part {
    var outline: PatternOutline
    var owners: [Owner]
  }

  let rules: [Rule]
  /// Where any of the rules looks.
  let fields: PatternFields
  /// First those that the program brings along, then those of other rules.
  private let parts: [Part]
  /// Owners that require nothing, so that every text is a candidate.
  private let everywhere: [Owner]
  /// Owners that require nothing but that something stands twice.
  private let repeating: [(owner: Owner, part: RepeatedPart)]

  /// An index of `rules`, those of which that are shipped have their alternatives in `shipped`.
  init(_ rules: [Rule], shipped: PatternOutline? = nil) {
    self.rules = rules
    fields = rules.reduce(PatternFields(rawValue: 0)) { $0.union($1.fields) }
    var owners = Array(repeating: Owner(rule: -1, alternative: 0), count: shipped?.count ?? 0)
    var others: [Owner] = []
    var targets: [SearchTarget?] = []
    for (number, rule) in rules.enumerated() {
      let rule = (number: Int32(number), source: rule.source)
      switch rule.source {
      case .shipped(let pattern, _):
        for (position, alternative) in pattern.alternatives.enumerated() {
          owners[alternative] = Owner(rule: rule.number, alternative: Int32(position))
        }
      case .own(let search):
        for (position, alternative) in search.alternatives.all.enumerated() {
          others.append(Owner(rule: rule.number, alternative: Int32(position)))
          targets.append(alternative.searchTarget)
        }
      }
    }
    var parts = shipped.map { [Part(outline: $0, owners: owners)] } ?? []
    if !targets.isEmpty { parts.append(Part(outline: PatternOutline(targets), owners: others)) }
    self.parts = parts
    let without = parts.flatMap { part in
      part.outline.withoutLiterals.map { (owner: part.owners[$0.alternative], part: $0.part) }
    }.filter { $0.owner.rule >= 0 }
    everywhere = without.filter { $0.part == nil }.map(\.owner)
    repeating = without.compactMap { one in one.part.map { (one.owner, $0) } }
  }

  /// Texts in which an alternative of a rule may match.
  struct Candidate: Sendable {
    /// The position among the texts.
    var text: Int32
    var alternative: Int32
  }

  /// For each of the rules the texts that its alternatives may match in, in order of text and alternative.
  func candidates(in texts: [FieldText]) -> [[Candidate]] {
    var candidates = [[Candidate]](repeating: [], count: rules.count)
    guard !rules.isEmpty else { return candidates }
    var symbols = SymbolText()
    var hits = parts.map { LiteralHits(for: $0.outline) }
    for (number, text) in texts.enumerated() {
      func add(_ owner: Owner) {
        guard owner.rule >= 0, rules[Int(owner.rule)].fields.has(text.field) else { return }
        candidates[Int(owner.rule)].append(Candidate(text: Int32(number), alternative: owner.alternative))
      }
      symbols.load(text.text)
      for owner in everywhere { add(owner) }
      if !repeating.isEmpty { addRepeating(in: text.text, &symbols, add) }
      for (position, part) in parts.enumerated() {
        part.outline.scan(symbols, &hits[position]) { add(part.owners[Int($0)]) }
      }
    }
    for number in candidates.indices where candidates[number].count > 1 {
      candidates[number].sort { ($0.text, $0.alternative) < ($1.text, $1.alternative) }
    }
    return candidates
  }

  private func addRepeating(in text: Text, _ symbols: inout SymbolText, _ add: (Owner) -> Void) {
    let least = repeating.reduce(Int.max) { min($0, $1.part.lengths.lowerBound) }
    let most = repeating.reduce(0) { max($0, $1.part.lengths.upperBound) }
    guard symbols.mayRepeat(least: least, most: most) else { return }
    for (owner, part) in repeating where part.mayOccur(in: text) { add(owner) }
  }
}
