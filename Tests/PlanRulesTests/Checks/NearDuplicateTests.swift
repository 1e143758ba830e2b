import PlanModel
import PlanRules
import PlanSource
import Testing
import TestSupport

private let rules = [
  """
  id: test/check
  severity: info
  title: 查
  for: task
  check: {near-duplicate: {text: task.text, share: 0.6, least: 4}}
  message: '{task.number}'
  once: {per: thing, above: 1.0}
  """,
  """
  id: test/one-by-one
  severity: info
  title: 查
  for: task
  assert: 'size(plain(task.text)) < 4 || !plan.tasks.exists(t, t.index < task.index && size(plain(t.text)) >= 4 && similarity(t.text, task.text) >= 0.6)'
  message: '{task.number}'
  once: {per: thing, above: 1.0}
  """,
]

@Test("near duplicates are those that a comparison of all with all finds")
func nearDuplicatesOneByOne() throws {
  var generator = SplitMix64(seed: 11)
  let words = [
    "公开", "预算", "决，算", "解读", "ＩＰv6", "平台", "培　训", "考核", "目录", "ipV6 清单", "𠮷祥", "、", "依申请", "a", "é", "善é",
    "\u{200E5}", "é澭",
  ]
  let set = try RuleFixture.set(rules)
  var found = 0
  for round in 0..<300 {
    var texts: [[String]] = []
    for _ in 0..<Int.random(in: 2...12, using: &generator) {
      var text = (0..<Int.random(in: 1...(round % 3 == 0 ? 120 : 12), using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      // Every third is an earlier one with some words changed.
      if let model = texts.randomElement(using: &generator), Int.random(in: 0..<3, using: &generator) == 0 {
        text = model.map {
          Int.random(in: 0..<6, using: &generator) == 0 ? words.randomElement(using: &generator) ?? "" : $0
        }
      }
      texts.append(text)
    }
    let tasks = texts.enumerated().map { #"{"number": "\#($0)", "title": "\#($1.joined())"}"# }
    let json = #"{"title": "云溪区2024年分工", "tasks": [\#(tasks.joined(separator: ", "))]}"#
    let report = Linter(set, settings: CheckSettings()).report(on: try RuleFixture.plan(Array(json.utf8)))
    let check = report.findings.filter { $0.rule.rawValue == "test/check" }.map(\.message)
    #expect(check == report.findings.filter { $0.rule.rawValue == "test/one-by-one" }.map(\.message))
    found += check.count
  }
  #expect(found > 100)
}

@Test("near duplicates are found among more texts than are all compared with each other")
func nearDuplicatesOfMany() throws {
  var generator = SplitMix64(seed: 12)
  var texts: [[Unicode.Scalar]] = []
  var wanted: [String] = []
  for number in 0..<300 {
    var text = (0..<60).map { _ in
      Unicode.Scalar(UInt32.random(in: 0x4E00..<0x9F00, using: &generator)) ?? "一"
    }
    if number > 0, number.isMultiple(of: 10), let model = texts.randomElement(using: &generator) {
      text = model
      text[Int.random(in: 0..<60, using: &generator)] = "改"
      wanted.append(String(number))
    }
    texts.append(text)
  }
  let tasks = texts.enumerated().map { number, text in
    #"{"number": "\#(number)", "title": "\#(String(String.UnicodeScalarView(text)))"}"#
  }
  let json = #"{"title": "云溪区2024年分工", "tasks": [\#(tasks.joined(separator: ", "))]}"#
  let set = try RuleFixture.set([rules[0]])
  let report = Linter(set, settings: CheckSettings()).report(on: try RuleFixture.plan(Array(json.utf8)))
  #expect(report.findings.filter { $0.rule.rawValue == "test/check" }.map(\.message) == wanted)
}
