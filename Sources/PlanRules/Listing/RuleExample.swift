import PlanModel
import PlanSource

/// An example of a rule as people read it.
struct RuleExample {
  enum Kind: String, CaseIterable {
    case fail, pass, undecided

    /// What examples of this kind are called.
    var words: Words {
      switch self {
      case .fail: Words(zh: "会报告的", en: "Reported")
      case .pass: Words(zh: "不报告的", en: "Not reported")
      case .undecided: Words(zh: "无法判断的", en: "Undecided")
      }
    }
  }

  let kind: Kind
  private let plan: TreeNode
  private let node: TreeNode

  /// The example in `node`; `nil` if it is of no kind.
  init?(_ node: TreeNode) {
    guard let kind = Kind.allCases.first(where: { node[$0.rawValue] != nil }), let plan = node[kind.rawValue]
    else { return nil }
    self.kind = kind
    self.plan = plan
    self.node = node
  }

  /// What stands beside the plan, except what it becomes when it is mended.
  private func remarks(_ language: Language) -> String {
    let parts = node.members.compactMap { member -> String? in
      let key = member.key.string
      guard key != kind.rawValue, key != "fixed" else { return nil }
      let name = language == .zh ? Self.names[key] ?? key : key
      return name + (language == .zh ? "：" : ": ") + Self.value(member, language)
    }
    return parts.joined(separator: language == .zh ? "；" : "; ")
  }

  private static func value(_ member: TreeMember, _ language: Language) -> String {
    if member.key.string == "severity", let severity = Severity(rawValue: member.value.text.string) {
      return ListingWords.severity(severity)[language]
    }
    return member.value.kind == .string ? member.value.text.string : FlowYAML.flow(member.value)
  }

  private static let names = [
    "severity": "级别", "message": "提示", "options": "选项", "today": "当天", "upper": "上级计划", "tables": "表",
    "with": "同时启用",
  ]

  /// The example for a terminal: a text or rows, what stands beside it, what it becomes.
  func lines(_ language: Language) -> [String] {
    var lines = Self.lines(plan, language)
    let remarks = remarks(language)
    if !remarks.isEmpty { lines.append(language == .zh ? "（\(remarks)）" : "(\(remarks))") }
    guard let fixed = node["fixed"] else { return lines }
    let mended = Self.lines(fixed, language)
    let label = Words(zh: "改后", en: "mended")[language]
    if mended.count == 1 { return lines + ["→ \(label)\(language == .zh ? "：" : ": ")\(mended[0])"] }
    return lines + ["→ \(label)\(language == .zh ? "：" : ":")"] + mended.map { "  " + $0 }
  }

  private static func lines(_ plan: TreeNode, _ language: Language) -> [String] {
    if plan.kind == .string { return textLines(plan) }
    return ExampleView(plan, language)?.lines ?? FlowYAML.lines(of: plan)
  }

  private static func textLines(_ plan: TreeNode) -> [String] {
    var lines = plan.text.string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  /// The example in Markdown: a table, or a block of code where a table cannot say it.
  func markdown(_ language: Language) -> [String] {
    var lines = Self.markdown(plan, language)
    let remarks = remarks(language)
    if !remarks.isEmpty {
      let text = MarkdownText.escaped(remarks)
      lines += ["", language == .zh ? "（\(text)）" : "(\(text))"]
    }
    if let fixed = node["fixed"] {
      lines += ["", language == .zh ? "改后：" : "Mended:", ""] + Self.markdown(fixed, language)
    }
    return lines
  }

  private static func markdown(_ plan: TreeNode, _ language: Language) -> [String] {
    if plan.kind == .string { return ["```text"] + textLines(plan) + ["```"] }
    if let lines = ExampleView(plan, language)?.markdown, !lines.isEmpty { return lines }
    return ["```yaml"] + FlowYAML.lines(of: plan) + ["```"]
  }
}
