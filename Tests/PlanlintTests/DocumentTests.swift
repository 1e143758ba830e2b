import Foundation
import Testing

@Suite("documents on the command line")
struct DocumentTests {
  private func tasks(_ arguments: String..., input: String = "") throws -> [[String: String]] {
    let result = try Command.run(["parse"] + arguments, input: input)
    #expect(result.status == 0, "\(result.errors)")
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    var found: [[String: String]] = []
    collect(plan, into: &found)
    return found
  }

  /// What makes a task: path, number, units with roles, deadlines.
  private func collect(_ node: [String: Any], into found: inout [[String: String]]) {
    for task in node["tasks"] as? [[String: Any]] ?? [] {
      let units = (task["units"] as? [[String: Any]] ?? []).map { "\($0["name"] ?? "") \($0["role"] ?? "")" }
      let deadlines = (task["deadlines"] as? [[String: Any]] ?? []).map {
        "\($0["text"] ?? "") \($0["field"] ?? "") \($0["due"] ?? "")"
      }
      found.append([
        "path": (task["path"] as? [String] ?? []).joined(separator: "/"),
        "ordinal": task["ordinal"] as? String ?? "", "units": units.joined(separator: "、"),
        "deadlines": deadlines.joined(separator: "、"), "continues": "\(task["continues"] ?? false)",
      ])
    }
    for section in node["sections"] as? [[String: Any]] ?? [] { collect(section, into: &found) }
  }

  @Test(
    "a plan written as JSON, YAML, CSV or Markdown is read as the same tasks",
    arguments: [("json", "x.json"), ("yaml", "x.yaml"), ("csv", "x.csv"), ("markdown", "x.md")])
  func roundTrip(_ format: String, _ name: String) throws {
    // In the first two blank cells are taken over from above, which is written out. The third has a blank
    // cell that is no rest of a merged one, which rows of text cannot tell.
    let tellsBlanks = format == "json" || format == "yaml"
    for path in ["Examples/files/plan.md", "Examples/files/plan.csv"]
      + (tellsBlanks ? ["Examples/files/plan.docx"] : [])
    {
      let written = try Command.run("parse", path, "--format", format)
      #expect(written.status == 0)
      #expect(
        try tasks("-", "--stdin-filename", name, input: written.output) == tasks(path), "\(path) as \(format)"
      )
    }
  }

  @Test("what was taken over from above stays said when the plan is read again")
  func inherited() throws {
    let json = try Command.run("parse", "Examples/files/plan.md").output
    let again = try Command.run("check", "--quiet", "--select", "layout/inherited-cell", "-", input: json)
    let first = try Command.run(
      "check", "--quiet", "--select", "layout/inherited-cell", "Examples/files/plan.md")
    let count = first.output.split(separator: "\n").count
    #expect(count > 0)
    #expect(again.output.split(separator: "\n").count == count)
  }

  @Test("a finding in a Word document is placed by table, row and column, not by line")
  func places() throws {
    let text = try Command.run("check", "Examples/files/plan.docx").output
    #expect(text.contains("plan.docx  一、（一）第2项，表 1 第 4 行“责任单位”"))
    #expect(!text.contains("plan.docx:"))
    let english = try Command.run("check", "--lang", "en", "Examples/files/plan.docx").output
    #expect(english.contains("table 1, row 4, \"责任单位\""))
  }

  private static let torn = """
    江城市云溪区2024年政务公开重点工作任务分工

    | 章节 | 序号 | 工作任务 | 责任单位 | 完成时限 |
    | 一、推进公开 | 1 | 公开部门预算和决算。 | 区财政局 | 6月底前 |
    | | 2 | 公开义务教育招生入学信息。 | 区教育局 | |
    | 一、推进公开 | 3 | 公开政府采购意向和结果。 | 区商务局 | 9月底前 |
    | | 3 | 公开行政执法结果。 | 区司法局 | 11月底前 |

    """

  @Test("what is said of a blank cell names the row in which it is blank")
  func blankCell() throws {
    let result = try Command.run("check", "--quiet", "-", input: Self.torn)
    #expect(result.output.contains("一、第2项，表 1 第 3 行“完成时限”：“完成时限”为空"), "\(result.output)")
  }

  @Test("a heading that was merged hides no number that is used twice")
  func mergedHeading() throws {
    let result = try Command.run("check", "--quiet", "-", input: Self.torn)
    #expect(result.output.contains("[layout/repeated-heading]"), "\(result.output)")
    #expect(result.output.contains("[numbering/duplicate]"), "\(result.output)")
  }

  @Test("what is wrong with a merged cell is said once, not for every row")
  func mergedCell() throws {
    let page = """
      <h1>云溪区2024年政务公开重点工作任务分工</h1><table>
      <tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr>
      <tr><td>1</td><td>公开采购意向。</td><td rowspan="2">区发展改革委区商务局负责</td></tr>
      <tr><td>2</td><td>公开采购结果。</td></tr></table>
      """
    let result = try Command.run("check", "--quiet", "--select", "units/missing-separator", "-", input: page)
    #expect(result.output.split(separator: "\n").count == 1, "\(result.output)")
  }

  @Test("an edit that would take tags of a page away is not offered")
  func markup() throws {
    let page = """
      <h1>云溪区2024年分工</h1><table>
      <tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr>
      <tr><td>1</td><td>自2024515日起公开。</td><td>区财政局</td></tr>
      <tr><td>2</td><td>自2024<b>516日</b>起公开。</td><td>区教育局</td></tr></table>
      """
    let result = try Command.run(
      "check", "--select", "text/damaged-date", "--format", "jsonl", "-", input: page)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2, "\(result.output)")
    #expect(lines.first?.contains("\"fix\":{") ?? false)
    #expect(lines.last?.contains("\"fix\":null") ?? false)
  }

  @Test("--explain tells how columns and rows were read, and of JSON that nothing was guessed")
  func explain() throws {
    let text = try Command.run("parse", "--explain", "Examples/files/plan.md").output
    #expect(text.contains("“责任单位”读作责任单位"))
    #expect(text.contains("沿用上一行的"))
    #expect(try Command.run("parse", "--explain", "Examples/clean.json").output.contains("没有猜测"))
  }

  @Test("limits are options", arguments: ["--max-bytes", "--max-entries", "--max-cells"])
  func limits(_ option: String) throws {
    let path = option == "--max-cells" ? "Examples/files/plan.html" : "Examples/files/plan.docx"
    let result = try Command.run("check", option, "1", path)
    #expect(result.status == 2)
    #expect(result.output.contains(option), "\(result.output)")
    #expect(try Command.run("check", option, "0", path).status == 2)
  }
}
