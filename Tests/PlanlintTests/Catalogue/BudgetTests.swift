import TestSupport
import Testing

@Suite("Every rule is done with a long plan")
struct BudgetTests {
  /// A table with a heading, and half a bracket, for each of `count` tasks.
  private static func table(_ count: Int, year: Int) -> String {
    let topics = ["预决算信息", "执法结果", "采购信息", "补贴资金", "抽检结果"]
    let rows = (0..<count).map { index in
      let (one, other) = (topics[index % 5], topics[(index / 5 + index + 1) % 5])
      return
        "公开\(one),\(index + 1),公开\(one)和\(other),按季度公布\(other)\(index)项（含镇。,区财政局负责,\(index % 12 + 1)月底前\n"
    }
    return "江城市云溪区\(year)年政务公开重点工作任务分工\n工作任务,序号,重点内容,具体要求,责任单位,完成时限\n" + rows.joined()
  }

  @Test("headings as many as tasks, a mark to be mended in each, in any year", arguments: [2018, 2019, 2024])
  func longPlan(_ year: Int) throws {
    let files = try Temporary()
    try files.write("plan.csv", Self.table(240, year: year))
    let result = try Command.run(["check", "plan.csv", "--format", "jsonl", "--jobs", "1"], in: files.url)
    #expect(result.output.contains("punctuation/unpaired"))
    #expect(!result.output.contains("rules/not-evaluated"))
  }
}
