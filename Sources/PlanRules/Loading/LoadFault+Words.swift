import PlanModel
import PlanSource

/// The only place where a ``LoadFault`` becomes words.
extension LoadFault {
  /// What is wrong, and what would make it right.
  var words: Words {
    switch self {
    case .wrongType, .unknownKey, .missingKey, .emptyList, .unknownWord, .cutByComma, .invalidNumber,
      .mixedList:
      formWords
    case .unsupportedVersion, .invalidRuleID, .invalidRulePattern, .duplicateRule, .invalidName,
      .reservedName, .bodyCount, .subjectMissing, .subjectNotAllowed, .patternSourceCount, .checkCount,
      .unknownCheck, .unknownCheckOption, .missingCheckOption, .noFailingExample, .exampleKindCount,
      .idleCase, .unusedOption, .unusedDefinition, .mutesItself, .fileUnreadable:
      ruleWords
    case .unknownColumnType, .keyIsNoColumn, .unknownColumn, .cellType, .duplicateTable, .rowsWithoutTable,
      .columnTypeDiffers, .rowWithoutKey, .invalidRemoval, .emptyRemoval, .nothingRemoved:
      tableWords
    case .unknownRule, .unknownCategory, .unknownOption, .optionType, .optionsOfCategory, .noReason,
      .invalidDate, .extendsCycle, .invalidGlob, .emptySuppressionPlace, .outOfRange,
      .unsupportedBaseline:
      configurationWords
    }
  }

  private var formWords: Words {
    switch self {
    case .wrongType(let key, let expected, let found):
      Self.wrongTypeWords(key, expected, found)
    case .unknownKey(let key, let owner, let nearest):
      Words(
        zh: "\(owner.words.zh)没有“\(key)”这个键",
        en: "\(owner.words.en) has no key '\(key)'"
      ).suggesting(nearest, orOneOf: owner.keys)
    case .missingKey(let key, let owner):
      Words(zh: "\(owner.words.zh)缺少“\(key)”", en: "\(owner.words.en) needs '\(key)'")
    case .emptyList(let key):
      Words(zh: "“\(key)”是空的：至少写一项，或者去掉这个键", en: "'\(key)' is empty: give one at least, or leave it out")
    case .unknownWord(let word, let key, let allowed, let nearest):
      Words(zh: "“\(key)”不能是“\(word)”", en: "'\(key)' cannot be '\(word)'")
        .suggesting(nearest, orOneOf: allowed)
    case .cutByComma(let word):
      Words(
        zh: "“\(word)”前的逗号把这段文字截断了：请把整段文字放在单引号里",
        en: "the comma before '\(word)' ends the text: put it in single quotes")
    case .invalidNumber(let spelling):
      Words(
        zh: "“\(spelling)”不是可用的数：写十进制整数（64 位以内）或小数",
        en: "'\(spelling)' is no usable number: write a decimal integer (64 bits) or fraction")
    case .mixedList(let key):
      Words(zh: "“\(key)”的各项类型不同：须一致", en: "the elements of '\(key)' differ in type: use one")
    default:
      Words("")
    }
  }

  private var ruleWords: Words {
    switch self {
    case .unsupportedVersion(let version):
      Words(
        zh: "规则语言没有“\(version)”这一版：写 planlint: 1",
        en: "there is no version '\(version)' of the language: write planlint: 1")
    case .invalidRuleID(let id):
      Words(
        zh: "“\(id)”不是规则名：写作“类别/名称”，只用小写字母、数字和连字符",
        en: "'\(id)' is no rule name: write category/name in small letters, digits and hyphens")
    case .invalidRulePattern(let id):
      Words(
        zh: "“\(id)”不是规则名：写作“类别/名称”，或用“类别/*”指整类",
        en: "'\(id)' names no rule: write category/name, or category/* for all of a category")
    case .duplicateRule(let id, let file):
      Words(zh: "规则“\(id)”已在 \(file) 中定义", en: "the rule '\(id)' is already defined in \(file)")
    case .invalidName(let name):
      Words(
        zh: "“\(name)”不能作名称：只用字母、数字和下划线，且不以数字开头",
        en: "'\(name)' cannot be a name: use letters, digits and underscores, not a digit first")
    case .reservedName(let name):
      Words(zh: "“\(name)”另有含义，请换一个名称", en: "'\(name)' has a meaning of its own: choose another name")
    case .mutesItself: Words(zh: "规则不能屏蔽自己", en: "a rule cannot mute itself")
    case .fileUnreadable(let path): Words(zh: "无法读取“\(path)”", en: "cannot read '\(path)'")
    case .unusedOption(let name):
      Words(
        zh: "选项“\(name)”没有用到：用 options.\(name)，或者去掉它",
        en: "the option '\(name)' is never used: use options.\(name), or leave it out")
    case .unusedDefinition(let name):
      Words(zh: "let 中的“\(name)”没有用到", en: "'\(name)' of let is never used")
    default: bodyWords
    }
  }

  private var bodyWords: Words {
    switch self {
    case .bodyCount(let keys):
      Words(
        zh: "规则须有 assert、pattern、check 之一，\(keys.isEmpty ? "现在一个也没有" : "现在有" + keys.joined(separator: "、"))",
        en: "a rule has exactly one of assert, pattern, check; "
          + (keys.isEmpty ? "there is none" : "there are " + keys.joined(separator: ", ")))
    case .subjectMissing:
      Words(
        zh: "缺少“for”：写明规则看哪一类对象，如 for: task",
        en: "'for' is missing: say what the rule is about, such as for: task")
    case .subjectNotAllowed:
      Words(
        zh: "pattern 规则没有“for”：在哪里找，写在 pattern 的“in”里",
        en: "a pattern has no 'for': say where to search in its 'in'")
    case .patternSourceCount(let keys):
      Words(
        zh:
          "pattern 须有 match、words、table 之一，\(keys.isEmpty ? "现在一个也没有" : "现在有" + keys.joined(separator: "、"))",
        en: "a pattern has exactly one of match, words, table; "
          + (keys.isEmpty ? "there is none" : "there are " + keys.joined(separator: ", ")))
    case .checkCount(let count):
      Words(zh: "check 须写一个算法，现在有\(count)个", en: "'check' names exactly one check; there are \(count)")
    case .unknownCheck(let name, let nearest):
      Words(zh: "没有名为“\(name)”的算法", en: "there is no check '\(name)'")
        .suggesting(nearest, orOneOf: CheckSignature.all.map(\.name))
    case .unknownCheckOption(let name, let check, let allowed, let nearest):
      Words(zh: "\(check) 没有选项“\(name)”", en: "\(check) has no option '\(name)'")
        .suggesting(nearest, orOneOf: allowed)
    case .missingCheckOption(let name, let check):
      Words(zh: "\(check) 缺少选项“\(name)”", en: "\(check) needs the option '\(name)'")
    case .noFailingExample:
      Words(
        zh: "没有 fail 的例子：在 examples 中至少写一个会被发现的例子",
        en: "there is no failing example: give at least one 'fail' in 'examples'")
    case .exampleKindCount(let count):
      Words(
        zh: count == 0 ? "例子须有 pass、fail、undecided 之一" : "例子只能有 pass、fail、undecided 之一",
        en: "an example has exactly one of pass, fail, undecided; there are \(count)")
    case .idleCase:
      Words(
        zh: "这一项什么也没有改：写 severity、message、at、related 或 fix",
        en: "this case changes nothing: give severity, message, at, related or fix")
    default: Words("")
    }
  }
}
