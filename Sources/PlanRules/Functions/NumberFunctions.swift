import PlanExpressions
import PlanSource

extension FunctionCatalogue {
  static let numberDeclaration = FunctionDeclaration(
    "number", ["number(s)"], zh: "字符串中的数，如九、15%、４０分；没有时未知。",
    en: "The number in a string, such as 九, 15%, ４０分; unknown if there is none.",
    examples: [
      .init("number('九')", "9.0"), .init("number('二十三项')", "23.0"), .init("number('15%')", "15.0"),
      .init("number('４０分')", "40.0"), .init("number('附件2')", "2.0"), .init("number('1,200.5元')", "1200.5"),
      .init("number('较高')", "unknown: number(\"较高\")"), .init("number('一般')", "unknown: number(\"一般\")"),
    ]
  ) { _ in
    [
      FunctionOverload(
        "number", [.string], .double,
        body: .unary { (argument, context) throws(EvaluationError) -> Value in
          let text = try context.text(argument, for: "number")
          guard let number = NumberReading.number(text) else {
            throw EvaluationError(.unknown(what: "number(\"\(text)\")"))
          }
          return .double(number)
        })
    ]
  }

  static let styledDeclaration = FunctionDeclaration(
    "styled", ["styled(n, style)"], zh: "按某种写法写的编号，写法中以一或1代表数。",
    en: "A number written in a style, which has 一 or 1 for the number.",
    examples: [
      .init("styled(3, '（一）')", "（三）"), .init("styled(12, '1.')", "12."), .init("styled(21, '一、')", "二十一、"),
      .init("styled(4, '①')", "④"), .init("styled(4, '第１项')", "第４项"),
    ]
  ) { _ in
    [
      FunctionOverload(
        "styled", [.int, .string], .string,
        body: .binary { (number, style, context) throws(EvaluationError) -> Value in
          guard case .int(let number) = number else { throw EvaluationError(.noSuchOverload("styled")) }
          let style = try context.text(style, for: "styled")
          return .text(Text(NumberStyle.written(number, in: style.string)))
        })
    ]
  }

  /// What expressions have built in, told here for the reference.
  static let knownDeclaration = FunctionDeclaration(
    "known", ["known(x)"], zh: "x 的值是否知道。", en: "Whether the value of x is known.",
    examples: [.init("known(plan.year)", "true"), .init("known(number('较高'))", "false")]
  ) { _ in [] }

  /// What expressions have built in, told here for the reference.
  static let sumDeclaration = FunctionDeclaration(
    "sum", ["sum(list)"], zh: "各数之和。", en: "The sum of numbers, int or double.",
    examples: [.init("sum([1, 2, 3])", "6"), .init("sum([0.5, 1.0])", "1.5")]
  ) { _ in [] }
}
