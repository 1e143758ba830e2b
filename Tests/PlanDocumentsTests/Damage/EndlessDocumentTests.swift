import PlanDocuments
import PlanModel
import TestSupport
import Testing

/// Inputs within all limits that would take long if anything were done for every pair of rows.
@Suite("Endless documents")
struct EndlessDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: DocumentKind
    let head: String
    let unit: String
  }

  private static let names = "序号,工作任务,责任单位,完成时限\n"
  private static let long = "推进政务公开工作，完善各项制度，推进政务公开工作，完善各项制度，推进政务公开工作"

  @Test(
    "time grows with the size and no faster",
    arguments: [
      Case(
        testDescription: "streams of cells that end soon", kind: .text, head: "云溪区2024年政务公开工作要点\n\n",
        unit: "序号\n工作任务\n责任单位\n完成时限\n1\n公开规划。\n区发展改革局\n6月底\n附件1\n"),
      Case(
        testDescription: "rows of units alone", kind: .csv,
        head: names + "1,公开规划,区发展改革局,6月底\n", unit: ",,区民政局,\n"),
      Case(
        testDescription: "rows that go on with the text above", kind: .csv,
        head: names + "1,\(long),区发展改革局,6月底\n", unit: ",完善制度，,,\n"),
    ])
  func time(of input: Case) throws {
    let short = try Self.seconds(input, repeated: 5000)
    let long = try Self.seconds(input, repeated: 20_000)
    #expect(long < short * 8 + .milliseconds(200))
  }

  private static func seconds(_ input: Case, repeated count: Int) throws -> Duration {
    let bytes = Array((input.head + String(repeating: input.unit, count: count)).utf8)
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary)
    let document = try input.kind.read(bytes)
    return ThreadTime.measure { _ = try? builder.build(document) }
  }

  @Test("paragraphs, rows and cells are counted together")
  func size() {
    let limits = DocumentLimits(maxCells: 100)
    let page = String(repeating: "<p>公开规划</p>", count: 101)
    #expect(throws: DocumentError(.tooManyCells(limit: 100))) {
      try DocumentKind.html.read(Array(page.utf8), limits: limits)
    }
    let rows = String(repeating: "1,公开规划\n", count: 34)
    #expect(throws: DocumentError(.tooManyCells(limit: 100))) {
      try DocumentKind.csv.read(Array(rows.utf8), limits: limits)
    }
  }

  @Test("a plan has no more tasks than the limit")
  func tasks() throws {
    let rows = String(repeating: "1,公开规划,区民政局\n", count: DocumentLimits.maxTasks + 1)
    let limits = DocumentLimits(maxCells: 1_000_000)
    let document = try DocumentKind.csv.read(Array((Self.names + rows).utf8), limits: limits)
    #expect(throws: DocumentError(.tooManyTasks(limit: DocumentLimits.maxTasks))) {
      try PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document)
    }
  }
}
