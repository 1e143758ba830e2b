import ArgumentParser
import PlanDocuments
import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// `planlint compare`: which items of the upper plan, or of a year's key points, a plan takes up.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "与上级方案或年度要点对照 / which items of the upper plan or of a year's key points are taken up",
    discussion: """
      UPPER 是上级方案的文件，或年份（如 2022，对照内置的国家要点）。
      UPPER is the file of the upper plan, or a year such as 2022 for the national key points.

      退出状态 / exit status:
        0  没有达到 --fail-on 级别的问题；没有对应任务的项按警告计 / an item nobody takes up counts as a warning
        1  至少有一处 / at least one
        2  用法有误、输入无法读取 / wrong use, unreadable input
      """)

  /// The formats of the output.
  enum Format: String, ExpressibleByArgument {
    case text, json, markdown
  }

  @Argument(help: "上级方案，或年份 / the upper plan, or a year")
  var upper: String

  @Argument(help: "本级方案 / the plan")
  var lower: String

  @Option(help: "输出格式 / output format: text json markdown")
  var format: Format = .text

  @Option(help: "写入文件而不是标准输出 / write to a file instead of standard output")
  var output: String?

  @Option(help: "年度要点的名称 / the name of the year's key points")
  var baseline = "national"

  @Option(help: "达到这一级别即以状态 1 结束 / the level that ends with status 1: error warning info never")
  var failOn: FailureThreshold = .error

  @Option(help: "配置文件，不再向上查找 / the configuration, instead of the nearest .planlint.yaml")
  var config: String?

  @OptionGroup(title: "输入 / Input") var inputOptions: InputOptions
  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  func validate() throws {
    guard upper != "-" || lower != "-" else {
      throw ValidationError(
        Words(zh: "只有一个方案可以从标准输入读", en: "only one plan can come from standard input"))
    }
  }

  func run() throws {
    let console = Console(language: languageOptions.lang)
    let worst = try console.reportingProblems { try compare(console) }
    if failOn.isReached(by: worst) { throw ExitCode(ExitStatus.foundProblems.rawValue) }
  }

  /// Compares, writes, and returns the worst of what was found.
  private func compare(_ console: Console) throws -> Severity? {
    if let output, [upper, lower].contains(where: { FileSystem.isSame($0, output) }) {
      throw FileError(path: output, problem: .isInput)
    }
    var settings = CheckSettings()
    settings.language = console.language
    settings.year = inputOptions.planYear
    var request = try ShippedLibrary.request(.core)
    request.select = PlanComparer.rules.compactMap { RulePattern($0) }
    var library = RuleLibrary(request, configuration: config, settings: settings)
    let position = try library.rules(for: lower == "-" ? inputOptions.stdinFilename ?? "stdin" : lower)
    let rules = library.sets[position]
    let comparer = PlanComparer(rules.set, settings: rules.settings)
    let plan = try PlanInput.read(lower, options: inputOptions, vocabulary: rules.set.vocabulary).plan
    if let year = Int(upper), (1990...2999).contains(year), !FileSystem.exists(upper) {
      guard let comparison = comparer.compare(plan, withKeyPointsOf: year, baseline: baseline) else {
        throw InputFailure(
          code: "compare/no-key-points",
          message: Words(
            zh: "没有\(year)年的要点（\(baseline)），可在表 key-points 中补充",
            en: "there are no key points of \(year) (\(baseline)); add them to the table key-points"))
      }
      return try write(comparison, upper: nil, lower: file(lower, plan), console)
    }
    let above = try PlanInput.read(upper, options: upperOptions, vocabulary: rules.set.vocabulary).plan
    return try write(
      comparer.compare(plan, with: above), upper: file(upper, above), lower: file(lower, plan), console)
  }

  /// `--plan-year` is about the lower plan.
  private var upperOptions: InputOptions {
    var options = inputOptions
    options.planYear = nil
    return options
  }

  private func file(_ path: String, _ plan: Plan) -> CheckedFile {
    var file = CheckedFile(path: path)
    file.format = plan.format
    file.source = plan.source
    file.tree = plan.tree
    return file
  }

  private func write(
    _ comparison: PlanComparison, upper: CheckedFile?, lower: CheckedFile, _ console: Console
  ) throws -> Severity? {
    let bytes =
      switch format {
      case .text: Array(ComparisonText.text(comparison, language: console.language).utf8)
      case .json: ComparisonJSON(upper: upper, lower: lower).json(comparison, version: Planlint.version)
      case .markdown: Array(ComparisonMarkdown.markdown(comparison, language: console.language).utf8)
      }
    if let output, output != "-" {
      try AtomicFile.write(bytes, to: output)
    } else {
      try console.write(bytes)
    }
    let missing: Severity? = comparison.missingCount > 0 ? .warning : nil
    return (comparison.findings.map(\.severity) + [missing].compactMap(\.self)).max()
  }
}
