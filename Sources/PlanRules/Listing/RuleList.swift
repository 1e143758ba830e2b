package import PlanModel
import PlanSource

/// The list of rules that `planlint rules` prints: categories in order of their files, the tool's own last.
package struct RuleList: Sendable {
  /// Every rule there is, those that are off too.
  package let rules: [ListedRule]

  /// The rules of `book` where `overrides` apply.
  package init(_ book: RuleBook, overrides: [Int] = []) {
    let configured = book.rules(overrides: overrides)
    let levels = book.ownRules(overrides: overrides)
    let byID = Dictionary(configured.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
    rules =
      book.definitions.map { ListedRule($0, configured: byID[$0.id]) }
      + OwnRule.allCases.map { ListedRule($0, severity: levels[$0]) }
  }

  /// The rules in force, one a line, and how many there are.
  package func text(_ language: Language) -> String {
    let shown = rules.filter(\.isOn)
    let width = shown.map { $0.id.rawValue.utf8.count }.max() ?? 0
    var lines: [String] = []
    for rule in shown {
      let severity = ListingWords.severity(rule.severity)[language]
      let padding = String(repeating: " ", count: width - rule.id.rawValue.utf8.count)
      let gap = language == .en ? String(repeating: " ", count: 7 - severity.utf8.count) : ""
      lines.append("\(rule.id.rawValue)\(padding)  \(severity)\(gap)  \(rule.title[language])")
    }
    lines.append("")
    lines.append(Self.summary(shown)[language])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func summary(_ rules: [ListedRule]) -> Words {
    func count(_ severity: Severity) -> Int { rules.count { $0.severity == severity } }
    return Words(
      zh: "共\(rules.count)条规则：错误\(count(.error))条，警告\(count(.warning))条，提示\(count(.info))条",
      en: "\(rules.count) rules: \(count(.error)) errors, \(count(.warning)) warnings, \(count(.info)) infos")
  }

  /// All rules as a table in Markdown, those that are off marked as such.
  package func markdown(_ language: Language) -> String {
    let isChinese = language == .zh
    var lines = [
      isChinese ? "| 规则 | 级别 | 修改 | 内容 | 依据 |" : "| rule | level | fix | finds | basis |",
      "|---|---|---|---|---|",
    ]
    for rule in rules {
      let off = isChinese ? "关闭" : "off"
      let severity = rule.isOn ? ListingWords.severity(rule.severity)[language] : off
      let fix =
        rule.fix.map { ListingWords.shortFix($0)[language] } ?? ""
      let cells = ["`\(rule.id.rawValue)`", severity, fix, rule.title[language], rule.basis]
      lines.append("| " + cells.map(Self.cell).joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// Everything a program may want to know of every rule.
  package func json() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginArray()
    for rule in rules { rule.write(to: &writer) }
    writer.endArray()
    writer.newline()
    return writer.bytes
  }
}

extension ListedRule {
  /// Writes it as an object.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string(id.rawValue)
    writer.key("severity")
    writer.string(severity.rawValue)
    writer.key("defaultSeverity")
    writer.string(standardSeverity.rawValue)
    writer.key("enabled")
    writer.bool(isOn)
    Self.write(title, "title", to: &writer)
    Self.write(why, "why", to: &writer)
    Self.write(message, "message", to: &writer)
    writer.key("basis")
    writer.string(basis)
    writer.key("tags")
    writer.strings(tags)
    writer.key("profiles")
    writer.strings(profiles.map(\.rawValue))
    writer.key("mutes")
    writer.strings(mutes)
    writer.key("fix")
    if let fix { writer.string(fix.rawValue) } else { writer.null() }
    writer.key("options")
    writeOptions(to: &writer)
    writer.key("file")
    writer.string(file)
    writer.endObject()
  }

  private func writeOptions(to writer: inout JSONWriter) {
    writer.beginArray()
    for option in options {
      writer.beginObject()
      writer.key("name")
      writer.string(option.name)
      writer.key("type")
      writer.string(option.type)
      writer.key("default")
      writer.string(option.standard)
      writer.key("value")
      writer.string(option.value)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ words: Words, _ key: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.key("zh")
    writer.string(words.zh)
    writer.key("en")
    writer.string(words.en)
    writer.endObject()
  }
}
