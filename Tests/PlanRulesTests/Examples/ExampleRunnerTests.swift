import PlanModel
import PlanRules
import PlanSource
import Testing

/// An example of the rule below and what is wrong with it.
struct ExampleRunCase: Sendable, CustomTestStringConvertible {
  let example: String
  /// Of the English words of the only fault; `nil` if the example is right.
  let fault: String?

  init(_ example: String, _ fault: String?) {
    self.example = example
    self.fault = fault
  }

  var testDescription: String { example }
}

private func results(_ example: String, readText: RuleExampleRunner.TextReader? = nil) throws
  -> [RuleExampleResult]
{
  let text = """
    planlint: 1
    tables:
      units:
        key: [name]
        columns: {name: string}
        rows: [{name: 云溪区财政局}]
    rules:
      - id: test/unit
        severity: warning
        title: 名录
        for: unit
        options: {kinds: [named]}
        when: 'unit.kind in options.kinds && plan.year > 0'
        assert: 'lookup("units", unit.name) != []'
        message: '{unit}不在名录中'
        related: {at: task.number, message: 任务}
        fix: {safety: propose, with: 云溪区财政局}
        examples:
          - \(example)
          - fail: {responsible: «云溪区教育局»}
      - id: test/all
        severity: info
        title: 全部
        for: plan
        assert: 'false'
        message: 全部
        mutes: [test/unit]
        examples: [{fail: {title: 甲}}]
    """
  let file = try RuleSource.ruleFile(Array(text.utf8), path: "test.yml")
  return RuleExampleRunner(files: [file], tables: file.tables, readText: readText).run(0, of: file)
}

@Test(
  "an example that does not do what it says is told",
  arguments: [
    ExampleRunCase("pass: {responsible: 云溪区财政局牵头}", nil),
    ExampleRunCase("fail: {number: ‹1›, responsible: '«云溪区教育局»、云溪区财政局'}", nil),
    ExampleRunCase("pass: {responsible: 云溪区教育局}", "should pass, but finds: 云溪区教育局不在名录中"),
    ExampleRunCase("fail: {responsible: 云溪区财政局}", "finds nothing"),
    ExampleRunCase("fail: {responsible: '云溪区教育局、«云溪区财政局»'}", "not found: «云溪区财政局», found besides: «云溪区教育局»"),
    ExampleRunCase("fail: {number: '1', title: ‹甲›, responsible: «云溪区教育局»}", "related places differ"),
    ExampleRunCase(
      "{fail: {responsible: «云溪区教育局»}, severity: error}", "the severity should be error, it is warning"),
    ExampleRunCase("{fail: {responsible: «云溪区教育局»}, message: 不对}", "the message should be '不对'"),
    ExampleRunCase("{fail: {responsible: «云溪区教育局»}, message: 云溪区教育局不在名录中}", nil),
    ExampleRunCase("{fail: {responsible: «云溪区教育局»}, fixed: {responsible: 云溪区财政局}}", nil),
    ExampleRunCase("{fail: {responsible: «云溪区教育局»}, fixed: {responsible: 云溪区教育局}}", "after the fixes"),
    ExampleRunCase("undecided: {title: 任务分工, year: ~, issued: ~, tasks: [{responsible: 云溪区教育局}]}", nil),
    ExampleRunCase("undecided: {responsible: 云溪区教育局}", "should be undecided"),
    ExampleRunCase(
      "pass: {title: 任务分工, year: ~, issued: ~, tasks: [{responsible: 云溪区教育局}]}", "undecided: plan.year"),
    ExampleRunCase("{pass: {responsible: 云溪区教育局}, tables: {units: [{name: 云溪区教育局}]}}", nil),
    ExampleRunCase("{pass: {responsible: 云溪区教育局}, tables: {unit: [{name: 云溪区教育局}]}}", "does not load"),
    ExampleRunCase("{pass: {responsible: 云溪区教育局}, options: {kinds: [vague]}}", nil),
    ExampleRunCase("{pass: {responsible: 云溪区教育局}, options: {kind: [vague]}}", "does not load"),
    ExampleRunCase("{pass: {responsible: 云溪区教育局}, with: [test/all]}", nil),
    ExampleRunCase("{pass: {responsible: 云溪区教育局}, with: [test/none]}", "no rule 'test/none'"),
  ]
)
func exampleFaults(_ example: ExampleRunCase) throws {
  let results = try results(example.example)
  #expect(results.map(\.number) == [1, 2])
  guard case .failed(let faults) = results[0].outcome else {
    #expect(example.fault == nil)
    return
  }
  let words = faults.map(\.words.en)
  #expect(words.count == 1)
  #expect(words[0].contains(example.fault ?? "nothing is wrong"), "\(words)")
}

@Test("an example that is a text waits for a reader of documents")
func textExamples() throws {
  let example = "fail: |\n              任务分工\n              «云溪区教育局»"
  #expect(try results(example)[0].outcome == .waiting)
  let read = try results(example) { bytes in
    let source = TextStorage(bytes, origin: .source)
    var plan = Plan(source: source, format: .text)
    var task = Task()
    task.responsible = Text(source, bytes.count - "云溪区教育局\n".utf8.count, bytes.count - 1)
    plan.tasks = [task]
    plan.statedYear = 2024
    return plan
  }
  #expect(read[0].outcome == .passed)
}
