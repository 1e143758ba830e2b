import PlanExpressions
import PlanModel
import PlanPatterns
import PlanRegex
import PlanSource

/// What can be wrong with a rule beyond its form and the types of its expressions: data without prose.
enum CompileFault: Hashable, Sendable {
  /// `when`, `needs`, `assert` and the like must be bool.
  case notBool(key: String, found: ExpressionType)
  case notList(key: String, found: ExpressionType)
  /// `at` and `replace` need something that has a place.
  case noPlace(key: String, found: ExpressionType)
  /// A template cannot print this.
  case notPrintable(ExpressionType)
  case checkArgument(option: String, wanted: String, found: ExpressionType)
  /// An option of a check that says something else for each thing.
  case notFixed(option: String)
  case unknownField(String, nearest: String?)
  case unknownTable(String, nearest: String?)
  case noPatternColumn(table: String)
  case tableRow(table: String, row: Int, problem: Words)
  case matchesEmptyText
  case blankWord
  case invalidPair(String)
  /// Rules that mute each other, the first again at the end.
  case muteCycle([String])
  /// `size` of a cell where the number of units is meant.
  case sizeOfCell(field: String, list: String)
  case monthFromZero
}

extension CompileFault {
  /// What is wrong, and what would make it right; the only place where a ``CompileFault`` becomes words.
  var words: Words {
    switch self {
    case .notBool(let key, let found):
      Words(
        zh: "“\(key)”须是 true 或 false，这里是 \(found.spelling)",
        en: "'\(key)' takes a bool, not \(found.spelling)")
    case .notList(let key, let found):
      Words(zh: "“\(key)”须是列表，这里是 \(found.spelling)", en: "'\(key)' takes a list, not \(found.spelling)")
    case .noPlace(let key, let found):
      Words(
        zh: "“\(key)”须是有位置的文字、对象或它们的列表，\(found.spelling) 没有位置：用字段，或用 find(…)",
        en: "'\(key)' takes a text, a thing or a list of them; a plain \(found.spelling) has no place: "
          + "use a field, or find(…)")
    case .notPrintable(.bool):
      Words(
        zh: "模板里不能是 true/false：写作 条件 ? '…' : '…'",
        en: "a template cannot print a bool: write condition ? '…' : '…'")
    case .notPrintable(let found):
      Words(zh: "模板里不能是 \(found.spelling)", en: "a template cannot print \(found.spelling)")
    case .checkArgument(let option, let wanted, let found):
      Words(
        zh: "“\(option)”须是 \(wanted)，这里是 \(found.spelling)",
        en: "'\(option)' takes \(wanted), not \(found.spelling)")
    case .notFixed(let option):
      Words(
        zh: "“\(option)”对全文只能有一个值：用数字、options.… 或 plan.…",
        en: "'\(option)' has one value for the plan: a number, options.… or plan.…")
    default: tableWords
    }
  }

  private var tableWords: Words {
    switch self {
    case .unknownField(let name, let nearest):
      Words(zh: "“in”中没有“\(name)”这个字段或分组", en: "there is no field or group '\(name)'")
        .suggesting(nearest, orOneOf: PatternFields.groups.map(\.name))
    case .unknownTable(let name, let nearest):
      Words(zh: "没有表“\(name)”", en: "there is no table '\(name)'").suggesting(nearest, orOneOf: [])
    case .noPatternColumn(let table):
      Words(
        zh: "表“\(table)”没有 match 或 word 列，不能用于 pattern",
        en: "the table '\(table)' has no column match or word, so it is no pattern table")
    case .tableRow(let table, let row, let problem):
      Words(
        zh: "表“\(table)”第\(row)行：\(problem.zh)", en: "row \(row) of the table '\(table)': \(problem.en)")
    case .matchesEmptyText: RegexSyntaxError.matchesEmptyText
    case .blankWord: Words(zh: "词是空的：至少写一个字", en: "the word is blank: give one character at least")
    case .invalidPair(let pair):
      Words(
        zh: "“\(pair)”不是一对标点：写作如 “（）” 的两个不同的字符",
        en: "'\(pair)' is no pair of marks: write two different characters, such as ()")
    case .muteCycle(let rules):
      Words(
        zh: "规则互相屏蔽：\(rules.joined(separator: " → "))",
        en: "rules mute each other: \(rules.joined(separator: " → "))")
    case .sizeOfCell(let field, let list):
      Words(
        zh: "这里数的是“\(field)”一格的字数；要数单位，写 size(task.\(list))",
        en: "this counts the characters of that cell; for the units write task.\(list)")
    case .monthFromZero:
      Words(
        zh: "getMonth() 从 0 数起，容易差一个月：与 date(年, 月, 日) 比较",
        en: "getMonth() counts from 0: compare with date(y, m, d)")
    default: Words("")
    }
  }
}
