import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// A line that YAML reads otherwise than it was meant, and the advice.
private struct Habit: Sendable, CustomTestStringConvertible {
  let line: String
  let english: String
  let chinese: String
  var testDescription: String { line }

  init(_ line: String, _ english: String, _ chinese: String) {
    self.line = line
    self.english = english
    self.chinese = chinese
  }
}

@Suite("YAML that was meant otherwise")
struct YAMLAdviceTests {
  private static let habits = [
    Habit("assert: !unit.glued", "'!unit.glued' is read as a YAML tag: quote the expression", "加引号"),
    Habit("fix: {when: !unit.glued, with: ''}", "'!unit.glued' is read as a YAML tag", "加引号"),
    Habit("assert: &x", "'&x' is read as a YAML anchor: quote the expression", "锚点"),
    Habit("assert: *x", "'*x' is read as a YAML alias: quote the expression", "别名"),
    Habit("on: known(plan.issuedOn) ? plan.issuedOn : date(plan.year, 1, 1)", "'a ? b : c'", "放在单引号里"),
    Habit(
      "fix: {safety: safe, with: \"\\d\"}", "'\\d' in double quotes is an escape: put it in single quotes",
      "单引号"),
    Habit("message: 单位: 缺少", "an unquoted value holds ': ': put it in single quotes", "单引号"),
    Habit("when: 'deadline' in plan.roles", "text follows the closing quote", "整个表达式"),
    Habit("message: @unit", "an unquoted value cannot begin with '@'", "不能以“@”开头"),
    Habit("message: `x`", "an unquoted value cannot begin with '`'", "单引号"),
    Habit("  tilted: 1\n wrong: 2", "", "YAML"),
  ]

  @Test("the advice names what is to be quoted", arguments: habits)
  private func advice(_ habit: Habit) {
    let source = "planlint: 1\nrules:\n  - id: a/b\n    \(habit.line)\n    severity: info\n"
    let error = #expect(throws: RuleLoadError.self) {
      try RuleSource.parse(Array(source.utf8), path: "rules.yml")
    }
    let message = error?.problems.first?.message
    #expect(message?.en.contains(habit.english) ?? false || habit.english.isEmpty, "\(message?.en ?? "")")
    #expect(message?.zh.contains(habit.chinese) ?? false, "\(message?.zh ?? "")")
    #expect(error?.problems.first?.range != nil)
  }

  @Test("a problem is shown with its line marked")
  func marked() {
    let source = "planlint: 1\nrules:\n  - title: 甲乙\n    assert: !unit.glued\n"
    let error = #expect(throws: RuleLoadError.self) {
      try RuleSource.parse(Array(source.utf8), path: "a/rules.yml")
    }
    #expect(
      error?.describe(language: .en) == """
        a/rules.yml:4:13: '!unit.glued' is read as a YAML tag: quote the expression
          4 |     assert: !unit.glued
            |             ^^^^^^^^^^^

        """)
  }

  @Test("carets stand below wide characters")
  func wide() {
    let source = TextStorage(Array("zh: 甲乙丙丁\r\n".utf8), origin: .source)
    let problem = LoadProblem(file: "x", range: ByteRange(7, 13), message: .init(zh: "有误", en: "wrong"))
    #expect(problem.describe(in: source, language: .zh) == "x:1:6: 有误\n  1 | zh: 甲乙丙丁\n    |       ^^^^\n")
    #expect(problem.describe(in: nil, language: .en) == "x: wrong")
  }

  @Test("of very many problems the first hundred are told, and how many follow")
  func manyProblems() {
    let source = "suppress:\n" + String(repeating: "- 1\n", count: 20_000)
    let error = #expect(throws: RuleLoadError.self) {
      try RuleSource.configuration(Array(source.utf8), path: "x.yaml")
    }
    let words = error?.describe(language: .en) ?? ""
    #expect(words.contains("x.yaml:101:3: "))
    #expect(!words.contains("x.yaml:102:3: "))
    #expect(words.hasSuffix("\n19900 more problems are not shown"))
  }
}
