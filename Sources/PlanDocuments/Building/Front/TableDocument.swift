import PlanModel
import PlanSource

/// A document whose plan is one or more tables: what stands around them.
struct TableDocument {
  private let flow: DocumentFlow
  /// The layouts of the plan's tables by their position among all tables.
  private let layouts: [Int: TableLayout]
  private let vocabulary: Vocabulary
  private let finder: ResponsibilityFinder

  init(_ flow: DocumentFlow, layouts: [Int: TableLayout], vocabulary: Vocabulary) {
    self.flow = flow
    self.layouts = layouts
    self.vocabulary = vocabulary
    finder = ResponsibilityFinder(vocabulary)
  }

  /// Reads the plan into `assembler`.
  func read(into assembler: inout PlanAssembler) -> PlanFront {
    let reader = TablePlanReader(vocabulary: vocabulary)
    var front: PlanFront?
    var standing = StandingUnits(vocabulary)
    var done = 0
    for (position, entry) in flow.tables.enumerated() {
      guard let layout = layouts[position] else { continue }
      let above = Array(flow.lines[done..<entry.line])
      done = entry.line
      let titles = TableTitle.lines(of: layout)
      let inside = TableChapters(above: titles[...], titles: [], isFirst: false, finder: finder)
      var chapters: TableChapters
      if var known = front {
        chapters = TableChapters(above: above[...], titles: [], isFirst: false, finder: finder)
        known.add(FrontReader.read(above[chapters.rest], titles: [], .tail))
        front = known
      } else {
        let lines = above + titles[inside.rest]
        (front, chapters) = begin(lines, outside: above.count, tables: position)
        for text in front?.fields.preamble ?? [] { standing.look(at: text) }
      }
      for (heading, texts) in zip(chapters.headings + inside.headings, chapters.texts + inside.texts) {
        assembler.enter(heading)
        for text in texts {
          assembler.add(text: text)
          standing.look(at: text)
        }
      }
      if inside.units.saysWho { chapters.units = inside.units }
      let first = assembler.plan.tasks.count
      reader.read(entry.table, layout, into: &assembler)
      fill(from: first, chapters.units, hasUnits: layout.hasUnits, standing, &assembler)
    }
    var result = front ?? PlanFront(head: FrontMatter(), before: [])
    result.add(FrontReader.read(flow.lines[done...], titles: [], .tail))
    return result
  }

  /// Reads what stands above the first table; the first `outside` of `lines` stand in paragraphs.
  private func begin(_ lines: [ProseLine], outside: Int, tables: Int) -> (PlanFront, TableChapters) {
    let parts = PartFinder.parts(of: lines[...])
    let last = parts.last ?? PartFinder.Part(lines: 0..<0)
    let paragraphs = last.lines.clamped(to: 0..<max(outside, last.lines.lowerBound))
    let chapters = TableChapters(
      above: lines[paragraphs], titles: last.titles, isFirst: true, finder: finder)
    var head = FrontReader.read(lines[chapters.rest], titles: last.titles, .head)
    let inside = paragraphs.upperBound..<last.lines.upperBound
    head.complete(with: FrontReader.read(lines[inside], titles: last.titles, .head), withTitle: true)
    let before = parts.dropLast().map { FrontReader.read(lines[$0.lines], titles: $0.titles, .notice) }
    var front = PlanFront(head: head, before: before)
    for entry in flow.tables.prefix(tables) { front.add(DocumentMetadata.read(entry.table)) }
    return (front, chapters)
  }

  /// Gives the tasks from `first` on the units named above their table, and those named for all.
  private func fill(
    from first: Int, _ units: Responsibility, hasUnits: Bool, _ standing: StandingUnits,
    _ assembler: inout PlanAssembler
  ) {
    guard units.saysWho && !hasUnits || !standing.isEmpty else { return }
    assembler.changePlan { plan in
      for index in first..<plan.tasks.count {
        if !hasUnits, units.saysWho { units.fill(&plan.tasks[index]) }
        standing.add(to: &plan.tasks[index])
      }
    }
  }
}

extension TableLayout {
  /// Whether a column is for units.
  var hasUnits: Bool { columns.contains { $0.role.isUnits } }
}
