package import PlanModel

/// The pages about all rules: one for each category, and an index (`docs/rules`).
package struct RulePages: Sendable {
  /// A page by the name of its file.
  package struct Page: Sendable {
    package let name: String
    package let text: String
  }

  package let pages: [Page]

  /// The pages about the rules of `book`, in `language`.
  package init(_ book: RuleBook, language: Language) {
    let list = RuleList(book)
    var pages = [Page(name: "README.md", text: Self.index(list, language))]
    for category in list.categories {
      let parts = list.rules(of: category).compactMap {
        RuleExplanation($0.id, in: book)?.markdown(language)
      }
      let title = "# " + ListingWords.title(ofCategory: category, language)
      pages.append(
        Page(
          name: category + ".md",
          text: ([title, Self.notice[language] + "\n"] + parts).joined(separator: "\n")))
    }
    self.pages = pages
  }

  private static let notice = Words(
    zh: "\n[全部规则](README.md)。例子里«»是报告的位置，‹›是相关位置；“…”处随内容而变。",
    en: "\n[All rules](README.md). In examples «» is the place reported, ‹› a related one; … varies.")

  private static func index(_ list: RuleList, _ language: Language) -> String {
    let isChinese = language == .zh
    var lines = [
      isChinese ? "# 规则" : "# Rules", "",
      isChinese
        ? "共\(list.rules.count)条规则。本文件夹由规则文件生成：`planlint rules --format markdown --output docs/rules`。"
          + "`planlint explain 规则名` 在终端里显示同样的内容。"
        : "\(list.rules.count) rules. Made from the rule files by `planlint rules --format markdown --output docs/rules`;"
          + " `planlint explain RULE` shows the same.",
    ]
    for category in list.categories {
      lines += ["", "## [\(ListingWords.title(ofCategory: category, language))](\(category).md)", ""]
      lines += [
        isChinese ? "| 规则 | 级别 | 修改 | 适用 | 内容 | Finds |" : "| rule | level | fix | profiles | finds | 内容 |",
        "|---|---|---|---|---|---|",
      ]
      lines += list.rules(of: category).map { row($0, language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ rule: ListedRule, _ language: Language) -> String {
    let id = rule.id.rawValue
    let anchor = String(id.filter { $0 != "/" })
    let profiles = rule.profiles.map(\.rawValue).joined(separator: " ")
    let cells = [
      ListingWords.severity(rule.standardSeverity)[language],
      rule.fix.map { ListingWords.shortFix($0)[language] } ?? "", profiles, rule.title[language],
      rule.title[language == .zh ? .en : .zh],
    ]
    return "| [\(id)](\(rule.id.category).md#\(anchor)) " + MarkdownText.row(cells)
  }
}

extension RuleList {
  /// Categories in order of their names, the tool's own last.
  package var categories: [String] {
    let own = Set(OwnRule.allCases.map(\.id.category))
    let named = Set(rules.map(\.id.category))
    return named.subtracting(own).sorted() + named.intersection(own).sorted()
  }

  /// The rules of `category`, as they stand in their file.
  package func rules(of category: String) -> [ListedRule] { rules.filter { $0.id.category == category } }

  /// The rules of `category` with their titles, for `planlint explain CATEGORY`; `nil` if there are none.
  package func text(ofCategory category: String, _ language: Language) -> String? {
    let shown = rules(of: category)
    guard !shown.isEmpty else { return nil }
    let width = shown.map { $0.id.rawValue.utf8.count }.max() ?? 0
    var lines = [ListingWords.title(ofCategory: category, language), ""]
    for rule in shown {
      let padding = String(repeating: " ", count: width - rule.id.rawValue.utf8.count)
      let level = rule.isOn ? ListingWords.severity(rule.severity) : Words(zh: "关闭", en: "off")
      lines.append("\(rule.id.rawValue)\(padding)  \(level[language])  \(rule.title[language])")
    }
    let hint = Words(zh: "planlint explain 规则名 说明其中一条", en: "planlint explain RULE tells about one of them")
    return (lines + ["", hint[language]]).joined(separator: "\n") + "\n"
  }
}
