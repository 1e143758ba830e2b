package import PlanExpressions
package import PlanModel
import PlanRegex

/// The only place where an ``ExpressionProblem`` becomes words.
extension ExpressionProblem {
  /// What is wrong, and what would make it right (rule language section 12).
  package var words: Words {
    switch reason {
    case .unexpected(let found, let expected): ExpressionAdvice.unexpected(found, expected)
    case .fullWidth(let mark, let ascii):
      Words(zh: "全角“\(mark)”：写作 \(ascii)", en: "full-width \(mark): write \(ascii)")
    case .unterminatedString: Words(zh: "字符串没有右引号", en: "the string has no closing quote")
    case .invalidEscape:
      Words(
        zh: "没有这种转义：正则表达式写作 r\"…\"，反斜杠写作 \\\\",
        en: "there is no such escape: write regular expressions as r\"…\", a backslash as \\\\")
    case .invalidNumber(let spelling):
      Words(zh: "“\(spelling)”不是可用的数", en: "'\(spelling)' is no usable number")
    case .nestingTooDeep: Words(zh: "表达式嵌套太深", en: "the expression is nested too deeply")
    case .undeclared(let name, let nearest): ExpressionAdvice.undeclared(name, nearest)
    case .noSuchField(let name, let type, let nearest): ExpressionAdvice.noSuchField(name, type, nearest)
    case .noSuchFunction(let name, let nearest): ExpressionAdvice.noSuchFunction(name, nearest)
    case .noOverload(let function, let arguments): ExpressionAdvice.noOverload(function, arguments)
    case .mismatch(let expected, let found):
      Words(
        zh: "此处须为 \(expected.spelling)，不能是 \(found.spelling)",
        en: "\(expected.spelling) is expected here, not \(found.spelling)")
    case .invalidMacro(let name):
      Words(
        zh: "“\(name)”的写法有误：第一个参数须是一个名称", en: "'\(name)' is used wrongly: its first argument must be a name")
    case .notConstant(let function):
      Words(
        zh: "\(function) 的这个参数须是文字或选项（options.…），加载时才能检查",
        en: "this argument of \(function) must be a literal or an option, so that loading can check it")
    case .specialization(let text, let nearest):
      Words(zh: text, en: text).suggesting(nearest, orOneOf: [])
    case .invalidRegex(let message, let offset):
      RegexSyntaxError(message: message, offset: offset).words
    case .noSuchTable(let name, let nearest):
      Words(zh: "没有名为“\(name)”的表", en: "there is no table '\(name)'").suggesting(nearest, orOneOf: [])
    case .notInRules(let name): ExpressionAdvice.notInRules(name)
    }
  }
}
