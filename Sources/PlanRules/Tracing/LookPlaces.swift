import PlanExpressions
import PlanModel
import PlanSource

/// Says where looks are.
struct LookPlaces {
  private static let mostCharacters = 24

  private let run: PlanRun
  private var host: PlanHost { run.host }
  private var language: Language { run.settings.language }

  init(_ rule: RuleRun) {
    run = rule.run
  }

  /// `entry` with its place in words.
  func traced(_ entry: RuleTracer.Entry) -> TracedLook {
    let look = entry.look
    let object = look.match ?? look.subject
    let text = object.flatMap { host.anchor(of: $0) } ?? Self.text(look.values.first)
    let range = entry.range ?? text.flatMap { run.resolver.place(of: $0)?.range }
    return TracedLook(
      place: place(of: look, range, isFound: entry.range != nil), range: range, thing: thing(look, text),
      outcome: entry.outcome,
      part: entry.part, lines: entry.lines, message: entry.message, finding: entry.finding)
  }

  private static func text(_ value: Value?) -> Text? {
    if case .text(let text) = value { text } else { nil }
  }

  /// `isFound` says that `range` is the place of a finding, not only of the thing looked at.
  private func place(of look: Look, _ range: ByteRange?, isFound: Bool) -> String {
    let isWhole = look.match == nil && look.subject?.kind == ObjectKind.task.rawValue
    var place = PlanPlace(section: look.section, task: look.task)
    if let task = look.task { place.section = run.plan.tasks[task].section }
    if let range, !isWhole {
      let located = host.locate(range)
      if located.task == look.task { place = located }
    }
    let page = range.flatMap { run.pages.place(of: $0) }
    // The page tells the column; what is looked at as a whole stands in none.
    if page?.namesColumn ?? false { (place.field, place.header) = (nil, nil) }
    let words = host.words(for: place, in: language)
    if isWhole, !isFound, !words.isEmpty { return words }
    let named = words.isEmpty ? range.map { FrontWords.words(for: $0, in: run.plan)[language] } ?? "" : words
    return run.pages.joined(named, page)
  }

  /// The words of the thing; of a task the first of its title, content and requirement.
  private func thing(_ look: Look, _ text: Text?) -> String {
    if look.match == nil, look.subject?.kind == ObjectKind.task.rawValue, let index = look.task {
      let task = run.plan.tasks[index]
      let first = [task.title, task.content, task.requirement].first { !$0.isEmpty }
      return first.map { TraceValueWriter.shortened($0.string, to: Self.mostCharacters) } ?? ""
    }
    return text.map { TraceValueWriter.shortened($0.string, to: Self.mostCharacters) } ?? ""
  }
}
