import PlanModel
import PlanPatterns
import PlanSource

/// The texts of a plan, and what was found by reading them once for everything that rules look for.
///
/// Rules of patterns ask it for the texts that their alternatives may match in. Expressions that search texts ask
/// it, too, so that a text without what a search requires is passed over: by itself, where it is evaluated
/// (``sieve(_:)``), and for all tasks at once in screens.
final class SearchedTexts {
  private let facts: PlanFacts
  private let index: PatternIndex
  private let scan: PatternScan
  private lazy var texts = facts.plan.fieldTexts(index.fields)
  private lazy var candidates = scan.candidates(in: texts)
  /// By pattern rule whether there are candidates, which every rule is asked for every plan; empty until the first is.
  private var filled: [Bool] = []
  private lazy var register = TextRegister(texts)
  private lazy var sieves = [TextSieve?](repeating: nil, count: index.sieveCount)

  /// The texts of the plan of `facts`, which `scan` searches for what is in `index` when somebody asks.
  init(_ facts: PlanFacts, _ index: PatternIndex, _ scan: PatternScan) {
    self.facts = facts
    self.index = index
    self.scan = scan
  }

  /// The texts that patterns look in, and which of them the pattern rule in position `pattern` may match in.
  func candidates(
    ofPattern pattern: Int
  ) -> (texts: FieldTexts, candidates: ArraySlice<PatternCandidates.Candidate>) {
    (texts, candidates[pattern])
  }

  /// Whether the pattern rule in position `pattern` may match anywhere.
  func hasCandidates(ofPattern pattern: Int) -> Bool {
    if filled.isEmpty {
      let found = candidates
      filled = (0..<index.rules.count).map { !found[$0].isEmpty }
    }
    return filled[pattern]
  }

  /// The texts of `fields`, and maybe others.
  func texts(of fields: PatternFields) -> FieldTexts {
    fields.isSubset(of: index.fields) ? texts : facts.plan.fieldTexts(fields)
  }

  /// Which of ``texts(of:)`` have brackets or quotation marks; `nil` if that is not known.
  func withPairs(of fields: PatternFields) -> TextSet? {
    fields.isSubset(of: index.fields) ? candidates.withPairs : nil
  }

  /// Searches the texts for all patterns, if that was not done before.
  func findCandidates() { _ = candidates }

  /// Which texts may have what the search number `search` looks for; `nil` if the texts are not searched for it.
  func sieve(_ search: Int) -> TextSieve? {
    guard search < index.sieveCount else { return nil }
    if let known = sieves[search] { return known }
    let sieve = TextSieve(candidates[index.rules.count + search], register)
    sieves[search] = sieve
    return sieve
  }

  /// The texts, and which of them may have what the search number `search` looks for; `nil` if they are not searched
  /// for it.
  func candidates(
    ofSearch search: Int
  ) -> (texts: FieldTexts, candidates: ArraySlice<PatternCandidates.Candidate>)? {
    guard search < index.sieveCount else { return nil }
    return (texts, candidates[index.rules.count + search])
  }

  /// Where the texts in the field in `slot` of things of `kind` stand; `nil` if they are not among those that are
  /// searched.
  static func fields(_ slot: Int, of kind: UInt16) -> PatternFields? {
    switch kind {
    case ObjectKind.plan.rawValue: planFields[slot]
    case ObjectKind.task.rawValue: taskFields[slot]
    default: nil
    }
  }

  private static let planFields = fields(of: ObjectCatalogue.plan, texts: .all)
  private static let taskFields = fields(
    of: ObjectCatalogue.task, texts: PatternFields([.title, .content, .requirement]))

  /// By slot; `texts` are those of the field of that name.
  private static func fields(of declaration: KindDeclaration, texts: PatternFields) -> [PatternFields?] {
    declaration.fields.map { field in
      guard has(field.name, of: declaration.kind) else { return nil }
      return field.name == "texts" ? texts : PatternFields(named: declaration.kind.name + "." + field.name)
    }
  }

  /// Whether the texts in the field `field` of things of `kind` are among those that are searched.
  static func has(_ field: String, of kind: ObjectKind) -> Bool {
    switch kind {
    case .plan:
      [
        "texts", "title", "noticeTitle", "issuer", "addressees", "preamble", "attachments", "notes", "other",
      ].contains(field)
    case .task:
      ["title", "content", "requirement", "responsible", "lead", "assist", "deadline", "remarks", "texts"]
        .contains(field)
    default: false
    }
  }
}
