import PlanModel
import PlanSource

/// Tells where findings are on the pages of the document that the plan was read from.
struct DocumentPlaceTeller {
  private let places: DocumentPlaces?
  private let hasLines: Bool
  private let language: Language

  /// A teller for `plan`; JSON and YAML have no pages, and it tells nothing.
  init(_ plan: __shared Plan, language: Language) {
    places = plan.places
    hasLines = plan.format.hasLines
    self.language = language
  }

  /// The part of the document that `range` begins in.
  ///
  /// Paragraphs count only where there are no lines to point at.
  func place(of range: ByteRange) -> DocumentPlace? {
    guard let place = places?.place(of: range) else { return nil }
    return place.cell == nil && hasLines ? nil : place
  }

  /// `words` and behind them, if there are any, those for `place`.
  func joined(_ words: String, _ place: DocumentPlace?) -> String {
    guard let place else { return words }
    if words.isEmpty { return place.words(language) }
    return words + (language == .zh ? "，" : ", ") + place.words(language)
  }

  /// `related` with its place on the page.
  func located(_ related: RelatedPlace) -> RelatedPlace {
    guard let place = place(of: related.range) else { return related }
    var related = related
    related.cell = place.cell
    related.place = place.words(language)
    return related
  }
}
