import PlanModel
import PlanSource

/// Every pattern of a set of rules, so that a plan's texts are read once for all of them together.
struct PatternIndex: Sendable {
  /// A pattern rule by its position in the set: where it looks and for what.
  struct Rule: Sendable {
    var rule: Int
    var fields: PatternFields
    var search: TextSearch
  }

  private struct Owner: Sendable {
    /// The position in ``rules``.
    var rule: Int32
    var alternative: Int32
  }

  let rules: [Rule]
  /// Where any of the rules looks.
  let fields: PatternFields
  private let owners: [Owner]
  /// Owners that require nothing, so that every text is a candidate.
  private let everywhere: [Owner]
  /// Owners that require nothing but that something stands twice.
  private let repeating: [(owner: Owner, part: RepeatedPart)]
  private let literals: LiteralIndex

  init(_ rules: [Rule]) {
    self.rules = rules
    fields = rules.reduce(PatternFields(rawValue: 0)) { $0.union($1.fields) }
    var owners: [Owner] = []
    var everywhere: [Owner] = []
    var repeating: [(owner: Owner, part: RepeatedPart)] = []
    var required: [RequiredLiterals] = []
    for (number, rule) in rules.enumerated() {
      for (alternative, wanted) in rule.search.alternatives.enumerated() {
        let owner = Owner(rule: Int32(number), alternative: Int32(alternative))
        let literals = wanted.requiredLiterals
        if literals.clauses.isEmpty, let part = wanted.repeatedPart {
          repeating.append((owner, part))
        } else if literals.clauses.isEmpty {
          everywhere.append(owner)
        } else {
          owners.append(owner)
          required.append(literals)
        }
      }
    }
    self.owners = owners
    self.everywhere = everywhere
    self.repeating = repeating
    literals = LiteralIndex(required)
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
        guard rules[Int(owner.rule)].fields.has(text.field) else { continue }
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
