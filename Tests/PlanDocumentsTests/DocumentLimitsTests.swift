import PlanDocuments
import Testing

@Suite("Limits of readers")
struct DocumentLimitsTests {
  @Test("limits below the least are raised to it")
  func least() {
    #expect(DocumentLimits(maxDepth: 0, maxEntries: -1).maxDepth == 1)
  }
}
