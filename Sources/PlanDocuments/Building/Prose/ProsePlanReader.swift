import PlanModel
import PlanSource

/// Reads the lines of a plan in prose as sections and tasks.
struct ProsePlanReader {
  private let outline: ProseOutline
  private let levels: ProseLevels
  private let lines: ArraySlice<ProseLine>
  private let finder: ResponsibilityFinder
  /// Units that headings name for the tasks below them, outermost first.
  private var defaults: [Responsibility] = []
  /// Units that a sentence names for all later tasks.
  private var standing: StandingUnits
  private(set) var counts = ProseCounts()

  /// A reader of `lines`, with the units that apply to all tasks from the start on.
  init(_ lines: ArraySlice<ProseLine>, finder: ResponsibilityFinder, standing: StandingUnits) {
    self.lines = lines
    self.finder = finder
    self.standing = standing
    outline = ProseOutline(lines, finder: finder)
    levels = ProseLevels(outline, lines: lines)
  }

  /// Reads all lines into `assembler`.
  mutating func read(into assembler: inout PlanAssembler) {
    readExtras(of: 0, into: &assembler)
    readChildren(of: 0, depth: 1, into: &assembler)
  }

  private mutating func readChildren(of index: Int, depth: Int, into assembler: inout PlanAssembler) {
    for child in outline.nodes[index].children {
      let isPreamble = isPreamble(child)
      switch levels.role(of: child) {
      case .section: readSection(child, isPreamble: isPreamble, depth: depth, into: &assembler)
      case .task where isPreamble && hasText(child):
        readSection(child, isPreamble: true, depth: depth, into: &assembler)
        assembler.leave(from: depth)
      case .task: readTask(child, into: &assembler)
      }
    }
  }

  /// Whether the chapter at `index` assigns nothing to anybody: 总体要求, with its paragraphs.
  private func isPreamble(_ index: Int) -> Bool {
    let text = outline.nodes[index].reading.text
    return PreambleTitle.isOne(text.slice(0, Self.titleEnd(of: text))) && !saysWho(index)
  }

  private func hasText(_ index: Int) -> Bool {
    let node = outline.nodes[index]
    return !node.extras.isEmpty || !node.children.isEmpty
      || Self.titleEnd(of: node.reading.text) < node.reading.text.count
  }

  private func saysWho(_ index: Int) -> Bool {
    let node = outline.nodes[index]
    return node.reading.responsibility.saysWho || node.extras.contains { $0.reading.responsibility.saysWho }
      || node.children.contains(where: saysWho)
  }

  /// What stands below `index`, as text of the section that is open.
  private mutating func readTexts(of index: Int, into assembler: inout PlanAssembler) {
    for extra in outline.nodes[index].extras { add(text: lines[extra.line].text, to: &assembler) }
    for child in outline.nodes[index].children {
      if let line = outline.nodes[child].line { add(text: lines[line].text, to: &assembler) }
      readTexts(of: child, into: &assembler)
    }
  }

  private mutating func readSection(
    _ index: Int, isPreamble: Bool, depth: Int, into assembler: inout PlanAssembler
  ) {
    let node = outline.nodes[index]
    guard let position = node.line else { return }
    let line = lines[position]
    let cut = Self.titleEnd(of: node.reading.text)
    let title = node.reading.text.slice(0, cut)
    assembler.leave(from: depth)
    assembler.enter(Heading(number: line.numberText, title: title, text: line.text, rank: depth))
    assembler.explain(.row(line.paragraph), line.range, TraceWords.section)
    let rest = node.reading.text.slice(cut, node.reading.text.count).trimmed
    if !rest.isEmpty { add(text: rest, to: &assembler) }
    counts.sections += 1
    if isPreamble { return readTexts(of: index, into: &assembler) }
    defaults.append(node.reading.responsibility)
    readExtras(of: index, into: &assembler)
    readChildren(of: index, depth: depth + 1, into: &assembler)
    defaults.removeLast()
  }

  /// Where the heading ends that `text` begins with: a bare one is all of it.
  private static func titleEnd(of text: Text) -> Int {
    guard !ProseLevels.isBare(text), let stop = Wording(text).range(of: ["。", "；"]) else { return text.count }
    return stop.upperBound <= 180 ? stop.upperBound : 0
  }

  /// Unnumbered paragraphs below a heading: tasks if they name units, text of the section otherwise.
  private mutating func readExtras(of index: Int, into assembler: inout PlanAssembler) {
    var draft: TaskDraft?
    for extra in outline.nodes[index].extras {
      let line = lines[extra.line]
      let responsibility = extra.reading.responsibility
      if extra.isResponsibility {
        if draft != nil {
          draft?.add(responsibility, of: line, place: extra.reading.place)
        } else if !defaults.isEmpty {
          defaults[defaults.count - 1].add(responsibility)
        } else {
          defaults.append(responsibility)
        }
      } else if responsibility.saysWho {
        finish(&draft, into: &assembler)
        draft = TaskDraft(line, extra.reading)
      } else if draft != nil {
        draft?.add(extra.reading.text, of: line)
      } else {
        add(text: line.text, to: &assembler)
      }
    }
    finish(&draft, into: &assembler)
  }

  /// A numbered task with the paragraphs and items below it, and unnumbered tasks among these.
  private mutating func readTask(_ index: Int, into assembler: inout PlanAssembler) {
    let node = outline.nodes[index]
    guard let position = node.line else { return }
    var draft: TaskDraft? = TaskDraft(lines[position], node.reading)
    readBelow(index, &draft, into: &assembler)
    for child in outline.nodes[index].children { readItem(child, &draft, into: &assembler) }
    finish(&draft, into: &assembler)
  }

  private mutating func readBelow(
    _ index: Int, _ draft: inout TaskDraft?, into assembler: inout PlanAssembler
  ) {
    for extra in outline.nodes[index].extras {
      let line = lines[extra.line]
      let responsibility = extra.reading.responsibility
      if responsibility.saysWho, !extra.isResponsibility, draft?.responsibility.saysWho ?? true {
        finish(&draft, into: &assembler)
        draft = TaskDraft(line, extra.reading)
        continue
      }
      draft?.add(extra.reading.text, of: line)
      if !responsibility.isEmpty { draft?.add(responsibility, of: line, place: extra.reading.place) }
    }
  }

  /// A line below a task, as part of its text, number included; what is below it is part too.
  private mutating func readItem(
    _ index: Int, _ draft: inout TaskDraft?, into assembler: inout PlanAssembler
  ) {
    let node = outline.nodes[index]
    guard let position = node.line else { return }
    let line = lines[position]
    let body = node.reading.responsibility.isEmpty ? line.text : node.reading.text
    draft?.add(body, of: line)
    if !node.reading.responsibility.isEmpty {
      draft?.add(node.reading.responsibility, of: line, place: node.reading.place)
    }
    readBelow(index, &draft, into: &assembler)
    for child in node.children { readItem(child, &draft, into: &assembler) }
  }

  private mutating func add(text: Text, to assembler: inout PlanAssembler) {
    assembler.add(text: text)
    standing.look(at: text)
  }

  private mutating func finish(_ draft: inout TaskDraft?, into assembler: inout PlanAssembler) {
    guard var done = draft else { return }
    draft = nil
    let isOwn = done.responsibility.saysWho
    let units = isOwn ? nil : defaults.last(where: \.saysWho)
    if let units {
      let own = done.responsibility
      done.responsibility = units
      done.responsibility.deadline = own.deadline.isEmpty ? units.deadline : own.deadline
      done.responsibility.further += own.further
    }
    counts.add(done, hasUnits: isOwn || units != nil)
    assembler.explain(.row(done.paragraph), done.range, TraceWords.task(done.place, isOwn: isOwn))
    var task = done.task
    standing.add(to: &task)
    assembler.add(task)
    for part in done.parts { standing.look(at: part) }
  }
}
