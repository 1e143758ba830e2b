import ArgumentParser
import PlanDocuments
import PlanModel
import PlanReports
import PlanSource

/// `planlint parse`: what the rules see.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "打印读出来的计划 / print the normalised plan")

  /// The formats of the output that exist.
  enum Format: String, ExpressibleByArgument {
    case json, yaml, csv, markdown
  }

  @Argument(help: "文件，或 - 表示标准输入 / a file, or - for standard input")
  var path: String

  @Option(help: "输出格式 / output format: json yaml csv markdown")
  var format: Format = .json

  @Flag(help: "不打印计划，说明各栏各行怎样读、为什么 / tell how columns and rows were read, and why")
  var explain = false

  @OptionGroup(title: "输入 / Input") var inputOptions: InputOptions
  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  func run() throws {
    let console = Console(language: languageOptions.lang)
    try console.reportingProblems {
      let vocabulary = Vocabulary(tables: try ShippedLibrary.tables())
      let built = try PlanInput.read(
        path, options: inputOptions, vocabulary: vocabulary, isTracing: explain)
      let facts = PlanFacts(built.plan, vocabulary: vocabulary)
      if explain {
        let explanation = ReadingExplanation(facts, language: console.language)
        return try console.write(Array(explanation.text(built.trace).utf8))
      }
      switch format {
      case .json: try console.write(NormalisedPlanWriter<JSONWriter>.json(facts))
      case .yaml: try console.write(NormalisedPlanWriter<YAMLWriter>.yaml(facts))
      case .csv: try console.write(CSVPlanWriter.csv(facts))
      case .markdown: try console.write(MarkdownPlanWriter.markdown(facts))
      }
    }
  }
}
