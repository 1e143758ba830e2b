import PlanExpressions
import PlanModel
import PlanSource

/// One plan as expressions see it: its texts, its facts, and what is computed from them, kept once computed.
///
/// Document 0 of a ``PlanHost`` is the plan that is checked, document 1 the one of the level above.
final class PlanDocument {
  let number: UInt16
  let facts: PlanFacts
  let upper: PlanDocument?
  /// The plan that this one is the upper plan of.
  private weak var lower: PlanDocument?
  let tasks: Things<Task>
  /// The sections, and behind the last an empty one, which tasks outside sections stand in.
  let sections: Things<Section>
  let notesOfReader: Things<ReaderNote>
  /// What keeps the memory of things.
  private var memory: [AnyObject]

  // Held apart from plan and facts, so that a field costs one look at an array and copies no more.
  // Asked for thing by thing, units and deadlines have getters that are no calls once they are found.
  var units: Things<Unit> {
    @inline(__always) get { foundUnits ?? findUnits() }
  }
  var deadlines: Things<Deadline> {
    @inline(__always) get { foundDeadlines ?? findDeadlines() }
  }
  private var foundUnits: Things<Unit>?
  private var foundDeadlines: Things<Deadline>?
  private(set) lazy var roleWords = kept(facts.roleWords)
  private(set) lazy var references = kept(facts.references)
  private(set) lazy var numbers = kept(facts.numbers)
  private(set) lazy var items = kept(facts.items)
  private(set) lazy var mentions = kept(facts.mentions)
  private(set) lazy var columns = kept(facts.columns)
  private(set) lazy var bodies = kept(facts.bodies)
  private(set) lazy var bodyPositions = kept(facts.bodyPositions)
  /// For each task the value of its number.
  private(set) lazy var numberValues = kept(facts.numberValues)
  private(set) lazy var unitRanges = kept(facts.unitRanges)
  private(set) lazy var roleWordRanges = kept(facts.roleWordRanges)
  private(set) lazy var deadlineRanges = kept(facts.deadlineRanges)
  private(set) lazy var itemRanges = kept(facts.itemRanges)
  private(set) lazy var mentionRanges = kept(facts.mentionRanges)
  private(set) lazy var openEnded = kept(facts.openEnded)
  private(set) lazy var arrangements = kept(facts.arrangements)

  /// The headers of ``columns`` without blanks, width and case.
  private(set) lazy var columnHeaders = columns.map { TextForms.fold($0.header, keepsCase: false) }

  // Not lazy: what a lazy variable holds is copied whenever it is changed.
  private var strings = InternedStrings()
  /// By unit, as far as they were asked for.
  private var unitBodies: [Text] = []
  private lazy var mentionBodies = kept(mentions.map { facts.vocabulary.body(of: $0) })
  private lazy var itemLists = kept(items.count) { strings.number(items[$0].list) }
  private lazy var numberStyles = kept(facts.numberStyles.map(Self.text))
  private lazy var noteHeaders = plan.readerNotes.map { strings.text($0.header) }
  private lazy var ordinals = kept(tasks.count) { strings.number(facts.ordinal(ofTask: $0)) }
  private lazy var scopes = kept(facts.numberScopes.map(Self.text))
  private lazy var scopePositions = kept(facts.numberScopePositions)
  private lazy var sectionPaths = plan.sections.indices.map { index in
    ListValue.values(facts.sectionFacts(index).path.map { .text(strings.text($0)) })
  }
  private(set) lazy var taskTexts = kept(TaskTexts.of(plan))
  private(set) lazy var pairing = upper.map { upper in
    PlanPairing(
      lower: taskTexts.map { CharacterPairs($0) }, upper: upper.taskTexts.map { CharacterPairs($0) })
  }

  private(set) lazy var preamble = Self.list(plan.preamble)
  private(set) lazy var attachments = Self.list(plan.attachments)
  private(set) lazy var notes = Self.list(plan.notes)
  private(set) lazy var other = Self.list(plan.other)
  private(set) lazy var allTexts = Self.list(PlanTexts.all(of: plan))
  private(set) lazy var columnRoles = ListValue.values(facts.roles.map { .text(strings.text($0)) })
  private(set) lazy var region = facts.region.map { strings.text($0) }

  /// The plan, which lies in one place: a copy of it is some twenty counted references.
  var plan: Plan {
    @inline(__always) _read { yield facts.plan }
  }

  init(_ facts: PlanFacts, number: UInt16, upper: PlanDocument?) {
    self.number = number
    self.facts = facts
    self.upper = upper
    let tasks = ThingMemory(facts.plan.tasks)
    let sections = ThingMemory(facts.plan.sections + [Section()])
    let notes = ThingMemory(facts.plan.readerNotes)
    self.tasks = tasks.things
    self.sections = sections.things
    notesOfReader = notes.things
    memory = [tasks, sections, notes]
    upper?.lower = self
  }

  @inline(never)
  private func findUnits() -> Things<Unit> {
    let units = kept(facts.units)
    foundUnits = units
    return units
  }

  @inline(never)
  private func findDeadlines() -> Things<Deadline> {
    let deadlines = kept(facts.deadlines)
    foundDeadlines = deadlines
    return deadlines
  }

  // Not inlined, so that what keeps a list, once it is there, is a look at it and no call.
  @inline(never)
  private func kept<Element>(_ elements: [Element]) -> Things<Element> {
    let memory = ThingMemory(elements)
    self.memory.append(memory)
    return memory.things
  }

  /// The same for what `make` gives for each number below `count`.
  @inline(never)
  private func kept<Element>(_ count: Int, _ make: (Int) -> Element) -> Things<Element> {
    kept((0..<count).map(make))
  }

  /// The string with the number `number`, which is worked out before the strings are looked at.
  private func string(_ number: Int32) -> Text { strings[number] }

  /// The text that all names of the body of the unit at `index` have in common.
  func unitBody(_ index: Int) -> Text {
    if unitBodies.isEmpty { unitBodies = Array(repeating: .missing, count: units.count) }
    let known = unitBodies[index]
    if !known.isEmpty { return known }
    let body = facts.unitBody(index)
    unitBodies[index] = body
    return body
  }

  func unitSeparator(_ index: Int) -> Text { strings.text(units[index].separator) }
  func mentionBody(_ index: Int) -> Text { mentionBodies[index] }
  func itemList(_ index: Int) -> Text { string(itemLists[index]) }
  func numberStyle(_ index: Int) -> Text { numberStyles[numbers[index].style] }
  func numberText(_ index: Int) -> Text { facts.text(ofNumber: index) }
  func noteHeader(_ index: Int) -> Text { noteHeaders[index] }
  func ordinal(ofTask index: Int) -> Text { string(ordinals[index]) }
  func scope(ofTask index: Int) -> Text { scopes[Int(scopePositions[index])] }
  func text(ofTask index: Int) -> Text { taskTexts[index] }
  func bodyName(_ index: Int) -> Text { strings.text(firstName(ofBody: index).string) }

  /// Where the body at `index` is first named.
  func firstName(ofBody index: Int) -> Text {
    units[bodyPositions[bodies[index].names.lowerBound]].name
  }

  /// The positions in one of the lists of a body.
  func bodyList(_ range: Range<Int>) -> [Int] { range.map { bodyPositions[$0] } }

  func bodyNames(_ index: Int) -> ListValue {
    .values(bodyList(bodies[index].names).map { .text(strings.text(units[$0].name.string)) })
  }

  func sectionIndex(ofTask index: Int) -> Int { tasks[index].section ?? plan.sections.count }

  func sectionNumberValue(_ index: Int) -> Int {
    index < plan.sections.count ? facts.numberValue(ofSection: index) : 0
  }

  func path(ofSection index: Int) -> ListValue {
    index < plan.sections.count ? sectionPaths[index] : .values([])
  }

  /// The item of the upper plan that the task at `index` takes up, if any.
  func upperTask(ofTask index: Int) -> ListValue {
    guard let upper, let pairing else { return .values([]) }
    return upper.one(.task, pairing.items[index].first?.upper)
  }

  /// The tasks of the lower plan that take up the item at `index` of this one.
  func lowerTasks(ofTask index: Int) -> ListValue {
    guard let lower, let pairing = lower.pairing else { return .values([]) }
    return lower.things(.task, pairing.tasks[index].map(\.lower).sorted())
  }

  private static func list(_ texts: [Text]) -> ListValue { .values(texts.map { .text($0) }) }

  /// `string` as a text without a place.
  private static func text(_ string: String) -> Text { string.isEmpty ? .missing : Text(string) }
}
