import PlanModel
import PlanPatterns

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
    /// The position in ``rules``, or behind them that of a search.
    var rule: Int32
    var alternative: Int32
    /// Where it looks: nowhere, if it is an alternative of no rule in force.
    var fields: PatternFields
  }

  /// Alternatives with one outline, and whose they are.
  struct Part {
    var outline: PatternOutline
    var owners: [Owner]
  }

  let rules: [Rule]
  /// Where any of the rules looks.
  let fields: PatternFields
  /// How many searches of expressions the texts are searched for besides: they stand behind the rules.
  let sieveCount: Int
  /// How many owners there are: rules, and the searches behind them.
  var ownerCount: Int { rules.count + sieveCount }
  /// First those that the program brings along, then those of other rules.
  let parts: [Part]
  /// Owners that require nothing, so that every text is a candidate.
  let everywhere: [Owner]
  /// Owners that require nothing but that something stands twice.
  let repeating: [(owner: Owner, part: RepeatedPart)]

  /// An index of `rules`, those of which that are shipped have their alternatives in `shipped`, as have the `searches` of
  /// expressions: these cost hardly anything where all texts are read, and are left out where they are not.
  init(_ rules: [Rule], shipped: PatternOutline? = nil, searches: [Range<Int>] = []) {
    self.rules = rules
    let fields = rules.reduce(PatternFields(rawValue: 0)) { $0.union($1.fields) }
    self.fields = fields
    sieveCount = fields == .all ? searches.count : 0
    var owners = Array(repeating: Owner(rule: -1, alternative: 0, fields: []), count: shipped?.count ?? 0)
    var others: [Owner] = []
    var targets: [SearchTarget?] = []
    for (number, alternatives) in searches.prefix(sieveCount).enumerated() {
      for (position, alternative) in alternatives.enumerated() {
        owners[alternative] = Owner(
          rule: Int32(rules.count + number), alternative: Int32(position), fields: .all)
      }
    }
    for (number, rule) in rules.enumerated() {
      let rule = (number: Int32(number), source: rule.source, fields: rule.fields)
      switch rule.source {
      case .shipped(let pattern, _):
        for (position, alternative) in pattern.alternatives.enumerated() {
          owners[alternative] = Owner(rule: rule.number, alternative: Int32(position), fields: rule.fields)
        }
      case .own(let search):
        for (position, alternative) in search.alternatives.all.enumerated() {
          others.append(Owner(rule: rule.number, alternative: Int32(position), fields: rule.fields))
          targets.append(alternative.searchTarget)
        }
      }
    }
    var parts = shipped.map { [Part(outline: $0, owners: owners)] } ?? []
    if !targets.isEmpty { parts.append(Part(outline: PatternOutline(targets), owners: others)) }
    self.parts = parts
    let without = parts.flatMap { part in
      part.outline.withoutLiterals.map { (owner: part.owners[$0.alternative], part: $0.part) }
    }.filter { !$0.owner.fields.isEmpty }
    everywhere = without.filter { $0.part == nil }.map(\.owner)
    repeating = without.compactMap { one in one.part.map { (one.owner, $0) } }
  }
}
