import PlanExpressions
import PlanModel
import PlanSource

/// Words that lists and pages of rules share.
enum ListingWords {
  /// The level.
  static func severity(_ severity: Severity) -> Words {
    switch severity {
    case .error: Words(zh: "错误", en: "error")
    case .warning: Words(zh: "警告", en: "warning")
    case .info: Words(zh: "提示", en: "info")
    }
  }

  /// The kind of document.
  static func profile(_ profile: PlanProfile) -> Words {
    switch profile {
    case .draft: Words(zh: "征求意见稿", en: "draft")
    case .issue: Words(zh: "报送稿，含通知", en: "issue")
    case .table: Words(zh: "仅分工表", en: "table")
    case .web: Words(zh: "已公布的网页", en: "web")
    }
  }

  /// What a rule walks over.
  static func subject(_ subject: SubjectKind) -> Words {
    switch subject {
    case .plan: Words(zh: "整份计划", en: "the plan")
    case .section: Words(zh: "每个章节", en: "each section")
    case .task: Words(zh: "每项任务", en: "each task")
    case .unit: Words(zh: "每个责任单位", en: "each unit")
    case .body: Words(zh: "每个机构", en: "each body")
    case .deadline: Words(zh: "每个时限", en: "each deadline")
    case .reference: Words(zh: "每处引文", en: "each citation")
    case .number: Words(zh: "每个序号", en: "each number")
    case .item: Words(zh: "每个列项", en: "each item of a list")
    case .mention: Words(zh: "正文中每个承办单位", en: "each unit that acts in the prose")
    case .column: Words(zh: "表格的每一列", en: "each column")
    case .note: Words(zh: "读取时的每条说明", en: "each note of the reader")
    }
  }

  /// Where a rule looks: the things it walks over, or texts.
  static func scope(of rule: RuleDefinition) -> Words {
    if let subject = rule.subject { return self.subject(subject) }
    guard case .pattern(let pattern) = rule.body, !pattern.fields.isEmpty else {
      return Words(zh: "全部文字", en: "all texts")
    }
    let fields = pattern.fields.map(\.string)
    return Words(zh: "文字：" + fields.joined(separator: "、"), en: "texts: " + fields.joined(separator: ", "))
  }

  /// The best that the rule or one of its cases offers.
  static func bestSafety(of rule: RuleDefinition) -> Fix.Safety? {
    let cases = rule.cases.compactMap { one in
      if case .replace(let fix) = one.fix { fix.safety } else { nil }
    }
    let all = cases + (rule.fix.map { [$0.safety] } ?? [])
    return all.contains(.safe) ? .safe : all.first
  }

  /// What becomes of a finding with a fix.
  static func fix(_ safety: Fix.Safety) -> Words {
    switch safety {
    case .safe: Words(zh: "可以自动修改（--fix）", en: "by --fix")
    case .propose: Words(zh: "给出修改建议（--fix --unsafe-fixes）", en: "proposed (--fix --unsafe-fixes)")
    }
  }

  /// The same in a word.
  static func shortFix(_ safety: Fix.Safety) -> Words {
    switch safety {
    case .safe: Words(zh: "自动", en: "safe")
    case .propose: Words(zh: "建议", en: "propose")
    }
  }

  /// What the rules of `category` are about; of an office's own category only its name is known.
  static func title(ofCategory category: String, _ language: Language) -> String {
    guard let words = categories[category] else { return category }
    return language == .zh ? "\(words.zh) \(category)" : "\(category): \(words.en)"
  }

  private static let categories = [
    "document": Words(zh: "文件要素", en: "elements of the official document"),
    "text": Words(zh: "文字读取", en: "was the text read right"),
    "layout": Words(zh: "表格与版面", en: "tables and layout"),
    "numbering": Words(zh: "编号", en: "numbers of sections and tasks"),
    "units": Words(zh: "责任单位", en: "responsible units"),
    "deadline": Words(zh: "时限", en: "deadlines"),
    "punctuation": Words(zh: "标点", en: "punctuation"),
    "figures": Words(zh: "数字", en: "figures"),
    "consistency": Words(zh: "前后一致", en: "one plan against itself"),
    "wording": Words(zh: "用语", en: "copy residue and slips"),
    "coverage": Words(zh: "上级要点的落实", en: "against the key points of the level above"),
    "structure": Words(zh: "结构", en: "structure"),
    "rules": Words(zh: "规则的执行", en: "rules that could not say anything"),
    "suppression": Words(zh: "例外与基线", en: "suppressions and baselines"),
  ]

  /// `template` as people read it, with … for what varies.
  static func message(_ template: TemplateWords) -> Words {
    func shown(_ text: Text) -> String {
      guard let template = try? Template(text) else { return text.string }
      return template.pieces.map { piece in
        if case .literal(let text) = piece { text.string } else { "…" }
      }.joined()
    }
    return Words(zh: shown(template.zh), en: shown(template.en))
  }

  /// A value of an option as a rule file has it.
  static func literal(_ value: Value) -> String {
    switch value {
    case .bool(let bool): bool ? "true" : "false"
    case .int(let int): String(int)
    case .double(let double): String(describing: double)
    case .text(let text):
      "'" + text.string.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    case .list(.values(let values)): "[" + values.map(literal).joined(separator: ", ") + "]"
    case .null, .uint, .bytes, .timestamp, .duration, .list, .map, .type, .object: ""
    }
  }
}
