import PlanModel
import PlanSource

extension LoadFault {
  /// `key` must have `expected`; advice where brackets and braces without quotes are the likely cause.
  static func wrongTypeWords(_ key: String, _ expected: Expected, _ found: Tree.Kind) -> Words {
    let (wanted, kind) = (expected.words, Words.kind(found))
    guard found != .null else {
      return Words(zh: "“\(key)”没有值：须为\(wanted.zh)", en: "'\(key)' has no value: it takes \(wanted.en)")
    }
    let plain = Words(
      zh: "“\(key)”须为\(wanted.zh)，不能是\(kind.zh)", en: "'\(key)' takes \(wanted.en), not \(kind.en)")
    switch (expected, found) {
    case (.expression, .array), (.expression, .object), (.template, .array), (.template, .object),
      (.words, .array), (.words, .object), (.text, .array), (.text, .object):
      return Words(
        zh: plain.zh + "：不加引号的 [ 和 { 是 YAML 的写法，请放在单引号里",
        en: plain.en + ": without quotes [ and { are YAML's: put it in single quotes")
    default:
      return plain
    }
  }
}

extension LoadFault.Expected {
  /// What it is called.
  var words: Words {
    switch self {
    case .mapping: Words(zh: "键值对", en: "a mapping")
    case .list: Words(zh: "列表", en: "a list")
    case .text: Words(zh: "文字", en: "a text")
    case .words: Words(zh: "文字，或 {zh, en} 两种文字", en: "a text, or {zh, en}")
    case .template: Words(zh: "模板文字", en: "a template")
    case .expression: Words(zh: "表达式", en: "an expression")
    case .option: Words(zh: "文字、数、true/false 或它们的列表", en: "a text, number, bool or a list of these")
    case .number: Words(zh: "数", en: "a number")
    case .share: Words(zh: "0 到 1 的数", en: "a number from 0 to 1")
    case .date: Words(zh: "日期（如 2024-03-01）", en: "a date such as 2024-03-01")
    case .severity: Words(zh: "error、warning 或 info", en: "error, warning or info")
    case .examplePlan:
      Words(zh: "一项任务的字段、一份计划或一段文字", en: "the fields of a task, a plan or a text")
    case .ruleSwitch:
      Words(
        zh: "off、error、warning、info 或 {severity, options}",
        en: "off, error, warning, info or {severity, options}")
    case .tableSource:
      Words(zh: "表（key、columns、rows）、行的列表或文件名", en: "a table (key, columns, rows), a list of rows or a file")
    case .file: Words(zh: "文件名", en: "a file")
    }
  }
}

extension Words {
  /// What a kind of YAML or JSON value is called.
  static func kind(_ kind: Tree.Kind) -> Words {
    switch kind {
    case .null: Words(zh: "空值", en: "nothing")
    case .bool: Words(zh: "true/false", en: "a bool")
    case .number: Words(zh: "数", en: "a number")
    case .string: Words(zh: "文字", en: "a text")
    case .array: Words(zh: "列表", en: "a list")
    case .object: Words(zh: "键值对", en: "a mapping")
    }
  }

  /// These words with the name that was probably meant, else with all names if they are few.
  func suggesting(_ nearest: String?, orOneOf names: [String]) -> Words {
    if let nearest {
      return Words(zh: zh + "；是否为“\(nearest)”？", en: en + "; did you mean '\(nearest)'?")
    }
    guard !names.isEmpty, names.count <= 16 else { return self }
    return Words(
      zh: zh + "；可用的有 " + names.joined(separator: "、"),
      en: en + "; there are " + names.joined(separator: ", "))
  }
}
