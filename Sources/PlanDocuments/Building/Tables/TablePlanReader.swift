import PlanModel
import PlanSource

/// Reads the rows of a plan's table as headings and tasks.
struct TablePlanReader {
  let vocabulary: Vocabulary

  /// Reads `table`, laid out as `layout`, into `assembler`, below the sections that are open there.
  func read(_ table: DocumentTable, _ layout: TableLayout, into assembler: inout PlanAssembler) {}
}
