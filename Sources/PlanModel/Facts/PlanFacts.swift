package import PlanCalendar
package import PlanSource

/// What can be derived from a plan's texts, each part when it is first asked for.
///
/// One instance serves one plan on one thread. Lists are flat and in document order; the parts of a task
/// are runs of them. What the command line or the configuration says (year, profile) is put into the plan
/// (``Plan/statedYear``, ``Plan/statedProfile``) before facts are made of it.
package final class PlanFacts {
  package let plan: Plan
  package let vocabulary: Vocabulary

  private let memory: UnitMemory
  private lazy var unitFacts = UnitFacts(of: plan, readingRule: readingRule, memory: memory)
  /// Where deadlines, items, mentions and citations may stand in the texts of tasks.
  private lazy var prose = ProsePlaces(of: plan, table: vocabulary.deadlines.prose)
  private lazy var deadlineRuns = DeadlineFacts.runs(
    of: plan, prose, scanner: DeadlineScanner(words: vocabulary.deadlines, year: year),
    phrases: unitFacts.deadlinePhrases, memory: memory.deadlines)
  private lazy var bodyLists = BodyFacts.lists(of: units, memory.names)
  private lazy var itemRuns = CellFacts.items(of: plan, prose)
  private lazy var mentionRuns = MentionFacts.runs(of: plan, prose, vocabulary: vocabulary)
  private lazy var taskNumbers = TaskNumbers(of: plan)
  private lazy var planColumns = PlanColumns(of: plan)
  private lazy var place = IssuingPlace(of: plan)

  package private(set) lazy var references: [Reference] = CellFacts.references(of: plan, prose)
  /// `nil` if neither title, document number nor date of issue tells it.
  package private(set) lazy var year: Int? = YearInference.year(of: plan)
  /// The date of issue (成文日期); `nil` if none is given or it is no day of the calendar.
  package private(set) lazy var issuedOn: CivilDate? = ChineseDate.first(in: plan.issued)
  package private(set) lazy var publishedOn: CivilDate? = ChineseDate.first(in: plan.published)
  package private(set) lazy var level: PlanLevel? =
    plan.statedLevel ?? (plan.deniesLevel ? nil : place.level)
  package private(set) lazy var status: PlanStatus = DocumentKind.status(of: plan)
  package private(set) lazy var profile: PlanProfile = DocumentKind.profile(of: plan, status: status)
  package private(set) lazy var readingRule: ReadingRule = ReadingRuleInference.rule(of: plan)

  /// The facts of `plan`, read with the words of `vocabulary`.
  package convenience init(_ plan: Plan, vocabulary: Vocabulary) {
    self.init(plan, memory: UnitMemory(vocabulary: vocabulary))
  }

  /// The facts of `plan`, whose units are read with `memory`, that of plans before.
  package init(_ plan: Plan, memory: UnitMemory) {
    self.plan = plan
    self.memory = memory
    vocabulary = memory.vocabulary
  }

  /// For how long numbers of names hold: ``UnitMemory/age``.
  package var namesAge: Int { memory.age }

  /// The place that issues the plan, as its title or issuer names it.
  package var region: String? { place.region }
  package var units: [Unit] { unitFacts.units.elements }
  /// For each unit the text that all names of its body have in common.
  package var unitBodies: [Text] { units.indices.map(unitBody) }
  /// Named bodies in order of first mention.
  package var bodies: [Body] { bodyLists.bodies }
  /// What the lists of ``bodies`` are parts of.
  package var bodyPositions: [Int] { bodyLists.positions }
  package var roleWords: [RoleWord] { unitFacts.roleWords.elements }
  package var deadlines: [Deadline] { deadlineRuns.elements }
  package var items: [Item] { itemRuns.elements }
  package var mentions: [Mention] { mentionRuns.elements }
  /// The numbers of sections and tasks; continued rows have none of their own.
  package var numbers: [PlanNumber] { taskNumbers.numbers }
  package var numbering: PlanNumbering { taskNumbers.numbering }
  /// How numbers are written, with 一 or 1 for the number: `（一）`, `1.`; by ``PlanNumber/style``.
  package var numberStyles: [String] { taskNumbers.styles }
  /// For each task the value of its number, a continued row's that of its task; 0 if it has none.
  package var numberValues: [Int] { taskNumbers.values }
  /// For each task where numbers must differ, as a position in ``numberScopes``.
  package var numberScopePositions: [Int32] { taskNumbers.scopes }
  /// The names of the ranges within which numbers must differ, the first of which is empty; two may have one name.
  package var numberScopes: [String] { taskNumbers.scopeNames }
  package private(set) lazy var columns = planColumns.columns(of: plan, words: vocabulary.deadlines)
  /// Words of the roles that the plan has a column for (``FieldRole/columnWord``), each once; without a
  /// header, of the fields that any task fills.
  package var roles: [String] { planColumns.roles }

  /// The units of every task, as positions in ``units``.
  package var unitRanges: [Range<Int>] { unitFacts.units.ranges }
  /// The role words of every task, as positions in ``roleWords``.
  package var roleWordRanges: [Range<Int>] { unitFacts.roleWords.ranges }
  /// The deadlines of every task, as positions in ``deadlines``.
  package var deadlineRanges: [Range<Int>] { deadlineRuns.ranges }
  /// The items of every task, as positions in ``items``.
  package var itemRanges: [Range<Int>] { itemRuns.ranges }
  /// The mentions of every task, as positions in ``mentions``.
  package var mentionRanges: [Range<Int>] { mentionRuns.ranges }
  /// For each task whether its list of units ends in 等….
  package var openEnded: [Bool] { unitFacts.isOpenEnded }
  /// How the units of each task share it.
  package var arrangements: [UnitArrangement] { unitFacts.arrangements }

  /// The text that all names of the body of the unit at `index` have in common.
  package func unitBody(_ index: Int) -> Text {
    unitFacts.units.elements.withUnsafeBufferPointer { vocabulary.body(ofUnitAt: index, of: $0) }
  }

  /// The units of `task`, as positions in ``units``.
  package func unitRange(of task: Int) -> Range<Int> { unitFacts.units.range(of: task) }

  /// The role words of `task`, as positions in ``roleWords``.
  package func roleWordRange(of task: Int) -> Range<Int> { unitFacts.roleWords.range(of: task) }

  /// The deadlines of `task`, as positions in ``deadlines``.
  package func deadlineRange(of task: Int) -> Range<Int> { deadlineRuns.range(of: task) }

  /// The items of `task`, as positions in ``items``.
  package func itemRange(of task: Int) -> Range<Int> { itemRuns.range(of: task) }

  /// The mentions of `task`, as positions in ``mentions``.
  package func mentionRange(of task: Int) -> Range<Int> { mentionRuns.range(of: task) }

  /// Where the task at `index` of ``Plan/tasks`` stands, and its number.
  package func taskFacts(_ index: Int) -> TaskFacts {
    TaskFacts(
      ordinal: ordinal(ofTask: index), numberValue: numberValues[index],
      scope: numberScopes[Int(numberScopePositions[index])],
      path: taskNumbers.path(ofSection: plan.tasks[index].section, of: plan))
  }

  /// The number of the task at `index` without brackets and marks, a continued row's that of its task; empty if it
  /// has none.
  package func ordinal(ofTask index: Int) -> String { taskNumbers.ordinal(ofTask: index, of: plan) }

  /// The value of the number of the section at `index` of ``Plan/sections``; 0 if it has none.
  package func numberValue(ofSection index: Int) -> Int { taskNumbers.value(ofSection: index) }

  /// The number at `index` of ``numbers`` as written.
  package func text(ofNumber index: Int) -> Text {
    let numbers = taskNumbers.numbers
    if let task = numbers[index].task { return plan.tasks[task].number }
    return numbers[index].section.map { plan.sections[$0].number } ?? .missing
  }

  /// Whether the list of units of the task at `index` ends in 等….
  package func isOpenEnded(_ index: Int) -> Bool { unitFacts.isOpenEnded[index] }

  /// How the units of the task at `index` share it.
  package func arrangement(_ index: Int) -> UnitArrangement { unitFacts.arrangements[index] }

  /// Where the section at `index` of ``Plan/sections`` stands, and its number.
  package func sectionFacts(_ index: Int) -> SectionFacts {
    SectionFacts(
      numberValue: numberValue(ofSection: index),
      ordinal: taskNumbers.ordinal(ofSection: index, of: plan),
      path: taskNumbers.path(ofSection: index, of: plan))
  }
}
