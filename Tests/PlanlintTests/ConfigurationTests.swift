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
    #expect(result.output.contains("没有与以下部分对应的章节：保障 ["))
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

  /// A rule for one profile, and what the plan and the run say of profiles.
  struct ProfileCase: Sendable, CustomTestStringConvertible {
    let front: String
    var configuration = ""
    var arguments: [String] = []
    let inForce: String
    var testDescription: String { "\(front) \(configuration)\(arguments) is \(inForce)" }
  }

  @Test(
    "rules for a profile run where the command line, the configuration, the plan or its form says so",
    arguments: [
      ProfileCase(front: "", inForce: "table"),
      ProfileCase(front: #""documentNumber": "云政办〔2024〕3号", "#, inForce: "issue"),
      ProfileCase(front: #""noticeTitle": "关于印发分工的通知", "#, inForce: "issue"),
      ProfileCase(front: #""published": "2024年3月1日", "issuer": "区政府", "#, inForce: "web"),
      ProfileCase(front: #""title": "分工（征求意见稿）", "#, inForce: "draft"),
      ProfileCase(front: #""status": "draft", "#, inForce: "draft"),
      ProfileCase(front: #""profile": "web", "#, inForce: "web"),
      ProfileCase(front: #""profile": "web", "#, configuration: "profile: issue\n", inForce: "issue"),
      ProfileCase(
        front: #""profile": "web", "#, configuration: "profile: issue\n", arguments: ["--profile", "draft"],
        inForce: "draft"),
    ])
  func profiles(_ example: ProfileCase) throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", "{\(example.front)\"tasks\": [{\"number\": \"1\"}]}")
    try files.write(".planlint.yaml", "extends: [recommended, rules.yml]\n" + example.configuration)
    var rules = "planlint: 1\nrules:\n"
    for profile in ["draft", "issue", "table", "web"] {
      rules += """
          - id: office/\(profile)
            severity: info
            profiles: [\(profile)]
            for: plan
            assert: 'false'
            message: 类型
            examples: [{fail: {profile: \(profile), title: «甲», tasks: []}}]

        """
    }
    try files.write("rules.yml", rules)
    let result = try Command.run(
      ["check", "--quiet", "--select", "office"] + example.arguments + ["plan.json"], in: files.url)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 1, "\(result.output)\(result.errors)")
    #expect(result.output.contains("[office/\(example.inForce)]"), "\(result.output)")
  }

  @Test("strict brings in every rule and makes errors of warnings, not of infos")
  func strict() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write(".planlint.yaml", "extends: strict\n")
    let recommended = try Command.run("rules", "--format", "json")
    let strict = try Command.run("rules", "--format", "json", in: files.url)
    func rules(_ result: Command.Result) throws -> [[String: Any]] {
      try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    }
    let (plain, hard) = (try rules(recommended), try rules(strict))
    #expect(plain.count == hard.count && hard.allSatisfy { $0["enabled"] as? Bool == true })
    for (before, after) in zip(plain, hard) where before["file"] as? String != "" {
      let level = before["severity"] as? String
      #expect(after["severity"] as? String == (level == "warning" ? "error" : level))
    }
  }

  @Test("only part of the plans or rules: exceptions that had no turn are not said to be unused")
  func partialRuns() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("a.json", Self.plan)
    try files.write("sub/b.json", Self.plan)
    try files.write(
      ".planlint.yaml",
      """
      suppress:
        - {rule: numbering/duplicate, where: {file: sub/b.json}, reason: 沿用}
        - {rule: text/*, where: {file: sub/*.json}, reason: 沿用}
      """)
    func unused(_ arguments: String...) throws -> Int {
      let result = try Command.run(["check", "--quiet", "--fail-on", "never"] + arguments, in: files.url)
      return result.output.components(separatedBy: "[suppression/unused]").count - 1
    }
    #expect(try unused("a.json") == 0)
    #expect(try unused("sub/b.json") == 1)
    #expect(try unused(".") == 1)
    #expect(try unused("--config", ".planlint.yaml", ".") == 1)
    #expect(try unused("--select", "numbering", ".") == 0)
    #expect(try unused("--ignore", "text", ".") == 0)
  }
}
