import PlanCalendar
import PlanDocuments
import PlanModel
import PlanReports
import PlanSource

/// What `planlint check` is asked: plain values, since making those of the parser takes longer than checking a
/// small plan.
struct CheckRequest {
  var paths: [String]
  var rules = RuleChoice()
  var baseline = BaselineChoice()
  var output = OutputChoice()
  /// What is to be mended; `nil` if nothing is.
  var fixing: Fixing?
  /// `--explain-rule`.
  var explainedRule: String?
  /// `--verbose`.
  var explainsEveryLook = false
  var input = InputChoice()
  var language: Language?
  var failOn = FailureThreshold.error
  var jobs: Int?
  var today: CivilDate?

  init(paths: [String]) {
    self.paths = paths
  }
}

/// How findings are shown, as ``OutputOptions`` say it or by default.
struct OutputChoice {
  var format: ReportFormat = .text
  var output: String?
  var color: ColorChoice = .auto
  var quiet = false
  var statistics = false
}

/// What is known and need not be told again, as ``BaselineOptions`` say it or by default.
struct BaselineChoice {
  var baseline: String?
  var writeBaseline: String?
}

/// How inputs are read, as ``InputOptions`` say it or by default.
struct InputChoice {
  var stdinFilename: String?
  var maxBytes = InputOptions.defaultMaxBytes
  var maxDepth = InputOptions.defaultMaxDepth
  var maxEntries = InputOptions.defaults.maxEntries
  var maxRatio = InputOptions.defaults.maxRatio
  var maxCells = InputOptions.defaults.maxCells
  var convertTimeout = OfficeConverter.defaultTimeout
  var planYear: Int?

  /// The limits of the parsers of JSON and YAML.
  var limits: ParseLimits {
    ParseLimits(maxBytes: maxBytes, maxDepth: maxDepth, maxAliases: ParseLimits.plans.maxAliases)
  }

  /// The limits of the readers of documents.
  var documentLimits: DocumentLimits {
    DocumentLimits(
      maxBytes: maxBytes, maxDepth: maxDepth, maxEntries: maxEntries, maxRatio: maxRatio, maxCells: maxCells)
  }
}
