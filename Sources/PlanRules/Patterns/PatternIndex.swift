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

  let rules: [Rule]
  /// Where any of the rules looks.
  let fields: PatternFields
  /// By number of the alternative.
  private let owners: [Owner]
  /// Owners that require nothing, so that every text is a candidate.
  private let everywhere: [Owner]
  /// Owners that require nothing but that something stands twice.
  private let repeating: [(owner: Owner, part: RepeatedPart)]
  private let literals: LiteralIndex

  /// An index of `rules`, those of which that are shipped have their alternatives in `shipped`.
  init(_ rules: [Rule], shipped: PatternOutline? = nil) {
    var maker = PatternIndexMaker(shipped)
    for (number, rule) in rules.enumerated() { maker.add(rule, number: number) }
    self.rules = rules
    fields = rules.reduce(PatternFields(rawValue: 0)) { $0.union($1.fields) }
    owners = maker.owners
    everywhere = maker.everywhere
    repeating = maker.repeating
    literals = maker.index()
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
    var hits = LiteralHits(for: literals)
    var halves: [UInt16] = []
    for (number, text) in texts.enumerated() {
      for owner in everywhere where rules[Int(owner.rule)].fields.has(text.field) {
        candidates[Int(owner.rule)].append(Candidate(text: Int32(number), alternative: owner.alternative))
      }
      if !repeating.isEmpty { addRepeating(in: text, number, &halves, to: &candidates) }
      guard !owners.isEmpty else { continue }
      hits.begin()
      literals.scan(text.text, into: &hits)
      for alternative in hits.touched
      where hits.bits(of: alternative) == literals.wanted[Int(alternative)] {
        let owner = owners[Int(alternative)]
        guard owner.rule >= 0, rules[Int(owner.rule)].fields.has(text.field) else { continue }
        candidates[Int(owner.rule)].append(Candidate(text: Int32(number), alternative: owner.alternative))
      }
    }
    for number in candidates.indices where candidates[number].count > 1 {
      candidates[number].sort { ($0.text, $0.alternative) < ($1.text, $1.alternative) }
    }
    return candidates
  }

  private func addRepeating(
    in text: FieldText, _ number: Int, _ halves: inout [UInt16], to candidates: inout [[Candidate]]
  ) {
    var isLoaded = false
    for (owner, part) in repeating where rules[Int(owner.rule)].fields.has(text.field) {
      if !isLoaded { RepeatedPart.load(text.text, into: &halves) }
      isLoaded = true
      guard part.mayOccur(in: halves) else { continue }
      candidates[Int(owner.rule)].append(Candidate(text: Int32(number), alternative: owner.alternative))
    }
  }
}

/// Numbers the alternatives of the rules of a ``PatternIndex``: first those shipped, then all others.
private struct PatternIndexMaker {
  private let shipped: PatternOutline
  private(set) var owners: [PatternIndex.Owner]
  private(set) var everywhere: [PatternIndex.Owner] = []
  private(set) var repeating: [(owner: PatternIndex.Owner, part: RepeatedPart)] = []
  private var wanted: [UInt8]
  /// Of the alternatives after those shipped.
  private var required: [RequiredLiterals] = []

  init(_ outline: PatternOutline?) {
    shipped = outline ?? PatternOutline([])
    owners = Array(repeating: PatternIndex.Owner(rule: -1, alternative: 0), count: shipped.needs.count)
    wanted = shipped.needs.map(LiteralIndex.bits)
  }

  mutating func add(_ rule: PatternIndex.Rule, number: Int) {
    switch rule.source {
    case .shipped(let pattern, _):
      for (position, alternative) in pattern.alternatives.enumerated() {
        let owner = PatternIndex.Owner(rule: Int32(number), alternative: Int32(position))
        owners[alternative] = owner
        note(shipped.needs[alternative], of: owner)
      }
    case .own(let search):
      for (position, alternative) in search.alternatives.all.enumerated() {
        let owner = PatternIndex.Owner(rule: Int32(number), alternative: Int32(position))
        let literals = alternative.searchTarget.requiredLiterals
        let need = PatternOutline.need(of: alternative.searchTarget, literals)
        owners.append(owner)
        required.append(literals)
        wanted.append(LiteralIndex.bits(of: need))
        note(need, of: owner)
      }
    }
  }

  private mutating func note(_ need: PatternOutline.Need, of owner: PatternIndex.Owner) {
    switch need {
    case .nothing: everywhere.append(owner)
    case .twice(let part): repeating.append((owner, part))
    case .never, .literals: break
    }
  }

  /// The index of everything added.
  func index() -> LiteralIndex {
    guard !required.isEmpty else { return LiteralIndex(shipped.literals, wanted: wanted) }
    let own = LiteralTable(required, numberedFrom: shipped.needs.count)
    let literals = shipped.literals.count == 0 ? own : LiteralTable(merging: shipped.literals, own)
    return LiteralIndex(literals, wanted: wanted)
  }
}
