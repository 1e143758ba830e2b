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

    @Option(help: "写入文件；markdown 写入文件夹，每类一页 / write to a file; markdown: pages in a folder")
    var output: String?

    @OptionGroup(title: "规则 / Rules") var ruleOptions: RuleOptions
    @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

    func run() throws {
      let console = Console(language: languageOptions.lang)
      try console.reportingProblems {
        let book = try ruleOptions.book()
        if let output, format == .markdown { return try writePages(book, console, to: output) }
        let list = RuleList(book)
        let bytes =
          switch format {
          case .text: Array(list.text(console.language).utf8)
          case .json: list.json()
          case .markdown: Array(list.markdown(console.language).utf8)
          }
        guard let output, output != "-" else { return try console.write(bytes) }
        try AtomicFile.write(bytes, to: output)
      }
    }

    /// Writes an index and a page for each category; other files of the folder stay.
    private func writePages(_ book: RuleBook, _ console: Console, to folder: String) throws(FileError) {
      try FileSystem.makeFolder(folder)
      for page in RulePages(book, language: console.language).pages {
        try AtomicFile.write(Array(page.text.utf8), to: folder + "/" + page.name)
      }
    }
  }
}

/// `planlint explain`: one rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明一条规则或一类规则 / what a rule says, why, and examples")

  @Argument(help: "规则，如 units/missing，或类别，如 units / a rule, such as units/missing, or a category")
  var rule: String

  @OptionGroup(title: "规则 / Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  func run() throws {
    let console = Console(language: languageOptions.lang)
    try console.reportingProblems {
      let book = try ruleOptions.book()
      let category = rule.hasSuffix("/*") ? String(rule.dropLast(2)) : rule
      if let text = RuleList(book).text(ofCategory: category, console.language) {
        return try console.write(Array(text.utf8))
      }
      guard let id = RuleID(rule), let explanation = RuleExplanation(id, in: book) else {
        console.complain(book.unknownRule(rule))
        throw ExitCode(ExitStatus.couldNotRun.rawValue)
      }
      try console.write(Array(explanation.text(console.language).utf8))
    }
  }
}
