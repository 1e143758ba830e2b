import PlanDocuments
import PlanModel
import PlanReports

extension CheckCommand {
  /// The command for `arguments` that are paths, `--format`, `--lang`, `--color` and `--quiet` alone.
  ///
  /// These need no parser, whose making takes longer than checking a small plan. `nil` for everything
  /// else, also for what is wrong, so that there is one place that words it.
  init?(plain arguments: ArraySlice<String>) {
    self = Self.withoutOptions()
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--quiet", "-q": outputOptions.quiet = true
      case "--format":
        guard let value = rest.popFirst().flatMap(ReportFormat.init(rawValue:)) else { return nil }
        outputOptions.format = value
      case "--lang":
        guard let value = rest.popFirst().flatMap(Language.init(rawValue:)) else { return nil }
        languageOptions.lang = value
      case "--color":
        guard let value = rest.popFirst().flatMap(ColorChoice.init(rawValue:)) else { return nil }
        outputOptions.color = value
      case _ where argument == "-" || !argument.hasPrefix("-"): paths.append(argument)
      default: return nil
      }
    }
    if paths.isEmpty { return nil }
  }

  /// A command that nobody parsed: each of its values must be given before it is read.
  private static func withoutOptions() -> CheckCommand {
    var command = CheckCommand()
    command.paths = []
    command.ruleOptions = RuleOptions()
    command.ruleOptions.rules = []
    command.ruleOptions.profile = nil
    command.ruleOptions.select = []
    command.ruleOptions.ignore = []
    command.ruleOptions.severity = []
    command.ruleOptions.config = nil
    command.baselineOptions = BaselineOptions()
    command.baselineOptions.baseline = nil
    command.baselineOptions.writeBaseline = nil
    command.outputOptions = OutputOptions()
    command.outputOptions.format = .text
    command.outputOptions.output = nil
    command.outputOptions.color = .auto
    command.outputOptions.quiet = false
    command.outputOptions.statistics = false
    command.fixOptions = FixOptions()
    command.fixOptions.fix = false
    command.fixOptions.unsafeFixes = false
    command.fixOptions.diff = false
    command.fixOptions.inPlace = false
    command.explainOptions = ExplainOptions()
    command.explainOptions.explainRule = nil
    command.explainOptions.verbose = false
    command.inputOptions = InputOptions()
    command.inputOptions.stdinFilename = nil
    command.inputOptions.maxBytes = InputOptions.defaultMaxBytes
    command.inputOptions.maxDepth = InputOptions.defaultMaxDepth
    command.inputOptions.maxEntries = InputOptions.defaults.maxEntries
    command.inputOptions.maxRatio = InputOptions.defaults.maxRatio
    command.inputOptions.maxCells = InputOptions.defaults.maxCells
    command.inputOptions.convertTimeout = OfficeConverter.defaultTimeout
    command.inputOptions.planYear = nil
    command.languageOptions = LanguageOptions()
    command.languageOptions.lang = nil
    command.failOn = .error
    command.jobs = nil
    command.today = nil
    return command
  }
}
