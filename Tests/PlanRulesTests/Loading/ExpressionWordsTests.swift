import PlanExpressions
import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// An expression with its mistake marked, and the advice.
private struct Mistake: Sendable, CustomTestStringConvertible {
  let marked: Marked
  let english: String
  let chinese: String
  let testDescription: String

  init(_ expression: String, _ english: String, _ chinese: String) {
    marked = Marked(expression)
    self.english = english
    self.chinese = chinese
    testDescription = expression
  }
}

/// Rule language section 12, as far as expressions are concerned.
@Suite("Words for mistakes in expressions")
struct ExpressionWordsTests {
  private static let mistakes = [
    Mistake("task.deadline == «“»全年”", "full-width “: write \"", "写作 \""),
    Mistake("«（»task.deadline == '')", "full-width （: write (", "写作 ("),
    Mistake("size(task.units«，» 1)", "full-width ，: write ,", "写作 ,"),
    Mistake("«task.unit» == []", "no field 'unit' of task; did you mean 'units'?", "是否为“units”"),
    Mistake(
      "lookup(«\"unit\"», task.title) == []", "there is no table 'unit'; did you mean 'units'?",
      "没有名为“unit”的表"),
    Mistake("«task.deadlines.due» == today", "this is a list of deadline: .exists(x, x.due …)", "这是一个列表"),
    Mistake("«today <= \"2018-11-30\"»", "compare with date(y, m, d)", "与 date(年, 月, 日) 比较"),
    Mistake("«0.8 * size(task.units)» > 1.0", "int and double do not mix: double(…)", "整数与小数不能混用"),
    Mistake("«\"区财政局\" in task.units»", ".exists(x, x.… == …)", ".exists(x, x.… == …)"),
    Mistake("task.title != «null»", "an empty text is \"\", an empty list []; ask with known(x)", "known(x)"),
    Mistake("«has(task.title)»", "rules have no has()", "没有 has()"),
    Mistake("task.continues «and» task.openEnded", "'and': write &&", "写作 &&"),
    Mistake("task.continues «or» task.openEnded", "'or': write ||", "写作 ||"),
    Mistake("«not» task.continues", "'not': write !", "写作 !"),
    Mistake("task.title «=» ''", "'=': write == to compare", "比较写作 =="),
    Mistake("«tsk».title == ''", "there is no 'tsk'; did you mean 'task'?", "没有名为“tsk”的变量"),
    Mistake("«it» == ''", "it needs 'each'", "each"),
    Mistake("«lenght»(task.units) > 0", "there is no function 'lenght'", "没有函数“lenght”"),
    Mistake("«len»(task.units) > 0", "write size(…)", "size(…)"),
    Mistake("task.title.matches(«'('»)", "the regular expression is wrong", "正则表达式有误"),
    Mistake("task.title.matches(«task.content»)", "must be a literal or an option", "须是文字或选项"),
    Mistake("task.title == «'abc»", "no closing quote", "没有右引号"),
    Mistake("size(task.units) >«»", "not finished", "没有写完"),
  ]

  private static let environment: ExpressionEnvironment = {
    let columns = [TableColumn(name: "name", type: .string)]
    let table = Table(name: "units", keys: ["name"], columns: columns, rows: [])
    let dictionary = RuleDictionary(tables: TableStore([table]))
    return RuleEnvironment(dictionary, options: [], subject: .task).expressions
  }()

  @Test("the advice of the specification is given", arguments: mistakes)
  private func advice(_ mistake: Mistake) throws {
    let error = #expect(throws: ExpressionError.self) {
      try Program(Text(mistake.marked.text), in: Self.environment)
    }
    let problems = error?.problems ?? []
    let told = problems.map { "\($0.range) \($0.words.en)" }.joined(separator: "\n")
    #expect(
      problems.contains { $0.words.en.contains(mistake.english) && $0.words.zh.contains(mistake.chinese) },
      "\(told)")
    let range = try #require(mistake.marked.ranges.first)
    #expect(problems.contains { range.contains($0.range) }, "\(told)")
  }
}
