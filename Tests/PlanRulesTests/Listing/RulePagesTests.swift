import Foundation
import PlanModel
import PlanRules
import TestSupport
import Testing

@Suite("docs/rules")
struct RulePagesTests {
  /// A request for the shipped rules and tables.
  static func request() throws -> RuleRequest {
    let paths =
      ProjectFile.paths(in: "Rules", suffix: ".yml") + ProjectFile.paths(in: "Rules/tables", suffix: ".yml")
    let files = try paths.map { try RuleSource.ruleFile(try ProjectFile.read($0), path: $0) }
    return RuleRequest(shipped: files)
  }

  /// The shipped rules as the command has them.
  static func book() throws -> RuleBook {
    try RuleBook(request()) { _ in nil }
  }

  @Test("the committed pages are what the rule files say; PLANLINT_RECORD=1 writes them")
  func fresh() throws {
    let pages = RulePages(try Self.book(), language: .zh).pages
    let isRecording = ProcessInfo.processInfo.environment["PLANLINT_RECORD"] == "1"
    let committed = ProjectFile.paths(in: "docs/rules", suffix: ".md")
    for page in pages {
      let path = "docs/rules/\(page.name)"
      let text = committed.contains(path) ? String(decoding: try ProjectFile.read(path), as: UTF8.self) : ""
      if text != page.text, isRecording {
        try Data(page.text.utf8).write(to: URL(fileURLWithPath: ProjectFile.root + "/" + path))
      }
      let isFresh = text == page.text
      #expect(isFresh, "\(path): run PLANLINT_RECORD=1 swift test --filter RulePagesTests")
    }
    #expect(Set(committed) == Set(pages.map { "docs/rules/\($0.name)" }))
  }

  @Test("every rule has its part, with its examples, in both languages")
  func parts() throws {
    let book = try Self.book()
    for language in Language.allCases {
      let pages = RulePages(book, language: language).pages
      for rule in RuleList(book).rules {
        let page = try #require(pages.first { $0.name == rule.id.category + ".md" })
        #expect(page.text.contains("## \(rule.id.rawValue)\n"))
        let title = language == .zh ? rule.title.zh : rule.title.en
        #expect(page.text.contains(title) && pages[0].text.contains(rule.id.rawValue))
      }
    }
  }

  @Test("docs/configuration.md lists the rules that are for some profiles only; PLANLINT_RECORD=1 writes it")
  func profiles() throws {
    let rules = RuleList(try Self.book()).rules.filter { !$0.profiles.isEmpty }
    var lines = ["", "| 规则 | 内容 | draft | issue | table | web |", "|---|---|---|---|---|---|"]
    for rule in rules {
      let marks = PlanProfile.allCases.map { rule.profiles.contains($0) ? "✓" : "" }
      lines.append("| `\(rule.id.rawValue)` | \(rule.title.zh) | \(marks.joined(separator: " | ")) |")
    }
    #expect(PlanProfile.allCases.map(\.rawValue) == ["draft", "issue", "table", "web"])
    try GeneratedPart(page: "docs/configuration.md", name: "profiles").expect(lines + [""])
  }

  @Test("docs/configuration.md lists the rules that only strict brings in; PLANLINT_RECORD=1 writes them")
  func strict() throws {
    let rules = RuleList(try Self.book()).rules.filter { $0.tags.contains("strict") }
    #expect(rules.allSatisfy { !$0.isOn })
    let lines = rules.map { "- `\($0.id.rawValue)` \($0.title.zh)" }
    try GeneratedPart(page: "docs/configuration.md", name: "strict").expect([""] + lines + [""])
  }
}
