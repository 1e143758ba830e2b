import ArgumentParser
import Glibc
import PlanDocuments
import PlanModel
import PlanReports
import PlanRules
import PlanSource

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
      throw ValidationError("--jobs 应在 1 到 256 之间 / must be between 1 and 256")
    }
    guard !fixOptions.inPlace || fixOptions.fix || fixOptions.diff else {
      throw ValidationError("--in-place 要和 --fix 一起用 / needs --fix")
    }
    guard !fixOptions.unsafeFixes || fixOptions.fix || fixOptions.diff else {
      throw ValidationError("--unsafe-fixes 要和 --fix 或 --diff 一起用 / needs --fix or --diff")
    }
    try validateExplanation()
    guard !paths.isEmpty else {
      throw ValidationError("没有给出要检查的文件 / no file to check: give files, folders or -")
    }
  }

  func run() throws {
    let console = Console(language: languageOptions.lang)
    try console.reportingProblems { try check(console) }
  }

  private func check(_ console: Console) throws -> Never {
    var finder = InputFinder()
    for path in paths { finder.add(path) }
    let fixing = fixOptions.fixing
    if fixing != nil {
      finder.passOverFixedCopies()
      finder.passOverRepeatedFiles()
    }
    for output in [outputOptions.output, baselineOptions.writeBaseline] {
      try refuseInput(output, in: finder.inputs)
    }
    let request = try ruleOptions.request(.core)
    var library = RuleLibrary(request, configuration: ruleOptions.config, settings: settings(console))
    let loader = PlanLoader(
      limits: inputOptions.limits, documentLimits: inputOptions.documentLimits,
      convertTimeout: inputOptions.convertTimeout)
    if let name = explainOptions.explainRule {
      let status = try explain(name, finder.inputs, loader, &library, console)
      return withExtendedLifetime(library) { Glibc.exit(status.rawValue) }
    }
    let report = ReportSettings(
      language: console.language, usesColor: usesColor, isQuiet: outputOptions.quiet,
      version: Planlint.version, rules: try describedRules())
    let run = CheckRun(
      console: console, inputs: finder.inputs, loader: loader, stdinFilename: inputOptions.stdinFilename,
      today: today?.date, jobs: jobs ?? Int(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      reporter: outputOptions.format.reporter(report), folders: finder.folders.map(library.absolute),
      baseline: try baselineOptions.baseline.map { try BaselineUse($0) },
      newBaseline: baselineOptions.writeBaseline.map(library.absolute), fixing: fixing)
    let outcome = try write { (sink) throws -> CheckRun.Outcome in try run.run(&library, write: sink) }
    let status = try finish(outcome, console)
    // The process ends here: taking rules and tables apart value by value would only delay it.
    return withExtendedLifetime((library, outcome)) { Glibc.exit(status.rawValue) }
  }

  /// Refuses to write `output` over one of `inputs`.
  private func refuseInput(_ output: String?, in inputs: [InputFile]) throws(FileError) {
    guard let output else { return }
    guard !inputs.contains(where: { FileSystem.isSame($0.path, output) }) else {
      throw FileError(path: output, problem: .isInput)
    }
  }

  private func settings(_ console: Console) -> CheckSettings {
    var settings = CheckSettings()
    settings.language = console.language
    settings.today = today?.date
    settings.profile = ruleOptions.profile
    settings.year = inputOptions.planYear
    return settings
  }

  private var usesColor: Bool {
    switch outputOptions.color {
    case .always: true
    case .never: false
    case .auto: outputOptions.output == nil && !fixesStandardInput && Console.outputIsTerminal
    }
  }

  /// Whether standard output is for the fixed text of standard input.
  private var fixesStandardInput: Bool { fixOptions.fixing?.writes ?? false && paths.contains("-") }

  /// Rules as SARIF describes them; other formats do without.
  private func describedRules() throws(RuleLoadError) -> [RuleDescription] {
    guard outputOptions.format == .sarif else { return [] }
    let book = try ruleOptions.book()
    let own = OwnRule.allCases.map { rule in
      RuleDescription(id: rule.id, severity: rule.severity, title: rule.title, why: rule.why, basis: "")
    }
    let rules = book.definitions.map { rule in
      RuleDescription(
        id: rule.id, severity: rule.severity, title: rule.title, why: rule.why, basis: rule.basis)
    }
    return (rules + own).sorted { $0.id < $1.id }
  }

  /// Gives `body` a place to write to: standard output, or a file that appears when it is whole.
  func write<Outcome>(
    _ body: (([UInt8]) throws(FileError) -> Void) throws -> Outcome
  ) throws -> Outcome {
    guard let path = outputOptions.output, path != "-" else {
      let stream = fixesStandardInput ? (STDERR_FILENO, "stderr") : (STDOUT_FILENO, "stdout")
      return try body { (bytes) throws(FileError) in try writeAll(bytes, to: stream.0, path: stream.1) }
    }
    var file = try AtomicFile(path)
    var pieces: [UInt8] = []
    let outcome = try body { (bytes) throws(FileError) in
      pieces += bytes
      if pieces.count > 1 << 20 {
        try file.write(pieces)
        pieces.removeAll(keepingCapacity: true)
      }
    }
    try file.write(pieces)
    try file.commit()
    return outcome
  }

  private func finish(_ outcome: CheckRun.Outcome, _ console: Console) throws -> ExitStatus {
    let summary = outcome.summary
    let isDiff = fixOptions.diff
    if outputOptions.format != .text || isDiff, !outputOptions.quiet {
      console.complain(TextReporter.summaryLine(summary, language: console.language))
    }
    if outputOptions.statistics {
      for (rule, count) in summary.byRule.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        console.complain("\(count)\t\(rule.rawValue)")
      }
    }
    if outcome.isEmpty {
      console.complain(Words(zh: "没有找到计划", en: "no plan found"))
      return .couldNotRun
    }
    if summary.unreadable > 0 || outcome.couldNotWrite { return .couldNotRun }
    if let path = baselineOptions.writeBaseline {
      try baselineOptions.write(outcome.record, to: path, console)
      return .clean
    }
    if isDiff { return outcome.wouldChange ? .foundProblems : .clean }
    return failOn.isReached(by: summary.worst) ? .foundProblems : .clean
  }
}
