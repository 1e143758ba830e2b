package import PlanModel
import PlanSource

/// What `planlint explain` tells about one rule, and its page in the documentation.
package struct RuleExplanation: Sendable {
  package let rule: ListedRule
  private let examples: [RuleExample]

  /// The explanation of `id` in `book` where `overrides` apply; `nil` if there is no such rule.
  ///
  /// Examples and reasons are there only if the rule's file was read with them.
  package init?(_ id: RuleID, in book: RuleBook, overrides: [Int] = []) {
    if let own = OwnRule(rawValue: id.rawValue) {
      rule = ListedRule(own, severity: book.ownRules(overrides: overrides)[own])
      examples = []
      return
    }
    guard let (definition, node, file) = book.definition(of: id) else { return nil }
    let configured = book.rules(overrides: overrides).first { $0.definition.id == id }
    rule = ListedRule(definition, configured: configured)
    examples = node.map { $0.elements.compactMap { RuleExample($0, file: file) } } ?? []
  }

  /// The explanation for a terminal.
  package func text(_ language: Language) -> String {
    var lines = ["\(rule.id.rawValue)  \(rule.title[language])", ""]
    lines += facts(language).map { "\($0.name)\(language == .zh ? "：" : ": ")\($0.value)" }
    if !rule.why[language].isEmpty { lines += ["", rule.why[language]] }
    if !rule.options.isEmpty {
      lines += ["", language == .zh ? "选项：" : "Options:"]
      lines += rule.options.map { "  " + Self.option($0, language) }
    }
    for kind in RuleExample.Kind.allCases {
      let shown = examples.filter { $0.kind == kind }
      guard !shown.isEmpty else { continue }
      lines += ["", kind.words[language] + (language == .zh ? "：" : ":")]
      for example in shown { lines += Self.listItem(example.lines).map { $0.isEmpty ? "" : "  " + $0 } }
    }
    lines += ["", Self.switchOffTitle[language]]
    lines += switchOff(language).map { $0.isEmpty ? "" : "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rule's page, in Markdown.
  package func markdown(_ language: Language) -> String {
    var lines = ["# `\(rule.id.rawValue)`", "", "**\(rule.title[language])**", ""]
    lines += facts(language).map { "- \($0.name)\(language == .zh ? "：" : ": ")\($0.value)" }
    if !rule.why[language].isEmpty { lines += ["", rule.why[language]] }
    if !rule.options.isEmpty {
      lines += ["", "## " + (language == .zh ? "选项" : "Options"), ""]
      lines += [language == .zh ? "| 选项 | 类型 | 默认值 |" : "| option | type | default |", "|---|---|---|"]
      lines += rule.options.map { "| `\($0.name)` | \($0.type) | `\($0.standard)` |" }
    }
    for kind in RuleExample.Kind.allCases {
      let shown = examples.filter { $0.kind == kind }
      guard !shown.isEmpty else { continue }
      lines += ["", "## " + kind.words[language], "", "```yaml"]
      for example in shown { lines += Self.listItem(example.lines) }
      lines += ["```"]
    }
    lines += ["", "## " + Self.switchOffTitle[language].filter { $0 != "：" && $0 != ":" }, "", "```yaml"]
    lines += switchOff(language) + ["```"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let switchOffTitle = Words(
    zh: "不用它，或只放过一处（.planlint.yaml）：", en: "Without it, or past one place (.planlint.yaml):")

  /// Level, basis and so on, as name and value.
  private func facts(_ language: Language) -> [(name: String, value: String)] {
    let isChinese = language == .zh
    var facts: [(name: String, value: String)] = [(isChinese ? "级别" : "Level", level(language))]
    if !rule.basis.isEmpty { facts.append((isChinese ? "依据" : "Basis", rule.basis)) }
    if !rule.scope[language].isEmpty { facts.append((isChinese ? "看什么" : "Looks at", rule.scope[language])) }
    if !rule.profiles.isEmpty {
      let names = rule.profiles.map { profile in
        isChinese ? "\(profile.rawValue)（\(ListingWords.profile(profile).zh)）" : profile.rawValue
      }
      facts.append((isChinese ? "适用" : "Profiles", names.joined(separator: isChinese ? "、" : ", ")))
    }
    if let fix = rule.fix {
      let words =
        fix == .safe
        ? Words(zh: "可以自动修改（--fix）", en: "by --fix")
        : Words(zh: "给出修改建议（--fix --unsafe-fixes）", en: "proposed (--fix --unsafe-fixes)")
      facts.append((isChinese ? "修改" : "Fix", words[language]))
    }
    if !rule.tags.isEmpty {
      facts.append((isChinese ? "标签" : "Tags", rule.tags.joined(separator: isChinese ? "、" : ", ")))
    }
    return facts
  }

  private func level(_ language: Language) -> String {
    let standard = ListingWords.severity(rule.standardSeverity)[language]
    if !rule.isOn { return standard + (language == .zh ? "（现已关闭）" : " (switched off here)") }
    guard rule.severity != rule.standardSeverity else { return standard }
    let now = ListingWords.severity(rule.severity)[language]
    return language == .zh ? "\(now)（默认为\(standard)）" : "\(now) (\(standard) by default)"
  }

  private static func option(_ option: ListedRule.Option, _ language: Language) -> String {
    let text = "\(option.name): \(option.value)  (\(option.type))"
    guard option.value != option.standard else { return text }
    return text + (language == .zh ? "，默认 \(option.standard)" : ", default \(option.standard)")
  }

  private func switchOff(_ language: Language) -> [String] {
    let reason = language == .zh ? "为什么可以不改" : "why it may stay"
    return [
      "rules:", "  \(rule.id.rawValue): off", "suppress:",
      "  - {rule: \(rule.id.rawValue), where: {task: 一/1}, reason: \(reason)}",
    ]
  }

  private static func listItem(_ lines: [String]) -> [String] {
    lines.enumerated().map { ($0.offset == 0 ? "- " : $0.element.isEmpty ? "" : "  ") + $0.element }
  }
}
