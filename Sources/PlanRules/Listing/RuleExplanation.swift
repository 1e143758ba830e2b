package import PlanModel
import PlanSource

/// What `planlint explain` tells about one rule, and its part of a page of the documentation.
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
    guard let (definition, node, _) = book.definition(of: id) else { return nil }
    let configured = book.rules(overrides: overrides).first { $0.definition.id == id }
    rule = ListedRule(definition, configured: configured)
    examples = node.map { $0.elements.compactMap { RuleExample($0) } } ?? []
  }

  /// The explanation for a terminal.
  package func text(_ language: Language) -> String {
    let isChinese = language == .zh
    var lines = ["\(rule.id.rawValue)  \(rule.title[language])", ""]
    lines += rule.facts(language).map { "\($0.name)\(isChinese ? "：" : ": ")\($0.value)" }
    if !rule.why[language].isEmpty { lines += ["", rule.why[language]] }
    if !rule.options.isEmpty {
      lines += ["", isChinese ? "选项（可在 .planlint.yaml 中改）：" : "Options (.planlint.yaml sets them):"]
      lines += rule.options.map { "  " + Self.option($0, language) }
    }
    for kind in RuleExample.Kind.allCases {
      let shown = examples.filter { $0.kind == kind }
      guard !shown.isEmpty else { continue }
      lines += ["", Self.heading(kind, language) + (isChinese ? "：" : ":")]
      for example in shown { lines += Self.listItem(example.lines(language)) }
    }
    lines += ["", switchOffTitle[language] + (isChinese ? "：" : ":")]
    lines += switchOff(language).map { $0.isEmpty ? "" : "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rule on a page of its category, in Markdown.
  package func markdown(_ language: Language) -> String {
    let isChinese = language == .zh
    let other: Language = isChinese ? .en : .zh
    var lines = ["## \(rule.id.rawValue)", "", "**\(rule.title[language])** · \(rule.title[other])", ""]
    lines += rule.facts(language).map {
      "- \($0.name)\(isChinese ? "：" : ": ")\(MarkdownText.escaped($0.value))"
    }
    if !rule.why[language].isEmpty { lines += ["", MarkdownText.escaped(rule.why[language])] }
    if !rule.options.isEmpty {
      lines += ["", isChinese ? "| 选项 | 类型 | 默认值 |" : "| option | type | default |", "|---|---|---|"]
      lines += rule.options.map {
        "| `\($0.name)` | \($0.type) | \(MarkdownText.escaped(Self.short($0.standard))) |"
      }
    }
    for kind in RuleExample.Kind.allCases {
      let shown = examples.filter { $0.kind == kind }
      guard !shown.isEmpty else { continue }
      lines += ["", "### " + kind.words[language]]
      for example in shown { lines += [""] + example.markdown(language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `value` as far as a table can show it; what is longer stands in the rule file.
  private static func short(_ value: String) -> String {
    value.unicodeScalars.count > 80 ? String(value.prefix(78)) + "…" : value
  }

  private static func heading(_ kind: RuleExample.Kind, _ language: Language) -> String {
    guard kind == .fail else { return kind.words[language] }
    return kind.words[language]
      + (language == .zh ? "（«»是报告的位置，‹›是相关位置）" : " («» is the place, ‹› a related one)")
  }

  private var switchOffTitle: Words {
    Words(zh: "不用这条规则，或只放过一处，写在 .planlint.yaml 里", en: "Without it, or past one place, in .planlint.yaml")
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
    lines.enumerated().map { ($0.offset == 0 ? "  · " : $0.element.isEmpty ? "" : "    ") + $0.element }
  }
}
