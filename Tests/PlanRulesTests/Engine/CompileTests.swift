import PlanModel
import PlanRules
import PlanSource
import Testing
import TestSupport

/// A rule with the words marked that its problem is about.
struct CompileCase: Sendable, CustomTestStringConvertible {
  let rule: String
  /// What the English words of the problem contain.
  let advice: String

  init(_ rule: String, _ advice: String) {
    self.rule = rule
    self.advice = advice
  }

  var testDescription: String { advice }
}

private func assert(_ expression: String, _ more: String = "") -> String {
  "id: test/rule\nseverity: info\ntitle: 甲\nfor: task\nassert: '\(expression)'\nmessage: 乙\n\(more)"
}

private func pattern(_ pattern: String) -> String {
  "id: test/rule\nseverity: info\ntitle: 甲\npattern: \(pattern)\nmessage: 乙"
}

@Test(
  "what is wrong with a rule is told when it is loaded, at its place",
  arguments: [
    CompileCase(assert("«task.title»"), "'assert' takes a bool, not text"),
    CompileCase(assert("true", "when: '«task.title»'"), "'when' takes a bool"),
    CompileCase(assert("true", "each: '«task.title»'"), "'each' takes a list"),
    CompileCase(assert("true", "at: '«task.text»'"), "a plain string has no place"),
    CompileCase(assert("task.«unit» == []"), "did you mean 'units'"),
    CompileCase(assert("«size(task.lead)» > 1"), "task.leadUnits"),
    CompileCase(assert("task.deadlines.all(d, «d.due.getMonth()» < 11)"), "getMonth() counts from 0"),
    CompileCase(
      "id: test/rule\nseverity: info\ntitle: 甲\nfor: task\nassert: 'true'\nmessage: '{«task.continues»}'",
      "bool"),
    CompileCase(
      "id: test/rule\nseverity: info\ntitle: 甲\nfor: task\nassert: 'true'\nmessage: {zh: 乙, en: '{«tusk»}'}",
      "did you mean 'task'"),
    CompileCase(assert("true", "cases: [{when: '«task.units»', severity: error}]"), "'when' takes a bool"),
    CompileCase(assert("true", "fix: {safety: safe, with: '{«it»}'}"), "it"),
    CompileCase(pattern("{in: [«heading»], match: 甲}"), "did you mean 'headings'"),
    CompileCase(pattern("{match: '«甲(乙»'}"), "regular expression"),
    CompileCase(pattern("{match: '«甲*»'}"), "matches the empty text"),
    CompileCase(pattern("{words: ['«　»']}"), "blank"),
    CompileCase(pattern("{table: «slips»}"), "no table 'slips'"),
    CompileCase(
      "id: test/rule\nseverity: info\ntitle: 甲\nfor: task\nmessage: 乙\ncheck: {sequence: {key: «task.title»}}",
      "'key' takes int"),
    CompileCase(
      "id: test/rule\nseverity: info\ntitle: 甲\nfor: task\nmessage: 乙\ncheck: {majority: {key: task.title, share: «double(task.index)»}}",
      "one value for the plan"),
    CompileCase(
      "id: test/rule\nseverity: info\ntitle: 甲\nmessage: 乙\ncheck: {balanced: {pairs: [«（»]}}", "no pair"),
  ]
)
func problems(_ example: CompileCase) throws {
  let marked = Marked(example.rule)
  let file = try RuleFixture.file([marked.text])
  let error = #expect(throws: RuleLoadError.self) {
    try RuleSet(file.rules.map { ConfiguredRule($0) }, tables: file.tables)
  }
  let problem = try #require(error?.problems.first)
  #expect(problem.message.en.contains(example.advice), "\(problem.message.en)")
  let expected = String(
    decoding: marked.utf8[marked.ranges[0].lowerBound..<marked.ranges[0].upperBound], as: UTF8.self)
  let range = try #require(problem.range)
  #expect(String(decoding: file.source.bytes[range.lowerBound..<range.upperBound], as: UTF8.self) == expected)
  #expect(error?.problems.count == 1)
}

@Test("rules that mute each other are refused")
func muteCycle() throws {
  let file = try RuleFixture.file([
    "id: a/one\nseverity: info\ntitle: 甲\nfor: task\nassert: 'true'\nmessage: 乙\nmutes: ['b/*']",
    "id: b/two\nseverity: info\ntitle: 甲\nfor: task\nassert: 'true'\nmessage: 乙\nmutes: [a/one]",
  ])
  let error = #expect(throws: RuleLoadError.self) {
    try RuleSet(file.rules.map { ConfiguredRule($0) }, tables: [])
  }
  #expect(error?.problems.map(\.message.en) == ["rules mute each other: a/one → b/two → a/one"])
}
