package import PlanCalendar

/// What can be derived from a plan's texts, each part when it is first asked for.
///
/// One instance serves one plan on one thread. Lists are flat and in document order; the parts of a task
/// are runs of them. What the command line or the configuration says (year, profile) is put into the plan
/// (``Plan/statedYear``, ``Plan/statedProfile``) before facts are made of it.
package final class PlanFacts {
  package let plan: Plan
  package let vocabulary: Vocabulary

  private lazy var unitRuns = TaskRuns<Unit>()
  private lazy var roleWordRuns = TaskRuns<RoleWord>()
  private lazy var deadlineRuns = TaskRuns<Deadline>()
  private lazy var itemRuns = TaskRuns<Item>()
  private lazy var mentionRuns = TaskRuns<Mention>()
  private lazy var allTaskFacts = [TaskFacts](repeating: TaskFacts(), count: plan.tasks.count)
  private lazy var allSectionFacts = [SectionFacts](repeating: SectionFacts(), count: plan.sections.count)

  package private(set) lazy var references: [Reference] = []
  package private(set) lazy var numbers: [PlanNumber] = []
  package private(set) lazy var columns: [Column] = []
  /// Words of the roles that the plan has a column for (``FieldRole/columnWord``), each once.
  package private(set) lazy var roles: [String] = []
  package private(set) lazy var bodies: [Body] = []
  /// `nil` if neither title, document number nor date of issue tells it.
  package private(set) lazy var year: Int? = plan.statedYear
  /// The date of issue (成文日期).
  package private(set) lazy var issuedOn: CivilDate? = nil
  package private(set) lazy var publishedOn: CivilDate? = nil
  package private(set) lazy var level: PlanLevel? = plan.statedLevel
  /// The place that issues the plan, as its title or issuer names it.
  package private(set) lazy var region: String? = nil
  package private(set) lazy var status: PlanStatus = plan.statedStatus ?? .final
  package private(set) lazy var profile: PlanProfile = plan.statedProfile ?? .table
  package private(set) lazy var numbering: PlanNumbering = .none
  package private(set) lazy var readingRule: ReadingRule = .none

  /// The facts of `plan`, read with the words of `vocabulary`.
  package init(_ plan: Plan, vocabulary: Vocabulary) {
    self.plan = plan
    self.vocabulary = vocabulary
  }

  package var units: [Unit] { unitRuns.elements }
  package var roleWords: [RoleWord] { roleWordRuns.elements }
  package var deadlines: [Deadline] { deadlineRuns.elements }
  package var items: [Item] { itemRuns.elements }
  package var mentions: [Mention] { mentionRuns.elements }

  /// The units of `task`, as positions in ``units``.
  package func unitRange(of task: Int) -> Range<Int> { unitRuns.range(of: task) }

  /// The role words of `task`, as positions in ``roleWords``.
  package func roleWordRange(of task: Int) -> Range<Int> { roleWordRuns.range(of: task) }

  /// The deadlines of `task`, as positions in ``deadlines``.
  package func deadlineRange(of task: Int) -> Range<Int> { deadlineRuns.range(of: task) }

  /// The items of `task`, as positions in ``items``.
  package func itemRange(of task: Int) -> Range<Int> { itemRuns.range(of: task) }

  /// The mentions of `task`, as positions in ``mentions``.
  package func mentionRange(of task: Int) -> Range<Int> { mentionRuns.range(of: task) }

  /// What is derived for the task at `index` of ``Plan/tasks``.
  package func taskFacts(_ index: Int) -> TaskFacts { allTaskFacts[index] }

  /// What is derived for the section at `index` of ``Plan/sections``.
  package func sectionFacts(_ index: Int) -> SectionFacts { allSectionFacts[index] }
}
