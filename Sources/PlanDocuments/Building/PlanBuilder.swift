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
  /// - Throws: ``DocumentError`` with `noPlan` if nothing in it reads as one.
  package func build(_ document: Document) throws(DocumentError) -> BuiltPlan {
    var assembler = PlanAssembler(document, isTracing: isTracing)
    let blocks = CellStreams.tables(in: document.blocks, vocabulary: vocabulary)
    let reader = TablePlanReader(vocabulary: vocabulary)
    var layouts: [Int: TableLayout] = [:]
    var tables = 0
    var previous: TableLayout?
    for case .table(let table) in blocks {
      if let layout = TableLayout.of(table, continuing: previous, vocabulary: vocabulary) {
        reader.read(table, layout, into: &assembler)
        layouts[tables] = layout
        previous = layout
      }
      tables += 1
    }
    assembler.changePlan { $0.places = DocumentPlaces(of: blocks, layouts: layouts) }
    let built = assembler.finish()
    guard !built.plan.tasks.isEmpty else { throw DocumentError(.noPlan) }
    return built
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
