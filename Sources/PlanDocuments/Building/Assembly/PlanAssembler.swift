import PlanModel
import PlanSource

/// Puts headings and tasks, in reading order, together to the sections and tasks of a plan.
struct PlanAssembler {
  private(set) var plan: Plan
  private(set) var trace: ReadingTrace
  /// The open sections from the outermost, with the ranks of their headings.
  private var open: [(section: Int, rank: Int, folded: String)] = []
  /// The names of the plan's columns, spelt alike.
  private var columnNames: Set<String> = []
  /// How often the task added last was changed.
  private var changes = 0

  /// A task goes on in no more rows than these, so that joining its texts takes linear time.
  private static let mostChanges = 64

  /// An assembler for a plan cut from `document`.
  init(_ document: Document, isTracing: Bool) {
    plan = Plan(source: document.source, format: document.format)
    trace = ReadingTrace(isOn: isTracing)
    for step in document.remarks { trace.add(step.subject, step.range, step.words) }
  }

  /// An assembler for a trial: without anything read, and without explanations.
  init(like other: PlanAssembler) {
    plan = Plan(source: other.plan.source, format: other.plan.format)
    trace = ReadingTrace(isOn: false)
  }

  /// Whether a section is open whose heading reads like `heading`.
  func isOpen(_ heading: Heading) -> Bool {
    let folded = HeaderSpelling.folded(heading.text)
    return open.contains { $0.rank == heading.rank && $0.folded == folded }
  }

  /// How many sections are open.
  var depth: Int { open.count }

  /// Opens a section for `heading`, closing those of its rank and below.
  mutating func enter(_ heading: Heading) {
    leave(from: heading.rank)
    var section = Section()
    section.number = heading.number
    section.title = heading.title
    section.parent = open.last?.section
    section.level = open.count + 1
    section.tasks = plan.tasks.count..<plan.tasks.count
    section.allTasks = section.tasks
    section.range = heading.text.place ?? ByteRange(0, 0)
    open.append((plan.sections.count, heading.rank, HeaderSpelling.folded(heading.text)))
    plan.sections.append(section)
    section.descendants = plan.sections.count..<plan.sections.count
    plan.sections[plan.sections.count - 1] = section
  }

  /// Closes the sections of `rank` and below.
  mutating func leave(from rank: Int) {
    while let last = open.last, last.rank >= rank { close() }
  }

  /// Adds `task` to the innermost open section.
  mutating func add(_ task: Task) {
    var task = task
    task.section = open.last?.section
    plan.tasks.append(task)
    changes = 0
    if let section = task.section {
      plan.sections[section].tasks = plan.sections[section].tasks.lowerBound..<plan.tasks.count
      extend(section, to: task.range)
    }
  }

  /// Adds a paragraph that is no task to the innermost open section; outside sections to the preamble.
  mutating func add(text: Text) {
    guard let section = open.last?.section else { return plan.preamble.append(text) }
    plan.sections[section].text.append(text)
    if let place = text.place { extend(section, to: place) }
  }

  /// Whether the task added last may still go on in a further row.
  var mayGoOn: Bool { changes < Self.mostChanges }

  /// Changes the task added last, if there is one.
  mutating func changeLastTask(_ change: (inout Task) -> Void) {
    guard let last = plan.tasks.indices.last else { return }
    change(&plan.tasks[last])
    changes += 1
    if let section = plan.tasks[last].section { extend(section, to: plan.tasks[last].range) }
  }

  /// Says what was guessed; `task` is a position in the plan's tasks.
  mutating func note(_ kind: ReaderNote.Kind, header: String = "", text: Text, task: Int? = nil) {
    plan.readerNotes.append(ReaderNote(kind, header: header, text: text, task: task))
  }

  /// Adds the names of a header that no header before had, each with the field that it became.
  mutating func add(columns: [Text], field: (Text) -> FieldRole) {
    for name in columns where !columnNames.contains(HeaderSpelling.folded(name)) {
      plan.columns.append(name)
      plan.columnFields.append(field(name))
    }
    columnNames.formUnion(columns.map { HeaderSpelling.folded($0) })
  }

  /// Changes the fields above the sections.
  mutating func changePlan(_ change: (inout Plan) -> Void) {
    change(&plan)
  }

  /// Explains a decision.
  mutating func explain(
    _ subject: ReadingTrace.Subject, _ range: ByteRange, _ words: @autoclosure () -> Words
  ) {
    trace.add(subject, range, words())
  }

  /// The finished plan.
  mutating func finish() -> BuiltPlan {
    while !open.isEmpty { close() }
    findCells()
    return BuiltPlan(plan: plan, trace: trace)
  }

  /// Says of each task in which cell it stands: that of its number, else of its text.
  private mutating func findCells() {
    guard let places = plan.places else { return }
    for index in plan.tasks.indices where plan.tasks[index].cell == nil {
      let task = plan.tasks[index]
      let texts = [task.number, task.title, task.content, task.requirement]
      guard let place = texts.first(where: { !$0.isEmpty })?.place else { continue }
      plan.tasks[index].cell = places.place(of: place)?.cell
    }
  }

  private mutating func close() {
    guard let section = open.popLast()?.section else { return }
    plan.sections[section].allTasks = plan.sections[section].tasks.lowerBound..<plan.tasks.count
    plan.sections[section].descendants = section + 1..<plan.sections.count
    if let parent = open.last?.section { extend(parent, to: plan.sections[section].range) }
  }

  private mutating func extend(_ section: Int, to range: ByteRange) {
    let known = plan.sections[section].range
    plan.sections[section].range = ByteRange(
      min(known.lowerBound, range.lowerBound), max(known.upperBound, range.upperBound))
  }
}
