import Foundation
import Testing

@Suite(".planlint.yaml")
struct ConfigurationTests {
  private static let plan =
    #"{"title": "云溪区2024年分工", "tasks": [{"number": "1", "responsible": "区财政局、区教育局"}, {"number": "1", "responsible": "区财政局负责"}]}"#

  @Test("the nearest configuration upwards applies, and only that one")
  func nearest() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write(".planlint.yaml", "rules: {numbering/duplicate: off, deadline/*: off}\n")
    try files.write("a/plan.json", Self.plan)
    try files.write("b/plan.json", Self.plan)
    try files.write("b/.planlint.yaml", "rules: {units/no-lead: error}\n")
    let result = try Command.run("check", "--quiet", "a", "b", in: files.url)
    let lines = result.output.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("a/") && $0.contains("numbering/duplicate") })
    #expect(lines.contains { $0.hasPrefix("b/") && $0.contains("numbering/duplicate") })
    #expect(lines.contains { $0.hasPrefix("b/") && $0.contains("错误") && $0.contains("units/no-lead") })
  }

  @Test("what is wrong in a configuration ends the run with its place")
  func wrong() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", Self.plan)
    for text in [
      "rulez: {}\n", "rules: {units/mising: off}\n", "profile: tabel\n",
      "suppress: [{rule: units/no-lead}]\n",
      "rules: {units/several-leads: {options: {most: many}}}\n", "extends: [nowhere.yml]\n", "a: !b c\n",
    ] {
      try files.write(".planlint.yaml", text)
      let result = try Command.run("check", "plan.json", in: files.url)
      #expect(result.status == 2, "\(text)")
      #expect(result.errors.contains(".planlint.yaml:1:"), "\(text): \(result.errors)")
    }
  }

  @Test("a suppression needs a reason, serves until its day, and is reported when it serves nobody")
  func suppressions() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", Self.plan)
    try files.write(
      ".planlint.yaml",
      """
      suppress:
        - {rule: numbering/duplicate, where: {task: '1'}, reason: 编号沿用市里, until: 2024-06-30}
        - {rule: units/missing, reason: 用不上}
      """)
    let before = try Command.run("check", "--quiet", "--today", "2024-06-01", "plan.json", in: files.url)
    #expect(!before.output.contains("[numbering/duplicate]"))
    #expect(before.output.contains("suppression/unused"))
    let after = try Command.run("check", "--quiet", "--today", "2024-07-01", "plan.json", in: files.url)
    #expect(after.output.contains("[numbering/duplicate]"))
    #expect(after.output.contains("suppression/expired"))
  }

  @Test("required sections, tables and a registry come from the configuration")
  func tables() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write(
      "plan.json",
      #"{"title": "云溪区2024年分工", "sections": [{"number": "一", "title": "推进公开", "tasks": [{"number": "1", "responsible": "区财政局负责"}]}]}"#
    )
    try files.write(".planlint.yaml", "required-sections: [公开, 保障]\n")
    let result = try Command.run("check", "--quiet", "plan.json", in: files.url)
    #expect(result.output.contains("没有与“保障”对应的章节"))
    #expect(!result.output.contains("没有与“公开”对应的章节"))
  }

  @Test("the command line goes before the configuration")
  func precedence() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", Self.plan)
    try files.write(".planlint.yaml", "rules: {numbering/duplicate: warning}\n")
    let result = try Command.run(
      "check", "--quiet", "--severity", "numbering/duplicate=info", "--select", "numbering/duplicate",
      "plan.json",
      in: files.url)
    #expect(result.output.contains("提示"))
    #expect(result.status == 0)
  }
}
