import Foundation
import TestSupport
import Testing

/// `planlint compare`, as a user runs it.
@Suite("compare")
struct CompareTests {
  static let upper = """
    江城市2024年政务公开重点工作任务分工

    | 序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限 |
    | 1 | 公开部门预算和部门决算 | 逐级公开到部门和单位，公开“三公”经费、政府债务、绩效目标。 | 市财政局 | 9月底前 |
    | 2 | 办好政府公报 | 完善公报数据库，向社会提供查阅和下载服务。 | 市政府办公室 | 10月底前 |
    | 3 | 组织开展业务培训 | 围绕依申请公开办理和政策解读组织全市业务培训，不少于两次。 | 市政府办公室 | 11月底前 |

    """
  static let lower = """
    云溪区2024年政务公开重点工作任务分工

    | 序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限 |
    | 1 | 组织开展业务培训 | 围绕依申请公开办理和政策解读组织全业务培训，不少于两次。 | 区政府办公室 | 12月底前 |
    | 2 | 公开部门预算和部门决算 | 逐级公开到部门和单位，公开“三公”经费、绩效目标。 | 区财政局 | 8月底前 |
    | 3 | 邀请公众参加开放日活动 | 邀请群众代表走进便民服务中心，听取意见建议。 | 区行政审批局 | 9月底前 |

    """

  private func run(_ arguments: String..., upper: String = upper, lower: String = lower) throws
    -> Command.Result
  {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("upper.txt", upper)
    try files.write("lower.txt", lower)
    return try Command.run(["compare"] + arguments, in: files.url)
  }

  @Test(
    "what is taken up, lost and later is told in every format and language",
    arguments: [("text", "zh"), ("text", "en"), ("markdown", "zh"), ("json", "zh"), ("json", "en")])
  func formats(_ format: String, _ language: String) throws {
    let result = try run("upper.txt", "lower.txt", "--format", format, "--lang", language)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    try expectGolden(result.output, "compare.\(language).\(format)")
  }

  @Test("an item that nobody takes up is a warning for the exit status")
  func status() throws {
    #expect(try run("upper.txt", "lower.txt", "--fail-on", "warning").status == 1)
    #expect(try run("upper.txt", "upper.txt", "--fail-on", "info").status == 0)
    #expect(try run("lower.txt", "lower.txt", "--fail-on", "info").status == 0)
  }

  @Test("what cannot be compared is said, with status 2")
  func failures() throws {
    #expect(try run("upper.txt", "missing.txt").errors.contains("missing.txt"))
    #expect(try run("upper.txt", "missing.txt").status == 2)
    #expect(try run("2031", "lower.txt").status == 2)
    #expect(try run("2031", "lower.txt").errors.contains("key-points"))
    #expect(try run("-", "-").status == 2)
    #expect(try run("upper.txt", "lower.txt", upper: "没有任务的一段文字。\n").status == 2)
    #expect(try run("upper.txt", "lower.txt", "--output", "no/such/folder/out.txt").status == 2)
    let replaced = try run("upper.txt", "lower.txt", "--output", "lower.txt")
    #expect(replaced.status == 2)
    #expect(replaced.errors.contains("lower.txt"))
  }

  @Test("key points of a year stand for an upper plan")
  func keyPoints() throws {
    let result = try run("2018", "lower.txt", "--lang", "zh")
    #expect(result.status == 0)
    #expect(result.output.contains("2018年国家要点"))
    #expect(result.output.contains("✗ 着力推进政务公开平台建设 政府公报"))
    #expect(result.output.contains("邀请公众参加开放日活动"))
  }
}
