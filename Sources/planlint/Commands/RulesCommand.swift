import ArgumentParser
import PlanModel
import PlanRules
import PlanSource

/// `planlint rules`: the rules in force, and the tests inside rule files.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "列出生效的规则；运行规则里的例子 / list the rules in force; run their examples",
    subcommands: [List.self, Test.self], defaultSubcommand: List.self)

  /// `planlint rules list`, which needs not be written out.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出生效的规则 / list the rules in force")

    /// The formats of the list.
    enum Format: String, ExpressibleByArgument {
      case text, json, markdown
    }

    @Option(help: "输出格式 / output format: text json markdown")
    var format: Format = .text

    @OptionGroup(title: "规则 / Rules") var ruleOptions: RuleOptions
    @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

    func run() throws {
      let console = Console(language: languageOptions.lang)
      try console.reportingProblems {
        let list = RuleList(try ruleOptions.book())
        switch format {
        case .text: try console.write(Array(list.text(console.language).utf8))
        case .json: try console.write(list.json())
        case .markdown: try console.write(Array(list.markdown(console.language).utf8))
        }
      }
    }
  }
}

/// `planlint explain`: one rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明一条规则 / what a rule says, why, and examples")

  @Argument(help: "规则，如 units/missing / a rule, such as units/missing")
  var rule: String

  @OptionGroup(title: "规则 / Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  func run() throws {
    let console = Console(language: languageOptions.lang)
    try console.reportingProblems {
      let book = try ruleOptions.book()
      guard let id = RuleID(rule), let explanation = RuleExplanation(id, in: book) else {
        console.complain(unknown(in: book))
        throw ExitCode(ExitStatus.couldNotRun.rawValue)
      }
      try console.write(Array(explanation.text(console.language).utf8))
    }
  }

  private func unknown(in book: RuleBook) -> Words {
    let names = book.definitions.map(\.id.rawValue) + OwnRule.allCases.map(\.rawValue)
    guard let nearest = NearestName.of(rule, among: names) else {
      return Words(
        zh: "没有规则“\(rule)”，planlint rules 列出全部规则", en: "there is no rule '\(rule)'; see planlint rules")
    }
    return Words(
      zh: "没有规则“\(rule)”，是否为“\(nearest)”", en: "there is no rule '\(rule)'; did you mean '\(nearest)'?")
  }
}
