import PlanExpressions
import PlanModel
import PlanPatterns
import PlanSource

/// Finds where things and texts stand (rule language section 7).
struct PlaceResolver {
  let host: PlanHost
  /// Storages of the plan of the level above, whose places mean nothing here.
  let foreign: Set<ObjectIdentifier>

  /// The places of a text, a thing, or a list of them; what has no place is left out.
  func places(of value: Value) -> [FoundPlace] {
    texts(of: value).compactMap(place)
  }

  /// The texts that stand for a text, a thing, or a list of them.
  func texts(of value: Value) -> [Text] {
    switch value {
    case .text(let text): [text]
    case .object(let object): object.document == 0 ? host.anchor(of: object).map { [$0] } ?? [] : []
    case .list(let list): (0..<list.count).flatMap { texts(of: list[$0]) }
    default: []
    }
  }

  /// Where `text` stands in the plan that is checked; `nil` if it does not.
  func place(of text: Text) -> FoundPlace? {
    guard !foreign.contains(ObjectIdentifier(text.storage)), let range = text.place else { return nil }
    return FoundPlace(range: clamp(range), words: text, isSubstitute: false)
  }

  /// The nearest thing that exists: the task's number, else its first text; the section, the thing, the plan.
  func substitute(for look: Look) -> FoundPlace {
    var candidates: [ObjectHandle] = []
    if let task = look.task { candidates.append(host.handle(of: .task, at: task)) }
    if let section = look.section { candidates.append(host.handle(of: .section, at: section)) }
    if let subject = look.subject { candidates.insert(subject, at: candidates.count) }
    candidates.append(host.handle(of: .plan, at: 0))
    for candidate in candidates {
      guard candidate.document == 0, let text = host.anchor(of: candidate), var place = place(of: text) else {
        continue
      }
      place.isSubstitute = true
      return place
    }
    let start = look.task.map { host.plan.tasks[$0].range.lowerBound } ?? 0
    return FoundPlace(range: clamp(ByteRange(start, start)), words: .missing, isSubstitute: true)
  }

  private func clamp(_ range: ByteRange) -> ByteRange {
    let end = host.plan.source.bytes.count
    let lower = min(max(range.lowerBound, 0), end)
    return ByteRange(lower, min(max(range.upperBound, lower), end))
  }
}

extension Plan {
  /// The storages that its texts lie in.
  var storages: Set<ObjectIdentifier> {
    var storages: Set<ObjectIdentifier> = [ObjectIdentifier(source)]
    for text in fieldTexts(.all) { storages.insert(ObjectIdentifier(text.text.storage)) }
    storages.remove(ObjectIdentifier(TextStorage.missing))
    return storages
  }
}
