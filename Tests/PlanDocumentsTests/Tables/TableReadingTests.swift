import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("tables as plans")
struct TableReadingTests {
  @Test(
    "rows become headings and tasks",
    arguments: TableReadingCase.unknown + TableReadingCase.known + TableReadingCase.streams
      + TableReadingCase.chapters + TableReadingCase.aside
      + TableReadingCase.cellNumbers + TableReadingCase.secondHeaders)
  func rows(_ example: TableReadingCase) throws {
    let document = TableSketch(example.sketch, spans: example.spans).document
    let plan = try PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document).plan
    #expect(PlanOutline.lines(plan) == example.tasks.map { $0.replacing("  ", with: " ") })
    #expect(PlanOutline.notes(plan) == example.notes)
  }
}
