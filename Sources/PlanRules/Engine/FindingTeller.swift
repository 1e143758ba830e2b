import PlanExpressions
import PlanModel
import PlanSource

/// Makes a finding of a look that found something: cases, place, message, related places, fix.
struct FindingTeller {
  let rule: RuleEntry
  let telling: CompiledTelling
  /// Whether elements of `each` stand somewhere themselves, not values that the rule merely walks over.
  let elementHasPlace: Bool
  let host: PlanHost
  let context: EvaluationContext
  let resolver: PlaceResolver
  let language: Language

  /// What is found in `look`, whose names are bound.
  ///
  /// - Throws: ``EvaluationError`` if something that is told has no value.
  func tell(_ look: Look) throws(EvaluationError) -> RawFinding {
    let one = try firstCase()
    let places = try places(one?.at ?? telling.at, look)
    var related = places.dropFirst().map { RelatedPlace(message: "", range: $0.range) }
    let place = places[0]
    let template = one?.message ?? telling.message
    let filled = try ifKnown { () throws(EvaluationError) in try template.fill(messageWriter, in: context) }
    let message = filled ?? rule.definition.title[language]
    for index in related.indices { related[index].message = message }
    for other in one?.related ?? telling.related {
      related += try ifKnown { () throws(EvaluationError) in try relatedPlaces(other) } ?? []
    }
    var repair = telling.repair
    switch one?.repair {
    case .remove: repair = nil
    case .replace(let own): repair = own
    case .inherit, nil: break
    }
    let severity = rule.configuredSeverity ?? one?.severity ?? rule.definition.severity
    return RawFinding(
      look: look, severity: severity, message: message, place: place, related: related,
      repair: try repair.flatMap { (repair) throws(EvaluationError) in
        try ifKnown { () throws(EvaluationError) in try RepairTeller(self).tell(repair, at: place, look) }
          ?? nil
      })
  }

  /// What `tell` gives; `nil` if it hangs on a value that is unknown: what was found is certain all the same.
  private func ifKnown<Told>(_ tell: () throws(EvaluationError) -> Told) throws(EvaluationError) -> Told? {
    do {
      return try tell()
    } catch {
      if case .unknown = error.reason { return nil }
      throw error
    }
  }

  private func relatedPlaces(_ other: CompiledTelling.Related) throws(EvaluationError) -> [RelatedPlace] {
    let text = try other.message.fill(messageWriter, in: context)
    return resolver.places(of: try other.at.evaluate(in: context)).map {
      RelatedPlace(message: text, range: $0.range)
    }
  }

  var messageWriter: ValueWriter { ValueWriter(host: host, language: language, purpose: .message) }

  private func firstCase() throws(EvaluationError) -> CompiledTelling.Case? {
    for one in telling.cases where try one.when.evaluateBool(in: context) { return one }
    return nil
  }

  /// The place and those related to it; at least one.
  private func places(_ at: Program?, _ look: Look) throws(EvaluationError) -> [FoundPlace] {
    let found = resolver.places(of: try value(of: at, look))
    return found.isEmpty ? [resolver.substitute(for: look)] : found
  }

  /// What `at` says; without it what was found: the mark, the match, the element, the thing.
  private func value(of at: Program?, _ look: Look) throws(EvaluationError) -> Value {
    if let at { return try at.evaluate(in: context) }
    if let match = look.match { return .object(match) }
    guard let subject = look.subject else { return look.values.first ?? .list(.values([])) }
    if let element = look.element, elementHasPlace { return element }
    return .object(subject)
  }
}
