import PlanModel
import PlanRules
import Testing
import TestSupport

private func rule(_ pairs: String) -> String {
  """
  id: test/check
  severity: info
  title: 查
  check: {balanced: {in: tasks\(pairs)}}
  message: '{mark}'
  once: {per: thing, above: 1.0}
  """
}

@Test(
  "a mark that is alone is found wherever it stands",
  arguments: [
    ("", "“”‘’（）《》〈〉【】〔〕「」『』()[]"), (", pairs: ['《》']", "《》"), (", pairs: ['«»', '()']", "«»()"),
    (", pairs: ['()', '{}', '[]', '<>', '\"~']", "(){}[]<>~"), (", pairs: ['𠀀𠀁']", "𠀀𠀁"),
    (", pairs: ['甲乙', '〖〗', '‹›', '（）', '⸢⸣']", "甲乙〖〗‹›（）⸢⸣"),
  ])
func marksAlone(pairs: String, marks: String) throws {
  let set = try RuleFixture.set([rule(pairs)])
  var texts: [String] = []
  for width in 0..<40 {
    texts += marks.map {
      String(repeating: "-", count: width) + "\($0)" + String(repeating: "公", count: width % 5)
    }
  }
  // One that is not written as it reads, and so does not lie in the source.
  texts += marks.map { #"公\u5f00"# + "\($0)" }
  let tasks = texts.map { #"{"title": "\#($0)"}"# }
  let json = #"{"title": "云溪区2024年分工", "tasks": [\#(tasks.joined(separator: ",\n"))]}"#
  let report = Linter(set, settings: CheckSettings()).report(on: try RuleFixture.plan(Array(json.utf8)))
  let expected = Array(repeating: marks.map { String($0) }, count: 41).flatMap(\.self)
  #expect(report.findings.map(\.message) == expected)
}
