import PlanModel

/// A mapping of a rule file or configuration whose keys are fixed, and its keys.
enum KeyOwner: Hashable, Sendable {
  case ruleFile, rule, words, pattern, related, fix, ruleCase, once, example
  case table, tableFile
  case configuration, ruleSetting, override, suppression, suppressionPlace, requiredSection
  case baseline, baselineFile, baselineEntry

  /// Every key it may have, required ones first.
  var keys: [String] { required + optional }

  /// Keys without which it means nothing.
  var required: [String] {
    switch self {
    case .ruleFile: ["planlint"]
    case .rule: ["id", "severity", "message"]
    case .words: ["zh", "en"]
    case .related: ["at", "message"]
    case .fix: ["safety", "with"]
    case .ruleCase: ["when"]
    case .table, .tableFile: ["key", "columns", "rows"]
    case .override: ["files", "rules"]
    case .suppression: ["rule", "reason"]
    case .requiredSection: ["title"]
    case .baseline: ["version", "files"]
    case .baselineFile: ["path", "findings"]
    case .baselineEntry: ["rule", "fingerprint"]
    case .pattern, .once, .example, .configuration, .ruleSetting, .suppressionPlace: []
    }
  }

  private var optional: [String] {
    switch self {
    case .ruleFile: ["tables", "rules"]
    case .rule:
      [
        "title", "why", "basis", "tags", "profiles", "options", "for", "each", "let", "needs", "when",
        "assert", "pattern", "check", "at", "related", "fix", "cases", "once", "mutes", "examples",
      ]
    case .pattern: ["in", "match", "words", "table", "unless"]
    case .fix: ["replace", "when", "description"]
    case .ruleCase: ["severity", "message", "at", "related", "fix"]
    case .once: ["per", "above", "message"]
    case .example:
      [
        "pass", "fail", "undecided", "severity", "message", "fixed", "options", "today", "upper", "tables",
        "with",
      ]
    case .tableFile: ["planlint", "table"]
    case .configuration:
      [
        "extends", "profile", "rules", "tables", "registry", "whitelist", "required-sections", "upper",
        "overrides", "suppress",
      ]
    case .ruleSetting: ["severity", "options"]
    case .suppression: ["where", "until"]
    case .suppressionPlace: ["file", "task", "text"]
    case .requiredSection: ["any"]
    case .baseline: ["tool"]
    case .baselineEntry: ["count", "message"]
    case .words, .related, .table, .override, .baselineFile: []
    }
  }

  /// What it is called.
  var words: Words {
    switch self {
    case .ruleFile: Words(zh: "规则文件", en: "a rule file")
    case .rule: Words(zh: "规则", en: "a rule")
    case .words: Words(zh: "双语文字", en: "a text in two languages")
    case .pattern: Words(zh: "pattern", en: "'pattern'")
    case .related: Words(zh: "related", en: "'related'")
    case .fix: Words(zh: "fix", en: "'fix'")
    case .ruleCase: Words(zh: "cases 的一项", en: "a case")
    case .once: Words(zh: "once", en: "'once'")
    case .example: Words(zh: "例子", en: "an example")
    case .table: Words(zh: "表", en: "a table")
    case .tableFile: Words(zh: "表文件", en: "a table file")
    case .configuration: Words(zh: "配置", en: "the configuration")
    case .ruleSetting: Words(zh: "规则的设置", en: "the setting of a rule")
    case .override: Words(zh: "overrides 的一项", en: "an override")
    case .suppression: Words(zh: "suppress 的一项", en: "a suppression")
    case .suppressionPlace: Words(zh: "where", en: "'where'")
    case .requiredSection: Words(zh: "required-sections 的一项", en: "a required section")
    case .baseline: Words(zh: "基线", en: "a baseline")
    case .baselineFile: Words(zh: "基线的一个文件", en: "a file of a baseline")
    case .baselineEntry: Words(zh: "基线的一条", en: "an entry of a baseline")
    }
  }
}
