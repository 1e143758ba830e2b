import PlanModel
import PlanSource

/// Where in a plan an exception holds.
enum SuppressionPlace: Hashable, Sendable {
  /// Numbers of sections and of the task, as in `一/（二）/3`; the beginning of it is the whole section.
  case path([String])
  /// `第12项`: the number alone, in whatever section.
  case task(String)
  /// A JSON Pointer, as findings have it: `/sections/4/tasks/1`.
  case pointer(String)
  /// The place as findings tell it, `五、（二）第3项`, or the beginning of it.
  case words(String)

  /// The place that `text` names.
  init(_ text: String) {
    if text.hasPrefix("/") {
      self = .pointer(text)
    } else if let number = Self.taskNumber(text) {
      self = .task(number)
    } else {
      let parts = text.split(separator: "/", omittingEmptySubsequences: true).map(Self.trimmed)
      let isPath = !parts.isEmpty && (parts.count > 1 || OrdinalParser.parse(Text(parts[0])) != nil)
      self = isPath ? .path(parts) : .words(Self.trimmed(text[...]))
    }
  }

  /// `12` of `第12项`.
  private static func taskNumber(_ text: String) -> String? {
    guard text.hasPrefix("第"), text.hasSuffix("项"), text.count > 2 else { return nil }
    let number = String(text.dropFirst().dropLast())
    return OrdinalParser.parse(Text(number)).map { _ in number }
  }

  private static func trimmed(_ part: Substring) -> String {
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\u{3000}" }
    var part = part.drop(while: blanks)
    while let last = part.last, blanks(last) { part.removeLast() }
    return String(part)
  }

  /// Whether `written` is the number that a plan has as `number`, whatever brackets and marks it has.
  static func isNumber(_ written: String, _ number: String) -> Bool {
    if written == number { return true }
    guard let wanted = OrdinalParser.parse(Text(written)) else { return false }
    if wanted.text.string == number { return true }
    return OrdinalParser.parse(Text(number)).map { $0.value == wanted.value } ?? false
  }
}

/// Finds out whether findings of one plan are at places that exceptions name.
final class SuppressionPlaces {
  private let plan: Plan
  /// The numbers of the sections, from the chapter down; they are asked for only where there is no task.
  private lazy var sections: [(path: [String], range: ByteRange)] = {
    let facts = PlanFacts(plan, vocabulary: Vocabulary(tables: []))
    return plan.sections.indices.map { (facts.sectionFacts($0).path, plan.sections[$0].range) }
  }()

  init(_ plan: Plan) {
    self.plan = plan
  }

  /// Whether `finding` is at `place`.
  func holds(_ place: SuppressionPlace, _ finding: Finding) -> Bool {
    switch place {
    case .path(let parts):
      if let task = finding.task {
        return Self.begins(task.path + (task.number.isEmpty ? [] : [task.number]), with: parts)
      }
      return sections.contains { Self.begins($0.path, with: parts) && $0.range.contains(finding.range) }
    case .task(let number):
      return finding.task.map { SuppressionPlace.isNumber(number, $0.number) } ?? false
    case .pointer(let pointer):
      guard let found = plan.tree?.pointer(at: finding.range) else { return false }
      return found == pointer || found.hasPrefix(pointer + "/")
    case .words(let words): return !words.isEmpty && finding.place.hasPrefix(words)
    }
  }

  private static func begins(_ path: [String], with parts: [String]) -> Bool {
    path.count >= parts.count && zip(parts, path).allSatisfy(SuppressionPlace.isNumber)
  }

  /// Whether `words` are a part of what `finding` marks, whatever blanks, width and case.
  func says(_ finding: Finding, _ words: String) -> Bool {
    let wanted = TextFolding.fold(words)
    guard !wanted.isEmpty else { return false }
    let marked = Text(utf8: SourceWords.decoded(finding.range, in: plan))
    return FoldedText(marked).firstIndex(of: wanted, from: 0) != nil
  }
}
