import PlanExpressions
import PlanModel

/// What authors of rules most likely meant by an expression that is wrong (rule language section 12).
enum ExpressionAdvice {
  /// Something stands where something else must.
  static func unexpected(_ found: String, _ expected: String) -> Words {
    switch found {
    case "and", "AND": return Words(zh: "“and”：写作 &&", en: "'and': write &&")
    case "or", "OR": return Words(zh: "“or”：写作 ||", en: "'or': write ||")
    case "not", "NOT": return Words(zh: "“not”：写作 !", en: "'not': write !")
    case "=": return Words(zh: "“=”：比较写作 ==", en: "'=': write == to compare")
    case "<>": return Words(zh: "“<>”：写作 !=", en: "'<>': write !=")
    case "&": return Words(zh: "“&”：写作 &&", en: "'&': write &&")
    case "|": return Words(zh: "“|”：写作 ||", en: "'|': write ||")
    case "":
      return Words(zh: "表达式没有写完", en: "the expression is not finished").expecting(expected)
    default:
      return Words(zh: "此处不能是“\(found)”", en: "unexpected '\(found)'").expecting(expected)
    }
  }

  /// A name that means nothing here.
  static func undeclared(_ name: String, _ nearest: String?) -> Words {
    switch name {
    case "and", "or", "not": unexpected(name, "")
    case "it":
      Words(
        zh: "没有“it”：它只在有 each（或 fix 的 replace 是列表）时才有",
        en: "there is no 'it': it needs 'each' (or a list in 'replace')")
    case "None", "nil", "undefined": notInRules("null")
    default: Words(zh: "没有名为“\(name)”的变量", en: "there is no '\(name)'").suggesting(nearest, orOneOf: [])
    }
  }

  /// A field that a type has not.
  static func noSuchField(_ name: String, _ type: ExpressionType, _ nearest: String?) -> Words {
    if case .list(let element) = type {
      return Words(
        zh: "这是一个列表（\(element.spelling)）：写 .exists(x, x.\(name) …)",
        en: "this is a list of \(element.spelling): .exists(x, x.\(name) …)")
    }
    return Words(
      zh: "\(type.spelling) 没有字段“\(name)”", en: "no field '\(name)' of \(type.spelling)"
    ).suggesting(nearest, orOneOf: [])
  }

  /// A function that does not exist.
  static func noSuchFunction(_ name: String, _ nearest: String?) -> Words {
    switch name {
    case "len", "length", "count":
      Words(zh: "没有函数“\(name)”：个数写作 size(…)", en: "there is no '\(name)': write size(…)")
    case "contains_any", "any", "some":
      Words(zh: "没有“\(name)”：写作 .exists(x, …)", en: "there is no '\(name)': write .exists(x, …)")
    default: Words(zh: "没有函数“\(name)”", en: "there is no function '\(name)'").suggesting(nearest, orOneOf: [])
    }
  }

  /// Operators and functions that do not take these types.
  static func noOverload(_ function: String, _ arguments: [ExpressionType]) -> Words {
    let name = symbol(of: function)
    let types = arguments.map(\.spelling).joined(separator: ", ")
    if let advice = advice(name, arguments) {
      return Words(
        zh: "\(name) 不能用于 (\(types))：\(advice.zh)", en: "\(name) does not take (\(types)): \(advice.en)")
    }
    return Words(zh: "\(name) 不能用于 (\(types))", en: "\(name) does not take (\(types))")
  }

  private static func advice(_ name: String, _ arguments: [ExpressionType]) -> Words? {
    let isString = { (type: ExpressionType) in type == .string || type == .text }
    let isList = { (type: ExpressionType) in if case .list = type { true } else { false } }
    if arguments.contains(.timestamp), arguments.contains(where: isString) {
      return Words(zh: "与 date(年, 月, 日) 比较", en: "compare with date(y, m, d)")
    }
    if arguments.contains(.double), arguments.contains(.int) {
      return Words(zh: "整数与小数不能混用，写 double(…)", en: "int and double do not mix: double(…)")
    }
    if name == "in", arguments.count == 2, isString(arguments[0]), isList(arguments[1]) {
      return Words(
        zh: "列表中不是文字，写 .exists(x, x.… == …)", en: "the list holds no strings: .exists(x, x.… == …)")
    }
    if let first = arguments.first, isList(first), arguments.count == 2 || name != "size" {
      return Words(zh: "左边是列表，写 .exists(x, …)", en: "the left side is a list: .exists(x, …)")
    }
    if name == "&&" || name == "||" || name == "!" {
      return Words(
        zh: "须是 true 或 false，如 x != \"\"、x != []", en: "they take bools, such as x != \"\" or x != []")
    }
    return nil
  }

  /// What CEL has and rules have not.
  static func notInRules(_ name: String) -> Words {
    name.hasPrefix("has")
      ? Words(
        zh: "规则里没有 has()：不为空写 x != \"\" 或 x != []，是否知道写 known(x)",
        en: "rules have no has(): x != \"\" or x != [], or known(x)")
      : Words(
        zh: "规则里没有 \(name)：空的文字是 \"\"，空的列表是 []，是否知道写 known(x)",
        en: "rules have no \(name): an empty text is \"\", an empty list []; ask with known(x)")
  }

  /// An operator as it is written; functions keep their names.
  private static func symbol(of function: String) -> String {
    guard function.utf8.contains(95) else { return function }
    let bare = function.filter { $0 != "_" && $0 != "@" }
    return bare.isEmpty ? function : bare
  }
}

extension Words {
  /// These words with what should stand there.
  fileprivate func expecting(_ expected: String) -> Words {
    switch expected {
    case "": self
    case "expression": Words(zh: zh + "，应为表达式", en: en + ", expected an expression")
    case "name": Words(zh: zh + "，应为名称", en: en + ", expected a name")
    case "operator": Words(zh: zh + "，应为运算符", en: en + ", expected an operator")
    default: Words(zh: zh + "，应为 \(expected)", en: en + ", expected \(expected)")
    }
  }
}
