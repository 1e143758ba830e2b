import PlanModel
import PlanSource

extension LoadFault {
  var tableWords: Words {
    switch self {
    case .unknownColumnType(let type):
      Words(
        zh: "没有“\(type)”这种列：用 string、int、double、bool、date、regex 或 list(…)",
        en: "there is no column type '\(type)': use string, int, double, bool, date, regex or list(…)")
    case .keyIsNoColumn(let key, let nearest):
      Words(zh: "key 中的“\(key)”不在 columns 里", en: "the key '\(key)' is not among the columns")
        .suggesting(nearest, orOneOf: [])
    case .unknownColumn(let name, let table, let known, let nearest):
      Words(zh: "表“\(table)”没有“\(name)”这一列", en: "the table '\(table)' has no column '\(name)'")
        .suggesting(nearest, orOneOf: known)
    case .columnTypeDiffers(let name, let table, let type, let below):
      Words(
        zh: "表“\(table)”的“\(name)”列是 \(below)，不能改为 \(type)",
        en: "the column '\(name)' of '\(table)' is of \(below); it cannot be of \(type)")
    case .rowWithoutKey(let keys, let table):
      Words(
        zh: "这一行没有写\(keys.map { "“\($0)”" }.joined(separator: "或"))：表“\(table)”按它查找",
        en:
          "this row has no \(keys.map { "'\($0)'" }.joined(separator: " or ")), by which '\(table)' is looked up"
      )
    case .invalidRemoval:
      Words(zh: "“off”只能写 true，表示去掉这一行", en: "'off' can only be true: it takes the row out")
    case .emptyRemoval:
      Words(zh: "要去掉哪一行：除 off 外至少再写一列", en: "which row is to go? give at least one column beside 'off'")
    case .nothingRemoved(let table):
      Words(
        zh: "表“\(table)”里没有这样的行，无可去掉：请删去这一行，或核对各列的值",
        en: "the table '\(table)' has no such row to take out: delete this, or check its cells")
    case .cellType(let column, let type, let found):
      Words(
        zh: "“\(column)”列须为 \(type)，“\(found)”不是\(type == "date" ? "：日期写作 2024-03-01" : "")",
        en: "the column '\(column)' is of \(type), '\(found)' is none"
          + (type == "date" ? ": write 2024-03-01" : ""))
    case .duplicateTable(let name):
      Words(zh: "表“\(name)”已经定义", en: "the table '\(name)' is already defined")
    case .rowsWithoutTable(let name, let nearest):
      Words(
        zh: "没有名为“\(name)”的表可以补充：要新建，写明 key、columns 和 rows",
        en: "there is no table '\(name)' to add rows to: for a new one give key, columns and rows"
      ).suggesting(nearest, orOneOf: [])
    default: Words("")
    }
  }

  var configurationWords: Words {
    switch self {
    case .unknownRule(let id, let nearest):
      Words(zh: "没有规则“\(id)”", en: "there is no rule '\(id)'").suggesting(nearest, orOneOf: [])
    case .unknownCategory(let category, let nearest):
      Words(zh: "没有类别“\(category)”", en: "there is no category '\(category)'")
        .suggesting(nearest, orOneOf: [])
    case .unknownOption(let name, let rule, let nearest):
      Words(zh: "规则“\(rule)”没有选项“\(name)”", en: "the rule '\(rule)' has no option '\(name)'")
        .suggesting(nearest, orOneOf: [])
    case .optionType(let name, let rule, let type):
      Words(
        zh: "规则“\(rule)”的选项“\(name)”须为 \(type)", en: "the option '\(name)' of '\(rule)' is of \(type)")
    case .optionsOfCategory:
      Words(zh: "整类规则没有共同的选项：逐条写", en: "a category has no options: set them rule by rule")
    case .noReason:
      Words(zh: "没有写理由：“reason”要说明为什么可以不改", en: "there is no reason: say in 'reason' why it may stay")
    case .invalidDate(let text):
      Words(zh: "“\(text)”不是日期：写作 2024-03-01", en: "'\(text)' is no date: write 2024-03-01")
    case .extendsCycle(let path):
      Words(zh: "“\(path)”经 extends 又引用了自己", en: "'\(path)' extends itself")
    case .invalidGlob(let glob):
      Words(
        zh: "“\(glob)”不是可用的文件名样式：[ 与 { 须配对", en: "'\(glob)' is no usable file pattern: close every [ and {")
    case .emptySuppressionPlace:
      Words(
        zh: "“where”是空的：写 file、task、text 中的至少一项，或者去掉它",
        en: "'where' is empty: give file, task or text, or leave it out")
    case .unsupportedBaseline(let version):
      Words(
        zh: "不认识第“\(version)”版的基线：请用 --write-baseline 重新生成",
        en: "there is no version '\(version)' of a baseline: write it anew with --write-baseline")
    case .outOfRange(let key):
      Words(zh: "“\(key)”超出范围", en: "'\(key)' is out of range")
    default: Words("")
    }
  }
}
