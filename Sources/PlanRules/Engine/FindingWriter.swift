import PlanExpressions
import PlanModel
import PlanSource

/// Makes findings of what one rule found: says together what belongs together, and gives each its identity.
struct FindingWriter {
  private let rule: RuleRun
  private var run: PlanRun { rule.run }
  private var definition: RuleDefinition { rule.entry.definition }
  private var language: Language { run.settings.language }

  init(_ rule: RuleRun) {
    self.rule = rule
  }

  /// Adds the findings made of `raw`, of which there is at least one, to the run.
  func write(_ raw: [RawFinding]) {
    let once = OnceGrouping(once: definition.once ?? OnceDefinition(), countsTasks: countsTasks)
    var told = SmallSet<Told>()
    for group in once.groups(raw, tally: rule.tally) {
      let finding = finding(group)
      // Rows that share a merged cell share what is wrong with its words.
      let isNew = told.insert(Told(range: finding.range, message: finding.message))
      let isTold = isNew || definition.subject == .note
      if isTold { run.add(finding) }
      rule.tracer?.tell(isTold ? finding : nil, of: group.findings.map(\.look))
    }
  }

  /// What makes a finding of one rule another.
  private struct Told: Hashable {
    let range: ByteRange
    let message: String
  }

  /// Whether shares are shares of tasks: for what lies in tasks.
  private var countsTasks: Bool {
    switch definition.subject {
    case .task, .unit, .deadline, .item, .mention: true
    case .plan, .section, .body, .reference, .number, .column, .note: false
    case nil: rule.tally.tasks > 0
    }
  }

  private func finding(_ group: OnceGrouping.Group) -> Finding {
    let first = group.findings[0]
    let severity = group.findings.map(\.severity).max() ?? first.severity
    var finding = Finding(
      rule: rule.entry.id, severity: severity, message: message(group), range: first.place.range)
    finding.basis = definition.basis
    finding.related = related(group)
    finding.fix = FixWriter(language: language).fix(group.findings.compactMap(\.repair))
    let place = run.host.locate(first.place.range)
    let shared = group.isForPlan ? nil : sharedCell(first)
    let page = shared?.page ?? run.pages.place(of: first.place.range)
    finding.place =
      group.isForPlan
      ? Self.wholePlan[language] : words(for: shared?.place ?? place, page, at: first.place.range)
    finding.cell = run.pages.place(of: first.place.range)?.cell
    finding.task = task(group).map(run.reference)
    let identity = identity(of: group)
    finding.fingerprint = run.fingerprinter.next(
      rule: rule.entry.id, words: identity.words, in: identity.host)
    return finding
  }

  /// Where a clerk looks for what is said of a cell that the task has in common with one above.
  ///
  /// The words stand in the row above; the place is that of the task's own cell, blank or merged.
  private func sharedCell(_ finding: RawFinding) -> (place: PlanPlace, page: DocumentPlace?)? {
    guard let index = finding.look.task, run.plan.places != nil else { return nil }
    let task = run.plan.tasks[index]
    guard !task.range.contains(finding.place.range),
      let role = FieldRole.allCases.first(where: {
        task.cell($0).place?.contains(finding.place.range) ?? false
      })
    else { return nil }
    let page = run.pages.place(of: finding.place.range)
    let isBlank = task.inherited.contains(role)
    return (
      PlanPlace(section: task.section, task: index, field: role),
      isBlank ? run.plan.place(ofTask: index).flatMap { page?.inRow(of: $0) } ?? page : page
    )
  }

  private func identity(of group: OnceGrouping.Group) -> FindingIdentity {
    if group.isForPlan { return .wholePlan }
    let first = group.findings[0]
    let isAboutPlace = group.findings.count == 1 && first.look.section == nil
    let located = isAboutPlace ? run.host.locate(first.place.range).task : nil
    return FindingIdentity(of: group.findings, task: task(group) ?? located, in: run)
  }

  private static let wholePlan = Words(zh: "全文", en: "whole document")

  /// The place in the plan and on its `page`; the column is not said twice.
  private func words(for place: PlanPlace, _ page: DocumentPlace?, at range: ByteRange) -> String {
    var place = place
    if page?.namesColumn ?? false { (place.field, place.header) = (nil, nil) }
    let words = run.host.words(for: place, in: language)
    let named = words.isEmpty ? FrontWords.words(for: range, in: run.plan)[language] : words
    return run.pages.joined(named, page)
  }

  /// The task that all findings of the group are about.
  private func task(_ group: OnceGrouping.Group) -> Int? {
    guard !group.isForPlan, let task = about(group.findings[0]) else { return nil }
    return group.findings.allSatisfy { about($0) == task } ? task : nil
  }

  /// The task a finding is about.
  ///
  /// One about a body is about the task in which its place stands, one about an element of the plan about the
  /// task in which that stands.
  private func about(_ finding: RawFinding) -> Int? {
    if let task = finding.look.task { return task }
    let isWithin = definition.subject == .body || definition.subject == .plan && finding.look.element != nil
    guard isWithin, !finding.place.isSubstitute else { return nil }
    return run.host.locate(finding.place.range).task
  }

  private func message(_ group: OnceGrouping.Group) -> String {
    let first = group.findings[0]
    let isPlanScope = definition.once?.scope == .plan && group.findings.count > 1
    guard group.isForPlan || isPlanScope else { return first.message }
    if let message = onceMessage(group) { return message }
    guard group.isForPlan else { return first.message }
    let title = definition.title[language]
    return switch language {
    case .zh: "全文\(group.total)项中\(group.count)项：\(title)"
    case .en: "\(group.count) of \(group.total): \(title)"
    }
  }

  private func onceMessage(_ group: OnceGrouping.Group) -> String? {
    let teller = rule.teller()
    guard let template = teller.telling.onceMessage else { return nil }
    rule.bind(group.findings[0].look)
    rule.context.slots[RuleEnvironment.Slot.count] = .value(.int(Int64(group.count)))
    rule.context.slots[RuleEnvironment.Slot.total] = .value(.int(Int64(group.total)))
    do {
      return try template.fill(teller.messageWriter, in: rule.context)
    } catch {
      // What the first finding could say is said instead; the findings themselves are certain.
      return nil
    }
  }

  /// Places beside the first, each once.
  private func related(_ group: OnceGrouping.Group) -> [RelatedPlace] {
    var places = group.findings[0].related
    for other in group.findings.dropFirst() {
      places.append(RelatedPlace(message: other.message, range: other.place.range))
      places += other.related
    }
    if places.isEmpty { return [] }
    var seen = SmallSet<ByteRange>()
    _ = seen.insert(group.findings[0].place.range)
    return places.filter { seen.insert($0.range) }.map(run.pages.located)
  }
}
