import ArgumentParser
import PlanModel

/// `planlint check`: the main job.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查计划 / check plans")

  @Argument(help: "文件、文件夹，或 - 表示标准输入 / files, folders, or - for standard input")
  var paths: [String] = []

  @OptionGroup(title: "规则 / Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "基线 / Baseline") var baselineOptions: BaselineOptions
  @OptionGroup(title: "输出 / Output") var outputOptions: OutputOptions
  @OptionGroup(title: "修正 / Fixes") var fixOptions: FixOptions
  @OptionGroup(title: "说明 / Explanation") var explainOptions: ExplainOptions
  @OptionGroup(title: "输入 / Input") var inputOptions: InputOptions
  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  @Option(help: "达到此级别即以状态 1 结束 / status 1 from this level on: error warning info never")
  var failOn: FailureThreshold = .error

  @Option(help: "并行的线程数，默认为处理器数 / threads, default: one a processor")
  var jobs: Int?

  @Option(help: "“今天”的日期，如 2024-03-01 / the day that counts as today")
  var today: DateArgument?

  func validate() throws {
    guard jobs.map({ (1...256).contains($0) }) ?? true else {
      throw ValidationError(Words(zh: "--jobs 应在 1 到 256 之间", en: "--jobs must be between 1 and 256"))
    }
    guard !fixOptions.inPlace || fixOptions.fix || fixOptions.diff else {
      throw ValidationError(Words(zh: "--in-place 要和 --fix 一起用", en: "--in-place needs --fix"))
    }
    guard !fixOptions.unsafeFixes || fixOptions.fix || fixOptions.diff else {
      throw ValidationError(
        Words(zh: "--unsafe-fixes 要和 --fix 或 --diff 一起用", en: "--unsafe-fixes needs --fix or --diff"))
    }
    try validateExplanation()
    guard !paths.isEmpty else {
      throw ValidationError(
        Words(zh: "没有给出要检查的文件", en: "no file to check: give files, folders or -"))
    }
  }

  func run() throws {
    try CheckJob(request).run()
  }

  /// What was asked, without the parser.
  private var request: CheckRequest {
    var request = CheckRequest(paths: paths)
    request.rules = ruleOptions.choice
    request.baseline = baselineOptions.choice
    request.output = outputOptions.choice
    request.fixing = fixOptions.fixing
    request.explainedRule = explainOptions.explainRule
    request.explainsEveryLook = explainOptions.verbose
    request.input = inputOptions.choice
    request.language = languageOptions.lang
    request.failOn = failOn
    request.jobs = jobs
    request.today = today?.date
    return request
  }
}
