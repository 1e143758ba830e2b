package import PlanModel
import PlanSource

/// Makes a plan of a document, the same way for every format (design section 6).
package struct PlanBuilder: Sendable {
  let vocabulary: Vocabulary
  let isTracing: Bool

  /// A builder that knows the words of `vocabulary`; with `isTracing` it says why it read as it did.
  package init(vocabulary: Vocabulary, isTracing: Bool = false) {
    self.vocabulary = vocabulary
    self.isTracing = isTracing
  }

  /// The plan that `document` holds.
  ///
  /// The plan is in tables if there are any that read as a plan's, unless the paragraphs around them hold more
  /// tasks; otherwise in the paragraphs.
  /// - Throws: ``DocumentError`` with `noPlan` if nothing in it reads as one, with `tooManyTasks` if it is endless.
  package func build(_ document: Document) throws(DocumentError) -> BuiltPlan {
    let blocks = CellStreams.tables(in: document.blocks, vocabulary: vocabulary)
    let layouts = layouts(in: blocks)
    let flow = DocumentFlow(blocks, plans: Set(layouts.keys))
    if !layouts.isEmpty, !hasMoreProse(flow, than: layouts) {
      var assembler = PlanAssembler(document, isTracing: isTracing)
      explain(tables: layouts.count, of: flow, &assembler)
      let front = TableDocument(flow, layouts: layouts, vocabulary: vocabulary).read(into: &assembler)
      if Self.isOfPlan(assembler.plan.tasks) {
        return try finish(front, flow, blocks, layouts, assembler)
      }
    }
    var assembler = PlanAssembler(document, isTracing: isTracing)
    assembler.explain(
      .document, whole(flow), Words(zh: "没有计划表格，按文字段落读取", en: "no table of a plan: read as prose"))
    guard
      var (front, _) = ProseDocument(flow.lines, vocabulary: vocabulary).read(into: &assembler),
      !assembler.plan.tasks.isEmpty
    else { throw DocumentError(.noPlan) }
    for entry in flow.tables { front.add(DocumentMetadata.read(entry.table)) }
    return try finish(front, flow, blocks, [:], assembler)
  }

  private func finish(
    _ front: PlanFront, _ flow: DocumentFlow, _ blocks: [Block], _ layouts: [Int: TableLayout],
    _ assembler: PlanAssembler
  ) throws(DocumentError) -> BuiltPlan {
    let limit = DocumentLimits.maxTasks
    guard assembler.plan.tasks.count <= limit else { throw DocumentError(.tooManyTasks(limit: limit)) }
    var assembler = assembler
    front.write(into: &assembler)
    assembler.changePlan { plan in
      plan.other += flow.aside
      plan.places = DocumentPlaces(of: blocks, layouts: layouts)
    }
    var built = assembler.finish()
    if !layouts.isEmpty, !layouts.values.contains(where: \.hasUnits) {
      UnitSections.fill(&built.plan, finder: ResponsibilityFinder(vocabulary))
    }
    return built
  }

  /// Whether there are tasks, and these in Chinese.
  private static func isOfPlan(_ tasks: [Task]) -> Bool {
    let chinese = tasks.reduce(0) { count, task in
      let text = [task.title, task.content, task.requirement].first { !$0.isEmpty } ?? .missing
      return count + (Wording(text).hasHan ? 1 : 0)
    }
    return chinese > 0 && chinese * 2 >= tasks.count
  }

  /// The layouts of the tables that read as a plan's, by their position among the tables.
  ///
  /// A table goes on with the one before it only on the same sheet.
  private func layouts(in blocks: [Block]) -> [Int: TableLayout] {
    var layouts: [Int: TableLayout] = [:]
    var position = 0
    var previous: TableLayout?
    var sheet: String?
    for case .table(let table) in blocks {
      if table.sheet != sheet { previous = nil }
      sheet = table.sheet
      if let layout = TableLayout.of(table, continuing: previous, vocabulary: vocabulary) {
        layouts[position] = layout
        previous = layout
      }
      position += 1
    }
    return layouts
  }

  /// Whether the paragraphs name units more often than the tables have rows.
  private func hasMoreProse(_ flow: DocumentFlow, than layouts: [Int: TableLayout]) -> Bool {
    var rows = 0
    for (position, entry) in flow.tables.enumerated() {
      if let layout = layouts[position] { rows += max(0, entry.table.rows.count - layout.headerRows) }
    }
    guard flow.lines.count > rows else { return false }
    let finder = ResponsibilityFinder(vocabulary)
    var named = 0
    for line in flow.lines where finder.read(line.body).responsibility.saysWho {
      named += 1
      if named > rows { return true }
    }
    return false
  }

  private func whole(_ flow: DocumentFlow) -> ByteRange {
    guard let first = flow.lines.first?.text.place, let last = flow.lines.last?.text.place else {
      return ByteRange(0, 0)
    }
    return ByteRange(first.lowerBound, last.upperBound)
  }

  private func explain(tables: Int, of flow: DocumentFlow, _ assembler: inout PlanAssembler) {
    let words = Words(
      zh: "\(flow.tables.count)个表格中有\(tables)个按计划表读取",
      en: "\(tables) of \(flow.tables.count) tables read as the plan's")
    assembler.explain(.document, whole(flow), words)
  }
}

/// A plan and how it was read.
package struct BuiltPlan: Sendable {
  package var plan: Plan
  package var trace: ReadingTrace

  /// `plan`, read as `trace` says; without one nothing had to be guessed.
  package init(plan: Plan, trace: ReadingTrace = ReadingTrace(isOn: false)) {
    self.plan = plan
    self.trace = trace
  }
}
