package import PlanModel
import PlanSource

/// Compares a plan with the plan of the level above, or with the key points of a year.
package struct PlanComparer {
  /// The rules that say what was lost on the way and whose deadline is later.
  package static let rules = [
    "consistency/lost-element", "coverage/later-than-upper", "wording/lost-characters",
  ]

  private let set: RuleSet
  private let settings: CheckSettings

  /// A comparer with the rules of `set`, of which ``rules`` are told.
  package init(_ set: RuleSet, settings: CheckSettings) {
    self.set = set
    self.settings = settings
  }

  /// What of `upper` is taken up by `lower`.
  package func compare(_ lower: Plan, with upper: Plan) -> PlanComparison {
    var settings = settings
    settings.upper = upper
    let lower = settings.applied(to: lower)
    let findings = Linter(set, settings: settings).check(lower)
    let host = PlanHost(
      PlanFacts(lower, vocabulary: set.vocabulary), tables: set.dictionary.tables,
      upper: PlanFacts(upper, vocabulary: set.vocabulary))
    let pairing = host.document.pairing ?? PlanPairing(lower: [], upper: [])
    let above = host.upper.map { PlanHost($0.facts, tables: set.dictionary.tables) }
    var comparison = PlanComparison(
      upperTitle: upper.title.string, lowerTitle: lower.title.string)
    comparison.remarks = findings.filter { OwnRule(rawValue: $0.rule.rawValue) != nil }
    var told: [Int: [Finding]] = [:]
    for finding in findings where OwnRule(rawValue: finding.rule.rawValue) == nil {
      if let task = host.locate(finding.range).task { told[task, default: []].append(finding) }
    }
    for (index, pairs) in pairing.tasks.enumerated() where !upper.tasks[index].continues {
      let answers = pairs.map { pair in
        // What is found about a task is found against the item that it is most like.
        let isBest = pairing.items[pair.lower].first?.upper == index
        return PlanComparison.Answer(
          part: part(pair.lower, of: host), similarity: pair.score,
          findings: isBest ? told[pair.lower] ?? [] : [])
      }
      comparison.items.append(PlanComparison.Item(part: part(index, of: above ?? host), answers: answers))
    }
    comparison.own = pairing.items.indices.filter { pairing.items[$0].isEmpty && !lower.tasks[$0].continues }
      .map { part($0, of: host) }
    return comparison
  }

  /// Which key points of `year` in the table `key-points` are taken up by `lower`; `nil` if there are none.
  ///
  /// A task takes a key point up if it has the topic, or as many of its words as the table asks for.
  package func compare(_ lower: Plan, withKeyPointsOf year: Int, baseline: String) -> PlanComparison? {
    let points = KeyPoint.all(in: set.dictionary.tables, year: year, baseline: baseline)
    guard !points.isEmpty else { return nil }
    let host = PlanHost(
      PlanFacts(lower, vocabulary: set.vocabulary), tables: set.dictionary.tables)
    let texts = lower.tasks.indices.map { host.document.text(ofTask: $0) }.map { text in
      TextForms.fold(text, keepsCase: false)
    }
    let isNational = baseline == "national"
    let name = Words(
      zh: isNational ? "\(year)年国家要点" : "\(year)年要点（\(baseline)）",
      en: isNational ? "national key points of \(year)" : "key points of \(year) (\(baseline))")
    var comparison = PlanComparison(upperTitle: name[settings.language], lowerTitle: lower.title.string)
    var taken = Set<Int>()
    for point in points {
      var answers: [PlanComparison.Answer] = []
      for (index, text) in texts.enumerated() {
        guard let share = point.share(of: text) else { continue }
        taken.insert(index)
        answers.append(PlanComparison.Answer(part: part(index, of: host), similarity: share))
      }
      // Sorting keeps the order of equal ones by their index in the list.
      let sorted = answers.enumerated().sorted {
        ($1.element.similarity, $0.offset) < ($0.element.similarity, $1.offset)
      }
      comparison.items.append(PlanComparison.Item(part: point.part, answers: sorted.map(\.element)))
    }
    comparison.own = texts.indices.filter { !taken.contains($0) && !lower.tasks[$0].continues }
      .map { part($0, of: host) }
    return comparison
  }

  private func part(_ index: Int, of host: PlanHost) -> PlanComparison.Part {
    let facts = host.facts.taskFacts(index)
    let place = PlanPlace(section: host.plan.tasks[index].section, task: index)
    return PlanComparison.Part(
      task: TaskReference(path: facts.path, number: facts.ordinal),
      place: host.words(for: place, in: settings.language), words: Self.words(of: host.plan.tasks[index]),
      range: host.plan.tasks[index].range)
  }

  private static let mostCharacters = 40

  /// The title of `task`, or the first sentence of its text.
  private static func words(of task: Task) -> String {
    let text = [task.title, task.content, task.requirement].first { !$0.isEmpty } ?? .missing
    let sentence = text.string.prefix { !"。；\n".contains($0) }
    return sentence.count > mostCharacters ? sentence.prefix(mostCharacters) + "…" : String(sentence)
  }
}
