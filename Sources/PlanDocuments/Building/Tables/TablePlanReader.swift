import PlanModel
import PlanSource

/// Reads the rows of a plan's table as headings and tasks.
struct TablePlanReader {
  let vocabulary: Vocabulary

  /// Reads `table`, laid out as `layout`, into `assembler`, below the sections that are open there.
  func read(_ table: DocumentTable, _ layout: TableLayout, into assembler: inout PlanAssembler) {
    addColumns(layout, to: &assembler)
    layout.explain(table, to: &assembler)
    var walker = TableWalker(
      layout, vocabulary: vocabulary, after: assembler.plan.tasks.last,
      sections: assembler.plan.sections.count)
    for index in table.rows.indices.dropFirst(layout.headerRows) {
      walker.read(index, into: &assembler)
    }
  }

  /// Adds the names of the header to the plan's columns, with the fields that they became.
  private func addColumns(_ layout: TableLayout, to assembler: inout PlanAssembler) {
    assembler.add(columns: layout.names) { name in
      let covered = layout.columns.filter { $0.header == name && $0.header.place == name.place }
      let possible = ColumnHeader.roles(of: name)
      return covered.map(\.role).first(where: possible.contains) ?? covered.first?.role ?? .other
    }
  }
}
