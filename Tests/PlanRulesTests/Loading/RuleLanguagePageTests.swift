import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("docs/rule-language.md")
struct RuleLanguagePageTests {
  private func page() throws -> String {
    String(decoding: try ProjectFile.read("docs/rule-language.md"), as: UTF8.self)
  }

  @Test("every rule file on the page is read without problems")
  func examples() throws {
    let blocks = try page().split(separator: "```yaml\n", omittingEmptySubsequences: false).dropFirst()
    var count = 0
    for block in blocks {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0 != "```" }
      let source = lines.joined(separator: "\n") + "\n"
      let file = try RuleSource.ruleFile(Array(source.utf8), path: "page.yml")
      count += file.rules.count
    }
    #expect(count == 3)
  }

  @Test("the page names every check with its options")
  func checks() throws {
    var lines = ["<!-- generated: checks -->", "| 算法 | 必需的选项 | 可选的选项 |", "|---|---|---|"]
    for check in CheckSignature.all {
      let required = check.required.map { "`\($0)`" }.joined(separator: " ")
      let optional = check.optional.map { "`\($0)`" }.joined(separator: " ")
      lines.append("| `\(check.name)` | \(required) | \(optional) |")
    }
    lines.append("<!-- end -->")
    let wanted = lines.joined(separator: "\n")
    let page = try page()
    #expect(page.contains(wanted), "docs/rule-language.md should hold:\n\(wanted)")
  }

  @Test("the page names every kind of thing")
  func kinds() throws {
    let page = try page()
    for kind in SubjectKind.allCases { #expect(page.contains("`\(kind.rawValue)`")) }
  }
}
